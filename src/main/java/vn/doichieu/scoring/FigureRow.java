package vn.doichieu.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.shared.Percent;
import vn.doichieu.shared.Points;

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

    /** Figures on which the sources disagree, without those that only follow from another that does. */
    static List<FigureRow> disagreements(List<FigureRow> figures) {
        return figures.stream()
                .filter(row -> row.differs()
                        && figures.stream().noneMatch(other -> other.differs() && row.computedFrom(other)))
                .toList();
    }

    /** How far the sources lie apart for their size: percent of counts and amounts, percentage points of rates. */
    public BigDecimal relative() {
        return row.difference()
                .map(difference -> difference.percent().map(Percent::value).orElse(difference.value()))
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ZERO);
    }

    /** The points all lines together would change by, if the report's figure were the right one. */
    public Points sumAtStake() {
        return lines.stream().flatMap(line -> line.atStake().stream()).reduce(Points.ZERO, Points::plus);
    }

    /** The lines where the report's figure would lead to other points than the sheet's. */
    public List<LineReading> atStake() {
        return lines.stream().filter(line -> line.atStake().isPresent()).toList();
    }
}
