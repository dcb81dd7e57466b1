package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** The team has begun its work at these units; published before the transaction ends. */
public record VisitStarted(VisitId visitId, List<UnitId> units, long roundId, Actor by) {}
