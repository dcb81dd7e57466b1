package vn.doichieu.figures;

import java.time.LocalDate;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** One figure: a unit, an indicator, and the as-of day of a round or the same day one year earlier (cùng kỳ). */
public record FigureKey(UnitId unit, Round round, String indicator, boolean samePeriod) {

    public FigureKey(UnitId unit, Round round, String indicator) {
        this(unit, round, indicator, false);
    }

    public LocalDate asOf() {
        return samePeriod ? round.samePeriodAsOf() : round.asOf();
    }
}
