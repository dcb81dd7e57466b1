package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.SameDay;

/** The days of a round as somebody sets them. */
public record RoundDays(
        Round.Kind kind, LocalDate asOf, Optional<LocalDate> opensOn, LocalDate dueOn, Optional<LocalDate> closesOn) {

    /** One year or more on: a last day of a month stays one, so 29/02 becomes 28/02 and 28/02 may become 29/02. */
    public RoundDays movedOn(int years) {
        return new RoundDays(
                kind,
                moved(asOf, years),
                opensOn.map(day -> moved(day, years)),
                moved(dueOn, years),
                closesOn.map(day -> moved(day, years)));
    }

    public static LocalDate moved(LocalDate day, int years) {
        return SameDay.inYears(day, years);
    }

    public static RoundDays of(Round round) {
        return new RoundDays(round.kind(), round.asOf(), round.opensOn(), round.dueOn(), round.closesOn());
    }

    /** Refuses days that cannot follow each other; each refusal names both. */
    void requirePossibleIn(LocalDate yearStartsOn, LocalDate yearEndsOn) {
        if (asOf.isBefore(yearStartsOn) || asOf.isAfter(yearEndsOn)) {
            throw new BusinessRuleViolation("organization.round.asOfOutsideYear", asOf, yearStartsOn, yearEndsOn);
        }
        if (dueOn.isBefore(asOf)) {
            throw new BusinessRuleViolation("organization.round.dueBeforeAsOf", dueOn, asOf);
        }
        if (dueOn.isAfter(yearEndsOn.plusYears(1))) {
            throw new BusinessRuleViolation("organization.round.dueTooLate", dueOn, yearEndsOn);
        }
        opensOn.filter(day -> day.isAfter(dueOn)).ifPresent(day -> {
            throw new BusinessRuleViolation("organization.round.opensAfterDue", day, dueOn);
        });
        closesOn.filter(day -> day.isBefore(dueOn)).ifPresent(day -> {
            throw new BusinessRuleViolation("organization.round.closesBeforeDue", day, dueOn);
        });
        closesOn.filter(day -> day.isAfter(yearEndsOn.plusYears(2))).ifPresent(day -> {
            throw new BusinessRuleViolation("organization.round.dueTooLate", day, yearEndsOn);
        });
        opensOn.filter(day -> day.isBefore(yearStartsOn)).ifPresent(day -> {
            throw new BusinessRuleViolation("organization.round.opensBeforeYear", day, yearStartsOn);
        });
    }
}
