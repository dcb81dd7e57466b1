package vn.doichieu.dashboard;

import static vn.doichieu.dashboard.StepCell.word;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.dashboard.StepCell.Status;
import vn.doichieu.fieldwork.InspectionProgress;
import vn.doichieu.figures.ReportStanding;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.NoticeStanding;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Sentence;

/** All that is known of the way of one unit through a round; says for each step how far it is on this day. */
record UnitSteps(
        UnitView unit,
        Round round,
        Optional<ReportStanding> report,
        Optional<UnitOverview.Sheet> sheet,
        Optional<InspectionView> inspection,
        Optional<NoticeStanding> notice,
        Optional<InspectionProgress> progress,
        Optional<LocalDate> official,
        LocalDate today) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A unit is told that many days before the team comes. */
    static final int NOTICE_DAYS = 10;

    List<StepCell> cells() {
        return Stream.of(Step.values()).map(this::cell).toList();
    }

    private StepCell cell(Step step) {
        return switch (step) {
            case REPORT -> report(step);
            case SHEET_BEGUN -> begun(step);
            case SHEET_SENT -> sent(step);
            default ->
                inspection
                        .map(visit -> calledOff(visit) ? StepCell.none(step, "cancelled") : onVisit(step, visit))
                        .orElseGet(() -> StepCell.none(step, step == Step.VISIT ? "noVisit" : "none"));
        };
    }

    private StepCell onVisit(Step step, InspectionView visit) {
        return switch (step) {
            case NOTICE ->
                notice(step, visit).leadingTo("/visits/" + visit.visitId().value());
            case VISIT ->
                visit(step, visit).leadingTo("/visits/" + visit.visitId().value());
            case CHECKLIST ->
                checklist(step, visit).leadingTo("/inspections/" + visit.id().value() + "/checklist");
            case MINUTES_TEAM ->
                minutes(
                        step,
                        visit,
                        progress.map(InspectionProgress::confirmedByTeam).orElse(false));
            case MINUTES_UNIT ->
                minutes(
                        step,
                        visit,
                        progress.map(InspectionProgress::confirmedByUnit).orElse(false));
            case OFFICIAL_REPORT -> official(step, visit);
            case RECOMMENDATIONS ->
                recommendations(step).leadingTo("/inspections/" + visit.id().value() + "/findings");
            case REPORT, SHEET_BEGUN, SHEET_SENT -> throw new IllegalArgumentException(step.name());
        };
    }

    private StepCell report(Step step) {
        var page = "/figures/" + round.id() + "/" + unit.id().value();
        return report.filter(known -> known.figures() > 0)
                .map(known -> StepCell.done(
                        step,
                        known.number()
                                .map(number -> word("reportNumber", number))
                                .orElseGet(() -> word("figures", String.valueOf(known.figures()))),
                        Optional.empty()))
                .orElseGet(() -> open(step, Status.NOT_YET, word("noFigures"), round.dueOn()))
                .leadingTo(report.flatMap(ReportStanding::number).isPresent() ? page + "/report" : page);
    }

    private StepCell begun(Step step) {
        return sheet.map(known -> StepCell.done(step, word("begun"), Optional.empty()))
                .orElseGet(() -> open(step, Status.NOT_YET, word("notBegun"), round.dueOn()));
    }

    private StepCell sent(Step step) {
        if (sheet.isEmpty()) {
            return open(step, Status.NOT_YET, word("notSent"), round.dueOn());
        }
        var standing = sheet.get().standing();
        var name = Sentence.of("scoring.state." + standing.state());
        var on = LocalDate.ofInstant(standing.at(), VIETNAM);
        if (standing.state().sent()) {
            return StepCell.done(step, name, Optional.of(on))
                    .leadingTo("/score-sheets/" + sheet.get().id().value());
        }
        var due = standing.reopening().map(SheetStanding.Reopening::until).orElse(round.dueOn());
        return open(step, Status.UNDER_WAY, name, due).at(on);
    }

    private StepCell notice(Step step, InspectionView visit) {
        if (notice.isEmpty()) {
            return started(visit)
                    ? StepCell.none(step, "noNotice")
                    : open(
                            step,
                            Status.NOT_YET,
                            word("noNotice"),
                            visit.visitOn().minusDays(NOTICE_DAYS));
        }
        var known = notice.get();
        return known.receivedOn()
                .map(day -> StepCell.done(step, word("received"), Optional.of(day)))
                .orElseGet(() -> open(step, Status.UNDER_WAY, word("noticeSent"), visit.visitOn())
                        .at(known.issuedOn()));
    }

    private StepCell visit(Step step, InspectionView visit) {
        var name = Sentence.of("inspection.visitState." + visit.visitState());
        return switch (visit.visitState()) {
            case MINUTES_DRAFT, MINUTES_CONFIRMED, CLOSED -> StepCell.done(step, name, Optional.of(visit.visitOn()));
            case PLANNED, PREPARING -> open(step, Status.NOT_YET, name, visit.visitOn());
            case ON_SITE, POSTPONED, CANCELLED -> open(step, Status.UNDER_WAY, name, visit.visitOn());
        };
    }

    private StepCell checklist(Step step, InspectionView visit) {
        int files = progress.map(InspectionProgress::files).orElse(0);
        int seen = progress.map(InspectionProgress::filesLookedAt).orElse(0);
        var count = word("files", String.valueOf(seen), String.valueOf(files));
        if (files > 0 && seen == files) {
            return StepCell.done(step, count, Optional.empty());
        }
        return open(step, seen > 0 ? Status.UNDER_WAY : Status.NOT_YET, count, visit.visitOn());
    }

    private StepCell minutes(Step step, InspectionView visit, boolean confirmed) {
        var cell = confirmed
                ? StepCell.done(step, word("confirmed"), Optional.empty())
                : open(
                        step,
                        visit.visitState() == VisitState.MINUTES_DRAFT ? Status.UNDER_WAY : Status.NOT_YET,
                        word(visit.visitState() == VisitState.MINUTES_DRAFT ? "toConfirm" : "noMinutes"),
                        visit.visitOn());
        return cell.leadingTo("/visits/" + visit.visitId().value() + "/minutes");
    }

    private StepCell official(Step step, InspectionView visit) {
        return official.map(day -> StepCell.done(step, word("official"), Optional.of(day))
                        .leadingTo("/inspection-reports/" + visit.id().value()))
                .orElseGet(() -> open(step, Status.NOT_YET, word("notOfficial"), visit.visitOn()));
    }

    private StepCell recommendations(Step step) {
        int all = progress.map(InspectionProgress::recommendations).orElse(0);
        int open = progress.map(InspectionProgress::open).orElse(0);
        if (all == 0) {
            return StepCell.none(step, "noRecommendations");
        }
        if (open == 0) {
            return StepCell.done(step, word("allDone", String.valueOf(all)), Optional.empty());
        }
        return StepCell.open(
                step,
                Status.UNDER_WAY,
                word("open", String.valueOf(open), String.valueOf(all)),
                progress.flatMap(InspectionProgress::nextDue),
                today);
    }

    private StepCell open(Step step, Status status, Sentence word, LocalDate due) {
        return StepCell.open(step, status, word, Optional.of(due), today);
    }

    private static boolean started(InspectionView visit) {
        return visit.visitState().started();
    }

    private static boolean calledOff(InspectionView visit) {
        return visit.visitState() == VisitState.CANCELLED;
    }
}
