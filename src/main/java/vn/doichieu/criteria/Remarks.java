package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.List;
import vn.doichieu.shared.Sentence;

/** What a reader of a workbook has to say: what keeps it from being imported, what to confirm, what to know. */
final class Remarks {

    private final List<CellRemark> faults = new ArrayList<>();
    private final List<CellRemark> doubts = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();

    void fault(int row, int column, Sentence said) {
        faults.add(CellRemark.of(row, column, said));
    }

    void doubt(int row, int column, Sentence said) {
        doubts.add(CellRemark.of(row, column, said));
    }

    void note(Sentence said) {
        notes.add(said);
    }

    List<CellRemark> faults() {
        return List.copyOf(faults);
    }

    List<CellRemark> doubts() {
        return List.copyOf(doubts);
    }

    List<Sentence> notes() {
        return List.copyOf(notes);
    }
}
