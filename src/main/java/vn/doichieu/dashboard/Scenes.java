package vn.doichieu.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.ScoreOverview;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Finds the zone and the round somebody wants to look at. */
@Component
class Scenes {

    private final Units units;
    private final Rounds rounds;
    private final ScoreOverview scores;
    private final Inspections inspections;

    Scenes(Units units, Rounds rounds, ScoreOverview scores, Inspections inspections) {
        this.units = units;
        this.rounds = rounds;
        this.scores = scores;
        this.inspections = inspections;
    }

    /** Empty when the zone has no round of that year and kind, or no year at all yet. A zone outside the scope does not exist. */
    Optional<Scene> of(Choice choice, UnitScope scope) {
        var zones = units.zonesWithin(scope);
        var zone = zones.stream()
                .filter(it -> choice.zone().map(id -> id == it.id()).orElse(true))
                .findFirst();
        if (zone.isEmpty() && choice.zone().isPresent()) {
            throw new NotFoundException("zone " + choice.zone().get());
        }
        return zone.flatMap(it -> of(it, zones, choice, scope));
    }

    private Optional<Scene> of(ZoneView zone, List<ZoneView> zones, Choice choice, UnitScope scope) {
        var years = units.yearsOf(zone.id());
        var all = rounds.all().stream()
                .filter(round -> years.contains(round.emulationYearId()))
                .toList();
        return chosen(choice, all, scope).map(round -> scene(zone, zones, round, all));
    }

    /** The inspections of these units in a round; of several of one unit the one that was not called off. */
    Map<UnitId, InspectionView> visited(Round round, UnitScope scope) {
        var visited = new HashMap<UnitId, InspectionView>();
        inspections
                .ofRound(round.id(), scope)
                .forEach(inspection -> visited.merge(
                        inspection.unit().id(),
                        inspection,
                        (one, other) -> one.visitState() == VisitState.CANCELLED ? other : one));
        return visited;
    }

    private Optional<Round> chosen(Choice choice, List<Round> all, UnitScope scope) {
        var fitting = all.stream()
                .filter(round -> choice.year().map(year -> year == round.year()).orElse(true))
                .filter(round -> choice.kind().map(kind -> kind == round.kind()).orElse(true))
                .toList();
        if (fitting.size() < 2) {
            return fitting.stream().findFirst();
        }
        var begun = scores.roundsBegun(scope);
        return latest(fitting, round -> begun.contains(round.id()))
                .or(() -> latest(fitting, round -> round.kind() == Round.Kind.INTERIM));
    }

    /** Rounds come with the latest first. */
    private static Optional<Round> latest(List<Round> rounds, Predicate<Round> which) {
        return rounds.stream().filter(which).findFirst();
    }

    private Scene scene(ZoneView zone, List<ZoneView> zones, Round round, List<Round> all) {
        return new Scene(zone, zones, round, all, members(units.membersOf(zone.id(), round.emulationYearId())));
    }

    private static List<Scene.Member> members(List<UnitView> found) {
        var ids = found.stream().map(UnitView::id).collect(Collectors.toSet());
        var below = found.stream()
                .filter(unit -> unit.parent().filter(ids::contains).isPresent())
                .collect(Collectors.groupingBy(unit -> unit.parent().orElseThrow()));
        var ordered = new ArrayList<Scene.Member>();
        found.stream()
                .filter(unit -> unit.parent().filter(ids::contains).isEmpty())
                .flatMap(unit -> Stream.concat(
                        Stream.of(new Scene.Member(unit, false)),
                        below.getOrDefault(unit.id(), List.of()).stream().map(it -> new Scene.Member(it, true))))
                .forEach(ordered::add);
        return ordered;
    }
}
