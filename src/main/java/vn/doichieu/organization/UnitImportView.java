package vn.doichieu.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** What was read from a workbook and everything that is wrong with it. */
public record UnitImportView(long id, String fileName, Optional<Instant> doneAt, List<Line> lines, List<Fault> faults) {

    /** A row as read, by the number Excel shows. */
    public record Line(
            int row, String name, String code, String kind, String parent, String locality, String validFrom) {}

    /** {@code column} by its letter; the whole row when it is none. */
    public record Fault(int row, String column, Sentence sentence) {}

    public boolean possible() {
        return faults.isEmpty() && !lines.isEmpty() && doneAt.isEmpty();
    }
}
