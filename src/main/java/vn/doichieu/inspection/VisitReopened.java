package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** What both sides had confirmed is open again; published before the transaction ends. */
public record VisitReopened(VisitId visitId, List<UnitId> units, long roundId, String reason, Actor by) {}
