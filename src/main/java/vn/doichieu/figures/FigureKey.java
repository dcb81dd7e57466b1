package vn.doichieu.figures;

import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** One figure: a unit, the as-of day of a round, an indicator. */
public record FigureKey(UnitId unit, Round round, String indicator) {}
