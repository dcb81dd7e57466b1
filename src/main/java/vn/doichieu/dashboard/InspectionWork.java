package vn.doichieu.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.VisitStanding;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/**
 * What an inspection asks of a person: of the team, of the unit's head, of who reads the report.
 *
 * @param toConfirm inspections whose minutes this person has still to confirm
 */
record InspectionWork(CurrentUser user, Set<InspectionId> toConfirm) {

    /** A visit called off asks nobody for anything. */
    Optional<WorkItem> of(InspectionView inspection) {
        if (inspection.visitState() == VisitState.CANCELLED) {
            return Optional.empty();
        }
        if (toConfirm.contains(inspection.id())) {
            return Optional.of(item(inspection, WorkItem.Group.TO_DO, "confirm", minutes(inspection)));
        }
        if (user.scope(Permission.INSPECTION_WORK).contains(inspection.unit().id())) {
            return forTeam(inspection);
        }
        if (user.may(Permission.INSPECTION_READ)) {
            return Optional.of(item(
                    inspection,
                    WorkItem.Group.TO_READ,
                    "follow",
                    "/inspections/" + inspection.id().value()));
        }
        return report(inspection, user);
    }

    private static Optional<WorkItem> forTeam(InspectionView inspection) {
        var page = "/inspections/" + inspection.id().value();
        return switch (inspection.visitState()) {
            case PLANNED, PREPARING -> Optional.of(item(inspection, WorkItem.Group.TO_DO, "prepare", page));
            case ON_SITE -> Optional.of(item(inspection, WorkItem.Group.TO_DO, "work", page));
            case MINUTES_DRAFT -> Optional.of(item(inspection, WorkItem.Group.WAITING, "minutes", minutes(inspection)));
            case MINUTES_CONFIRMED, CLOSED ->
                Optional.of(item(inspection, WorkItem.Group.TO_READ, "report", reportPage(inspection)));
            case POSTPONED ->
                Optional.of(item(
                        inspection,
                        WorkItem.Group.WAITING,
                        "postponed",
                        "/visits/" + inspection.visitId().value()));
            case CANCELLED -> Optional.empty();
        };
    }

    private static Optional<WorkItem> report(InspectionView inspection, CurrentUser user) {
        boolean own = user.may(Permission.SHEET_DRAFT_READ);
        boolean drafted = switch (inspection.visitState()) {
            case MINUTES_DRAFT, MINUTES_CONFIRMED, CLOSED -> true;
            default -> false;
        };
        return own && !drafted
                ? Optional.empty()
                : Optional.of(item(inspection, WorkItem.Group.TO_READ, "report", reportPage(inspection)));
    }

    private static String minutes(InspectionView inspection) {
        return "/visits/" + inspection.visitId().value() + "/minutes";
    }

    private static String reportPage(InspectionView inspection) {
        return "/inspection-reports/" + inspection.id().value();
    }

    /** What was opened again has a day of its own. */
    private static LocalDate due(InspectionView inspection) {
        return inspection
                .standing()
                .reopening()
                .map(VisitStanding.Reopening::until)
                .orElse(inspection.visitOn());
    }

    private static Sentence hint(InspectionView inspection) {
        var standing = inspection.standing();
        var team = String.valueOf(inspection.teamNumber());
        var state = Sentence.of("inspection.visitState." + standing.state());
        return standing.why()
                .map(why -> Sentence.of("dashboard.inspection.hintWithReason", team, inspection.visitOn(), state, why))
                .orElseGet(() -> Sentence.of("dashboard.inspection.hint", team, inspection.visitOn(), state));
    }

    private static WorkItem item(InspectionView inspection, WorkItem.Group group, String what, String href) {
        return new WorkItem(
                group,
                Sentence.of("dashboard.inspection." + what, inspection.unit().shortName()),
                hint(inspection),
                Sentence.of("dashboard.inspection." + what + ".action"),
                href,
                group == WorkItem.Group.TO_DO ? Optional.of(due(inspection)) : Optional.empty(),
                inspection.illustrative());
    }
}
