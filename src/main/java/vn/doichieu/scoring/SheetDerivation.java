package vn.doichieu.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Derivation;

/** How all points of a sheet came about, line by line in the order of the printed sheet, and its total. */
public record SheetDerivation(ScoreSheetView sheet, List<LineDerivation> lines, Totals totals, Instant at) {

    /** The way to each total there is: by the unit's own points, by the team's, and by those that count. */
    public record Totals(Derivation self, Optional<Derivation> byTeam, Optional<Derivation> counted) {}

    public SheetDerivation {
        lines = List.copyOf(lines);
    }

    public Optional<LineDerivation> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
