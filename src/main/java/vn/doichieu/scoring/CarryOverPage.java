package vn.doichieu.scoring;

import java.util.List;
import vn.doichieu.criteria.CriteriaSheetView;

/** The begun sheets that are on older versions of a sheet in force. */
public record CarryOverPage(CriteriaSheetView sheet, List<CarryOverRow> rows) {

    public CarryOverPage {
        rows = List.copyOf(rows);
    }

    public boolean possible() {
        return rows.stream().anyMatch(row -> row.refusal().isEmpty());
    }
}
