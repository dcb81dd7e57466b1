package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.shared.Points;

/**
 * What an import would make of a sheet.
 *
 * @param difference from the draft it replaces
 */
public record SheetImportView(
        long id,
        String fileName,
        Instant readAt,
        Optional<Instant> doneAt,
        boolean overDraft,
        HiddenRows hidden,
        WorkbookReading reading,
        Optional<SheetDifference> difference) {

    /** A line as it would stand. */
    public record Row(DraftLine line, int depth, int row) {}

    public List<Row> rows() {
        var depths = reading.content().depths();
        return reading.content().lines().stream()
                .map(line -> new Row(
                        line,
                        depths.getOrDefault(line.code(), 0),
                        reading.rows().getOrDefault(line.code(), 0)))
                .toList();
    }

    public long leaves() {
        return reading.content().lines().stream().filter(DraftLine::leaf).count();
    }

    /** What the lines at the top of a part are worth together. */
    public Points sum(Part part) {
        return new Points(reading.content().lines().stream()
                .filter(line -> line.parent().isEmpty() && line.part() == part)
                .map(line -> line.worth().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
