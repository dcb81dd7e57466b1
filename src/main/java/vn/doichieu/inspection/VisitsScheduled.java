package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.Actor;

/** A decision was issued that has these visits in its schedule, or gives them other units; before the transaction ends. */
public record VisitsScheduled(List<VisitId> visits, Actor by) {}
