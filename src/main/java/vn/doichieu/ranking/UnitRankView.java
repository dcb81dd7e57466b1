package vn.doichieu.ranking;

import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/** One unit of a ranking, with everything its band follows from. */
public record UnitRankView(ZoneView zone, Round round, UnitRank rank) {}
