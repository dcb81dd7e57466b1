package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** The team and every inspected unit have confirmed the minutes; published before the transaction ends. */
public record MinutesConfirmed(VisitId visitId, List<UnitId> units, long roundId, Actor by) {}
