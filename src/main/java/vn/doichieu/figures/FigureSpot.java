package vn.doichieu.figures;

import vn.doichieu.shared.UnitId;

/** A figure within one round and source: of this day, or of the same period of last year. */
record FigureSpot(UnitId unit, String indicator, boolean samePeriod) {}
