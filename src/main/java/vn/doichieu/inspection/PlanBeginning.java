package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/** What a plan of a zone can begin with: a round of a year the zone has members in, and the plan issued last. */
public record PlanBeginning(ZoneView zone, List<Round> rounds, Optional<PlanSummary> latest) {}
