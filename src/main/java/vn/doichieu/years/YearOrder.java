package vn.doichieu.years;

import java.util.List;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.organization.NewYear;

/** The decision to open a year: for which zone, what it is, which sheets it takes over, whether targets come along. */
public record YearOrder(long zone, NewYear year, List<CriteriaSheetId> sheets, boolean targets) {

    public YearOrder {
        sheets = List.copyOf(sheets);
    }
}
