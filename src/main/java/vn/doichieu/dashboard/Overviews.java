package vn.doichieu.dashboard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.organization.UnitView;
import vn.doichieu.scoring.ScoreOverview;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The leader's page. A fixed number of queries, however many units the zone has. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private static final int LARGEST = 5;

    private final Scenes scenes;
    private final ScoreOverview scores;

    Overviews(Scenes scenes, ScoreOverview scores) {
        this.scenes = scenes;
        this.scores = scores;
    }

    /** Empty when the zone has no such round. */
    @PreAuthorize("hasAuthority('OVERVIEW_READ')")
    public Optional<OverviewView> of(Choice choice, CurrentUser user) {
        return scenes.of(choice, user.scope(Permission.OVERVIEW_READ)).map(scene -> overview(scene, user));
    }

    private OverviewView overview(Scene scene, CurrentUser user) {
        var units = scene.members().stream().map(Scene.Member::unit).toList();
        var scope = new UnitScope(new HashSet<>(units.stream().map(UnitView::id).toList()));
        var known = scores.of(scope, scene.round());
        var visited = scenes.visited(scene.round(), scope);
        var rows = scene.members().stream()
                .map(member -> row(
                        member, Objects.requireNonNull(known.get(member.unit().id())), visited))
                .toList();
        var differences = differences(rows, known, user);
        return new OverviewView(
                scene,
                OverviewView.Progress.of(rows),
                differences.stream().limit(LARGEST).toList(),
                differences.size(),
                rates(units, known),
                Ranking.of(rows),
                rows);
    }

    private static OverviewView.UnitRow row(
            Scene.Member member, UnitOverview known, Map<UnitId, InspectionView> visited) {
        return new OverviewView.UnitRow(
                member.unit(),
                member.below(),
                known.sheet(),
                Optional.ofNullable(visited.get(member.unit().id())),
                known.disagreements().size());
    }

    /** By the points that hang on them, then by how far the sources lie apart. */
    private static List<OverviewView.Differing> differences(
            List<OverviewView.UnitRow> rows, Map<UnitId, UnitOverview> known, CurrentUser user) {
        return rows.stream()
                .flatMap(row -> Objects.requireNonNull(known.get(row.unit().id())).disagreements().stream()
                        .map(figure -> new OverviewView.Differing(
                                row.unit(), figure, figure.sumAtStake(), page(row, known, user), row.illustrative())))
                .sorted(Comparator.comparing((OverviewView.Differing it) ->
                                it.stake().value().abs())
                        .thenComparing(it -> it.figure().relative())
                        .reversed())
                .toList();
    }

    /** Where the difference is looked into: the inspection, its report, else the figures of the unit. */
    private static String page(OverviewView.UnitRow row, Map<UnitId, UnitOverview> known, CurrentUser user) {
        var unit = row.unit().id();
        var inspection = row.inspection().map(it -> it.id().value());
        if (inspection.isPresent() && user.scope(Permission.INSPECTION_READ).contains(unit)) {
            return "/inspections/" + inspection.get();
        }
        if (inspection.isPresent()
                && row.sent()
                && user.scope(Permission.REPORT_READ).contains(unit)) {
            return "/inspection-reports/" + inspection.get();
        }
        var round = Objects.requireNonNull(known.get(unit)).figures().round();
        return "/figures/" + round.id() + "/" + unit.value();
    }

    private static List<RateOverview> rates(List<UnitView> units, Map<UnitId, UnitOverview> known) {
        var figures = new HashMap<UnitId, UnitFigures>();
        known.forEach((unit, overview) -> figures.put(unit, overview.figures()));
        List<Indicator> rates = figures.values().stream()
                .findFirst()
                .map(any -> any.indicators().all(Derivation.RATE))
                .orElse(List.of());
        return RateOverview.all(rates, units, figures).toList();
    }
}
