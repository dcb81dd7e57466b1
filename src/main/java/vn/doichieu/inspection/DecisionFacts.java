package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doichieu.inspection.rules.InspectedPair;
import vn.doichieu.inspection.rules.Kinship;
import vn.doichieu.inspection.rules.NamedUnit;
import vn.doichieu.inspection.rules.Surroundings;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * What a decision is measured against, read once. {@code zoneUnits}: the members of the zone in the year of the plan and
 * the units below them; {@code units}: these and all others the decision names.
 */
record DecisionFacts(
        PlanBasis plan,
        List<UnitView> zoneUnits,
        Map<UnitId, UnitView> units,
        Map<UnitId, Set<String>> titles,
        Set<InspectedPair> lastYear,
        Map<UnitId, Sentence> elsewhere,
        Map<VisitId, CarriedVisit> carried) {

    UnitView unit(UnitId id) {
        return Optional.ofNullable(units.get(id)).orElseThrow(() -> new NotFoundException("unit " + id.value()));
    }

    NamedUnit named(UnitId id) {
        return new NamedUnit(id, unit(id).shortName());
    }

    Surroundings surroundings(Optional<String> kinshipAuthority, Optional<LocalDate> decidedOn) {
        return new Surroundings(
                zoneUnits.stream().map(UnitView::id).collect(Collectors.toSet()),
                kinship(),
                lastYear,
                titles,
                elsewhere,
                kinshipAuthority,
                plan.issuedOn().orElseThrow(),
                decidedOn,
                plan.asOf());
    }

    private Kinship kinship() {
        return new Kinship(units.values().stream()
                .filter(unit -> unit.parent().isPresent())
                .collect(Collectors.toMap(UnitView::id, unit -> unit.parent().orElseThrow())));
    }

    static Map<UnitId, UnitView> byId(List<UnitView> units) {
        return units.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
    }
}
