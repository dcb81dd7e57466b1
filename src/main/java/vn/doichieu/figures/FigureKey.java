package vn.doichieu.figures;

import java.time.LocalDate;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** One figure: a unit, an indicator, and the as-of day of a round or the same day one year earlier (cùng kỳ). */
public record FigureKey(UnitId unit, Round round, String indicator, boolean samePeriod, FigureScope scope) {

    public FigureKey(UnitId unit, Round round, String indicator, boolean samePeriod) {
        this(unit, round, indicator, samePeriod, FigureScope.WHOLE);
    }

    /** What the unit's own office alone has done. */
    public static FigureKey ofOffice(UnitId unit, Round round, String indicator) {
        return new FigureKey(unit, round, indicator, false, FigureScope.OFFICE);
    }

    public FigureKey(UnitId unit, Round round, String indicator) {
        this(unit, round, indicator, false);
    }

    public LocalDate asOf() {
        return samePeriod ? round.samePeriodAsOf() : round.asOf();
    }
}
