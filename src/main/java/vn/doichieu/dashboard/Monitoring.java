package vn.doichieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.fieldwork.FieldworkOverview;
import vn.doichieu.figures.FiguresOverview;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.NoticeOverview;
import vn.doichieu.organization.Rounds;
import vn.doichieu.reporting.OfficialReports;
import vn.doichieu.scoring.ScoreOverview;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The secretary's matrix of units and steps. A fixed number of queries, however many units the zone has. */
@Service
@Transactional(readOnly = true)
public class Monitoring {

    private final Scenes scenes;
    private final FiguresOverview figures;
    private final ScoreOverview scores;
    private final NoticeOverview notices;
    private final FieldworkOverview fieldwork;
    private final OfficialReports reports;
    private final Rounds rounds;
    private final Clock clock;

    Monitoring(
            Scenes scenes,
            FiguresOverview figures,
            ScoreOverview scores,
            NoticeOverview notices,
            FieldworkOverview fieldwork,
            OfficialReports reports,
            Rounds rounds,
            Clock clock) {
        this.scenes = scenes;
        this.figures = figures;
        this.scores = scores;
        this.notices = notices;
        this.fieldwork = fieldwork;
        this.reports = reports;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Empty when the zone has no such round. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Optional<MonitoringView> of(Choice choice, boolean lateOnly, boolean byLateness, CurrentUser user) {
        return scenes.of(choice, user.scope(Permission.ZONE_MONITOR))
                .map(scene -> view(scene, rows(scene), lateOnly, byLateness));
    }

    private static MonitoringView view(
            Scene scene, List<MonitoringView.Row> all, boolean lateOnly, boolean byLateness) {
        var shown = all.stream().filter(row -> !lateOnly || row.lateSteps() > 0);
        var sorted = byLateness
                ? shown.sorted(Comparator.comparingLong(MonitoringView.Row::daysLate)
                        .thenComparingLong(MonitoringView.Row::lateSteps)
                        .reversed())
                : shown;
        return new MonitoringView(
                scene,
                sorted.toList(),
                Stream.of(Step.values())
                        .map(step -> MonitoringView.Count.of(step, all))
                        .toList(),
                lateOnly,
                byLateness);
    }

    private List<MonitoringView.Row> rows(Scene scene) {
        var scope = new UnitScope(new HashSet<>(
                scene.members().stream().map(member -> member.unit().id()).toList()));
        var visited = scenes.visited(scene.round(), scope);
        var inspections = visited.values().stream().map(InspectionView::id).toList();
        var reported = figures.reports(scope, scene.round());
        var sheets = scores.standings(scope, scene.round());
        var told = notices.of(inspections, scope);
        var progress = fieldwork.of(inspections, scope);
        var official = reports.of(inspections, scope);
        var deadlines = rounds.deadlines(List.of(scene.round()));
        var today = LocalDate.now(clock);
        return scene.members().stream()
                .map(member -> {
                    var unit = member.unit().id();
                    var inspection = id(visited, unit);
                    var steps = new UnitSteps(
                            member.unit(),
                            deadlines.forUnit(scene.round(), unit),
                            Optional.ofNullable(reported.get(unit)),
                            Optional.ofNullable(sheets.get(unit)),
                            Optional.ofNullable(visited.get(unit)),
                            inspection.map(told::get),
                            inspection.map(progress::get),
                            inspection.map(official::get),
                            today);
                    return new MonitoringView.Row(member.unit(), member.below(), steps.cells());
                })
                .toList();
    }

    private static Optional<InspectionId> id(Map<UnitId, InspectionView> visited, UnitId unit) {
        return Optional.ofNullable(visited.get(unit)).map(InspectionView::id);
    }
}
