package vn.doichieu.identity.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import vn.doichieu.identity.DeputyView;
import vn.doichieu.identity.NewDeputy;

/** A deputy as typed. {@code candidate}: the account and the unit, as the list sends them. */
record DeputyForm(
        @Nullable String candidate,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    static final DeputyForm EMPTY = new DeputyForm("", "", "", "");

    /** Nothing when something is wrong, which stands in {@code binding} then. */
    Optional<NewDeputy> read(DeputyView view, BindingResult binding, ConversionService conversion) {
        var chosen = view.candidates().stream()
                .filter(who -> value(who).equals(Typed.text(candidate)))
                .findFirst();
        if (chosen.isEmpty()) {
            binding.rejectValue("candidate", "identity.deputy.candidateMissing");
        }
        var first = Typed.day("from", from, binding, conversion);
        var last = Typed.day("to", to, binding, conversion);
        Typed.checkReason(Typed.text(reason), binding);
        if (chosen.isEmpty() || first.isEmpty() || last.isEmpty() || binding.hasErrors()) {
            return Optional.empty();
        }
        var who = chosen.get();
        return Optional.of(new NewDeputy(who.unit(), who.account(), first.get(), last.get(), Typed.text(reason)));
    }

    static String value(DeputyView.Candidate who) {
        return who.account() + "-" + who.unit().value();
    }
}
