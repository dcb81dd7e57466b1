package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UnitId;

/** An emulation year as it is to be opened for a zone: its span, its rounds, who belongs to it. */
public record NewYear(
        Sector sector,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        List<RoundDays> rounds,
        Map<UnitId, ZoneRole> members) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LONGEST_IN_YEARS = 2;

    public NewYear {
        rounds = rounds.stream().sorted(Comparator.comparing(RoundDays::kind)).toList();
        members = Map.copyOf(members);
    }

    void requirePossible() {
        if (year < FIRST || year > LAST) {
            throw new BusinessRuleViolation("organization.year.outOfRange", String.valueOf(year));
        }
        if (!endsOn.isAfter(startsOn)) {
            throw new BusinessRuleViolation("organization.year.backwards", endsOn, startsOn);
        }
        if (endsOn.isAfter(startsOn.plusYears(LONGEST_IN_YEARS))) {
            throw new BusinessRuleViolation("organization.year.tooLong", startsOn, endsOn);
        }
        if (endsOn.getYear() != year) {
            throw new BusinessRuleViolation("organization.year.calledByItsEnd", String.valueOf(year), endsOn);
        }
        requireMembers();
        rounds.forEach(round -> round.requirePossibleIn(startsOn, endsOn));
        requireOrder();
    }

    private void requireMembers() {
        if (members.isEmpty()) {
            throw new BusinessRuleViolation("organization.year.noMembers");
        }
        long heads =
                members.values().stream().filter(role -> role == ZoneRole.HEAD).count();
        if (heads > 1) {
            throw new BusinessRuleViolation("organization.year.severalHeads", heads);
        }
    }

    private void requireOrder() {
        var interim = rounds.stream()
                .filter(round -> round.kind() == Round.Kind.INTERIM)
                .findFirst();
        var last = rounds.stream()
                .filter(round -> round.kind() == Round.Kind.FINAL)
                .findFirst();
        if (interim.isPresent() && last.isPresent()) {
            RoundOrder.require(interim.get().asOf(), last.get().asOf());
        }
    }
}
