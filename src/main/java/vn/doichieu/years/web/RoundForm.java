package vn.doichieu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.EditedRound;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.RoundEdit;

/** The days of a round as typed, and why they change. */
record RoundForm(
        @Nullable String asOf,
        @Nullable String opensOn,
        @Nullable String dueOn,
        @Nullable String closesOn,
        @Nullable String reason,
        @Nullable String version) {

    static RoundForm of(EditedRound edited) {
        var round = edited.round();
        return new RoundForm(
                Typed.shown(round.asOf()),
                round.opensOn().map(Typed::shown).orElse(""),
                Typed.shown(round.dueOn()),
                round.closesOn().map(Typed::shown).orElse(""),
                "",
                String.valueOf(edited.version()));
    }

    void check(BindingResult binding) {
        Typed.check("asOf", asOf, true, binding);
        Typed.check("opensOn", opensOn, false, binding);
        Typed.check("dueOn", dueOn, true, binding);
        Typed.check("closesOn", closesOn, false, binding);
    }

    RoundEdit toEdit(EditedRound edited) {
        var days = new RoundDays(
                edited.round().kind(),
                Typed.day(asOf).orElseThrow(),
                Typed.day(opensOn),
                Typed.day(dueOn).orElseThrow(),
                Typed.day(closesOn));
        return new RoundEdit(edited.round().id(), days, seen(), Typed.text(reason));
    }

    private int seen() {
        return Typed.number(version).map(Math::toIntExact).orElse(-1);
    }
}
