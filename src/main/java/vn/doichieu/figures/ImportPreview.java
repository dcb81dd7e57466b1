package vn.doichieu.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/** What an import would write, beside what stands now. Warnings are to be read before anything is written. */
public record ImportPreview(
        long id,
        ImportPlace place,
        String fileName,
        Instant read,
        Optional<Instant> written,
        List<Unit> units,
        List<Row> rows,
        List<CellFault> warnings) {

    /** What becomes of a figure. */
    public enum Kind {
        CHANGED,
        NEW,
        SAME
    }

    /** The figures of one unit; those of a locked one are left as they are. */
    public record Unit(UnitView unit, int added, int changed, int unchanged, Optional<Sentence> locked) {}

    /** One figure. {@code overtaken} says who wrote what since the file was read; nothing can be written then. */
    public record Row(
            UnitView unit,
            Indicator indicator,
            boolean samePeriod,
            String before,
            String after,
            Kind kind,
            Optional<Sentence> overtaken) {}

    /** A page that lists more helps nobody; all are counted, and all are written. */
    private static final int LISTED = 400;

    public ImportPreview {
        units = List.copyOf(units);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    public int added() {
        return open().mapToInt(Unit::added).sum();
    }

    public int changed() {
        return open().mapToInt(Unit::changed).sum();
    }

    public int unchanged() {
        return units.stream().mapToInt(Unit::unchanged).sum();
    }

    /** How many figures the button writes. */
    public int writing() {
        return added() + changed();
    }

    public long locked() {
        return units.stream().filter(unit -> unit.locked().isPresent()).count();
    }

    /** What changes first, then what is new; what stays is only counted. */
    public List<Row> listed() {
        return writtenRows()
                .sorted(Comparator.comparing(Row::kind))
                .limit(LISTED)
                .toList();
    }

    public long unlisted() {
        return Math.max(0, writing() - LISTED);
    }

    private Stream<Row> writtenRows() {
        var open = open().map(unit -> unit.unit().id()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row ->
                        row.kind() != Kind.SAME && open.contains(row.unit().id()));
    }

    private Stream<Unit> open() {
        return units.stream().filter(unit -> unit.locked().isEmpty());
    }
}
