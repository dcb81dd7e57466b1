package vn.doichieu.inspection.rules;

import vn.doichieu.shared.UnitId;

/** Officials of one unit inspected another. */
public record InspectedPair(UnitId inspector, UnitId inspected) {}
