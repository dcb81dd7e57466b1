package vn.doichieu.criteria;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/**
 * What a sheet says above its lines.
 *
 * @param total the sum of the base maxima
 * @param bonusCap the most that bonus counts
 * @param penaltyCap the most that penalties take away, zero or below
 * @param basis what the sheet rests on, in words
 * @param issuedBy who issues it, with number and day of the decision
 */
public record SheetHead(
        String code,
        String title,
        Points total,
        BonusMode bonusMode,
        Optional<Points> bonusCap,
        Optional<Points> penaltyCap,
        SheetStatus status,
        String basis,
        Optional<String> issuedBy,
        Optional<String> issueNumber,
        Optional<LocalDate> issuedOn,
        Set<UnitKind> kinds) {

    public SheetHead {
        kinds = inOrder(kinds);
    }

    /** Kinds of unit in the order everybody lists them in. */
    static Set<UnitKind> inOrder(Set<UnitKind> kinds) {
        var ordered = EnumSet.noneOf(UnitKind.class);
        ordered.addAll(kinds);
        return Collections.unmodifiableSet(ordered);
    }
}
