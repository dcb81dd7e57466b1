package vn.doichieu.criteria;

import java.util.List;
import java.util.Map;
import vn.doichieu.shared.Sentence;

/**
 * A sheet as a workbook says it.
 *
 * @param faults what keeps it from being imported, cell by cell
 * @param doubts what was understood without being said, to confirm
 * @param toMend what is wrong with the sheet as it would become: it may be imported, but not published
 * @param hidden hidden rows with something in them
 */
public record WorkbookReading(
        SheetContent content,
        List<CellRemark> faults,
        List<CellRemark> doubts,
        List<CellRemark> toMend,
        List<Sentence> notes,
        Hidden hidden,
        Map<String, Integer> rows) {

    /** {@code undecided}: nobody has said yet whether hidden rows belong to the sheet. */
    public record Hidden(List<Integer> rows, boolean undecided) {

        public Hidden {
            rows = List.copyOf(rows);
        }
    }

    public WorkbookReading {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
        toMend = List.copyOf(toMend);
        notes = List.copyOf(notes);
        rows = Map.copyOf(rows);
    }

    /** Nothing keeps it from being imported. */
    public boolean importable() {
        return faults.isEmpty() && !hidden.undecided() && !content.lines().isEmpty();
    }
}
