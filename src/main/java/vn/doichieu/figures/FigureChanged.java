package vn.doichieu.figures;

import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** A source says something new, or nothing any more, about a figure. Published inside the transaction of the change. */
public record FigureChanged(UnitId unit, long roundId, String indicator, ClaimSource source, Actor by) {}
