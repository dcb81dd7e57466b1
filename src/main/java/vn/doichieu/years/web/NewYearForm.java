package vn.doichieu.years.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.NewYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.shared.UnitId;
import vn.doichieu.years.YearProposal;

/** A year as it is typed: what it is called, its days and those of both rounds. Members come beside it. */
record NewYearForm(
        @Nullable String zone,
        @Nullable String from,
        @Nullable String sector,
        @Nullable String year,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String interimAsOf,
        @Nullable String interimOpensOn,
        @Nullable String interimDueOn,
        @Nullable String interimClosesOn,
        @Nullable String finalAsOf,
        @Nullable String finalOpensOn,
        @Nullable String finalDueOn,
        @Nullable String finalClosesOn) {

    static NewYearForm of(YearProposal proposal) {
        var interim = proposal.round(Round.Kind.INTERIM);
        var last = proposal.round(Round.Kind.FINAL);
        return new NewYearForm(
                String.valueOf(proposal.zone().id()),
                proposal.from().isPresent() ? "last" : "nothing",
                proposal.sector().name(),
                String.valueOf(proposal.year()),
                Typed.shown(proposal.startsOn()),
                Typed.shown(proposal.endsOn()),
                Typed.shown(interim.asOf()),
                interim.opensOn().map(Typed::shown).orElse(""),
                Typed.shown(interim.dueOn()),
                interim.closesOn().map(Typed::shown).orElse(""),
                Typed.shown(last.asOf()),
                last.opensOn().map(Typed::shown).orElse(""),
                Typed.shown(last.dueOn()),
                last.closesOn().map(Typed::shown).orElse(""));
    }

    Optional<Long> zoneId() {
        return Typed.number(zone);
    }

    boolean fromNothing() {
        return Typed.text(from).equals("nothing");
    }

    Optional<Sector> chosenSector() {
        return List.of(Sector.values()).stream()
                .filter(it -> it.name().equals(Typed.text(sector)))
                .findFirst();
    }

    void check(BindingResult binding) {
        if (Typed.number(year).isEmpty()) {
            binding.rejectValue("year", "years.new.yearUnreadable");
        }
        if (chosenSector().isEmpty()) {
            binding.rejectValue("sector", "years.new.sectorMissing");
        }
        Typed.check("startsOn", startsOn, true, binding);
        Typed.check("endsOn", endsOn, true, binding);
        Typed.check("interimAsOf", interimAsOf, true, binding);
        Typed.check("interimOpensOn", interimOpensOn, false, binding);
        Typed.check("interimDueOn", interimDueOn, true, binding);
        Typed.check("interimClosesOn", interimClosesOn, false, binding);
        Typed.check("finalAsOf", finalAsOf, true, binding);
        Typed.check("finalOpensOn", finalOpensOn, false, binding);
        Typed.check("finalDueOn", finalDueOn, true, binding);
        Typed.check("finalClosesOn", finalClosesOn, false, binding);
    }

    NewYear toYear(Map<Long, String> roles) {
        return new NewYear(
                chosenSector().orElseThrow(),
                Math.toIntExact(Typed.number(year).orElseThrow()),
                day(startsOn),
                day(endsOn),
                List.of(
                        new RoundDays(
                                Round.Kind.INTERIM,
                                day(interimAsOf),
                                Typed.day(interimOpensOn),
                                day(interimDueOn),
                                Typed.day(interimClosesOn)),
                        new RoundDays(
                                Round.Kind.FINAL,
                                day(finalAsOf),
                                Typed.day(finalOpensOn),
                                day(finalDueOn),
                                Typed.day(finalClosesOn))),
                members(roles));
    }

    private static LocalDate day(@Nullable String typed) {
        return Typed.day(typed).orElseThrow();
    }

    /** Whatever is no role is no member. */
    private static Map<UnitId, ZoneRole> members(Map<Long, String> roles) {
        var members = new HashMap<UnitId, ZoneRole>();
        roles.forEach((unit, role) -> List.of(ZoneRole.values()).stream()
                .filter(it -> it.name().equals(role))
                .findFirst()
                .ifPresent(it -> members.put(new UnitId(unit), it)));
        return members;
    }
}
