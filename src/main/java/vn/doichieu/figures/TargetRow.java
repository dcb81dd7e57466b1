package vn.doichieu.figures;

import java.util.List;
import vn.doichieu.organization.UnitView;

/** The targets of one unit, one for each rate that has any. */
public record TargetRow(UnitView unit, List<TargetView> targets) {}
