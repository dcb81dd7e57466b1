package vn.doichieu.scoring;

import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;

/** A round for which a unit has no sheet yet and may begin one. */
public record OpenRound(UnitView unit, Round round) {}
