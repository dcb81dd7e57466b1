package vn.doichieu.scoring;

import java.util.List;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.rules.Derivation;

/** One figure as report, sheet and team have it, with the lines of the sheet it moves. */
public record FigureRow(ComparisonRow row, ClaimView verified, List<LineReading> lines) {

    /** Counted figures are read in the files; computed ones follow, unless no source gives their base. */
    public boolean mayRead() {
        return row.indicator().is(Derivation.BASE);
    }

    public boolean differs() {
        return row.differs();
    }

    /** This figure is computed from the other: a rate from what was completed. */
    boolean computedFrom(FigureRow other) {
        var code = other.row.indicator().code();
        var indicator = row.indicator();
        return indicator.of().filter(code::equals).isPresent()
                || indicator.base().filter(code::equals).isPresent();
    }

    /** The lines where the report's figure would lead to other points than the sheet's. */
    public List<LineReading> atStake() {
        return lines.stream().filter(line -> line.atStake().isPresent()).toList();
    }
}
