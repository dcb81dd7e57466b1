package vn.doichieu.criteria;

import java.util.Optional;
import java.util.Set;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/**
 * A sheet in a list: which kinds of unit it scores, and where it was taken over from. {@code year} is empty for a sheet
 * of the library, {@code copiedFrom} names the year of the sheet it is a copy of, or is empty for the library.
 * An empty {@code zone}: for every zone of the year.
 */
public record SheetHeading(
        CriteriaSheetId id,
        String code,
        int version,
        String title,
        Points total,
        SheetStatus status,
        Optional<Long> year,
        Optional<CriteriaSheetId> copiedFrom,
        Optional<Integer> copiedFromYear,
        Set<UnitKind> kinds,
        SheetState state,
        Optional<Long> zone) {

    public SheetHeading {
        kinds = SheetHead.inOrder(kinds);
    }
}
