package vn.doichieu.criteria;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.rules.Part;

/** A row that is a line of the sheet: its code, the line it belongs to, and the text of its cells. */
record WorkbookRow(
        int number, String code, Optional<String> parent, Optional<Part> section, Map<SheetColumn, String> cells) {

    WorkbookRow {
        cells = new EnumMap<>(cells);
    }

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** A row below that only goes on with what was said in some of the cells. */
    void goOn(SheetColumn column, String more) {
        if (!more.isEmpty()) {
            cells.merge(column, more, (before, after) -> before + "\n" + after);
        }
    }
}
