package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.MinutesConfirmed;
import vn.doichieu.inspection.VisitReopened;
import vn.doichieu.inspection.VisitStarted;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The way of a sheet from state to state, each step written into the journal; follows the team's visit. */
@Component
class SheetTransitions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ScoreSheetRepository sheets;
    private final Precheck precheck;
    private final SendingWindow window;
    private final Inspections inspections;
    private final Journal journal;
    private final Clock clock;

    SheetTransitions(
            ScoreSheetRepository sheets,
            Precheck precheck,
            SendingWindow window,
            Inspections inspections,
            Journal journal,
            Clock clock) {
        this.sheets = sheets;
        this.precheck = precheck;
        this.window = window;
        this.inspections = inspections;
        this.journal = journal;
        this.clock = clock;
    }

    CheckedSheet check(ScoreSheet sheet) {
        return precheck.of(sheet);
    }

    /** Errors block; warnings want a written explanation. */
    void sendToHead(ScoreSheet sheet, @Nullable String explanation, Actor by) {
        window.requireOpen(sheet);
        var remarks = check(sheet).remarks();
        if (remarks.stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR)) {
            throw new BusinessRuleViolation("scoring.submission.errors");
        }
        if (explanation == null && remarks.stream().anyMatch(r -> r.severity() == Remark.Severity.WARNING)) {
            throw new BusinessRuleViolation("scoring.submission.explanationMissing");
        }
        step(sheet, by, explanation, () -> sheet.sendToHead(explanation, by.name(), clock.instant()));
    }

    void takeBack(ScoreSheet sheet, Actor by) {
        step(sheet, by, null, () -> sheet.takeBack(by.name(), clock.instant()));
    }

    /** A sheet approved while the team is already there goes straight to it. */
    void approve(ScoreSheet sheet, Actor by) {
        window.requireOpen(sheet);
        step(sheet, by, null, () -> sheet.approve(by.name(), clock.instant()));
        if (teamIsThere(sheet)) {
            step(sheet, by, null, () -> sheet.startInspection(by.name(), clock.instant()));
        }
    }

    void returnByHead(ScoreSheet sheet, String reason, Actor by) {
        step(sheet, by, reason, () -> sheet.returnByHead(reason, by.name(), clock.instant()));
    }

    void returnByTeam(ScoreSheet sheet, String reason, Actor by) {
        step(sheet, by, reason, () -> sheet.returnByTeam(reason, by.name(), clock.instant()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void reopen(ScoreSheet sheet, String reason, LocalDate until, Actor by) {
        var from = sheet.state();
        sheet.reopen(reason, until, by.name(), clock.instant(), today());
        journal.record(by, ScoreSheets.SHEET, sheet.id().value(), "REOPENED", from.name(), DAY.format(until), reason);
    }

    /** What was finished is under inspection again; what its unit changed meanwhile comes back to the team. */
    @EventListener
    void on(VisitReopened reopened) {
        for (UnitId unit : reopened.units()) {
            sheets.findByUnitAndRoundForTransition(unit.value(), reopened.roundId())
                    .ifPresent(sheet -> resume(sheet, reopened));
        }
    }

    private void resume(ScoreSheet sheet, VisitReopened reopened) {
        var by = reopened.by();
        if (sheet.state() == SheetState.INSPECTED) {
            step(sheet, by, reopened.reason(), () -> sheet.resumeInspection(by.name(), clock.instant()));
        } else if (sheet.state() == SheetState.SUBMITTED) {
            step(sheet, by, reopened.reason(), () -> sheet.startInspection(by.name(), clock.instant()));
        }
    }

    @EventListener
    void on(VisitStarted started) {
        for (UnitId unit : started.units()) {
            sheets.findByUnitAndRoundForTransition(unit.value(), started.roundId())
                    .filter(sheet -> sheet.state() == SheetState.SUBMITTED)
                    .ifPresent(sheet -> step(
                            sheet,
                            started.by(),
                            null,
                            () -> sheet.startInspection(started.by().name(), clock.instant())));
        }
    }

    @EventListener
    void on(MinutesConfirmed confirmed) {
        for (UnitId unit : confirmed.units()) {
            sheets.findByUnitAndRoundForTransition(unit.value(), confirmed.roundId())
                    .filter(sheet -> sheet.state() == SheetState.UNDER_INSPECTION)
                    .ifPresent(sheet -> step(
                            sheet,
                            confirmed.by(),
                            null,
                            () -> sheet.finishInspection(confirmed.by().name(), clock.instant())));
        }
    }

    /** Also while the minutes are a draft: as long as nobody has confirmed them the team can still go back to work. */
    private boolean teamIsThere(ScoreSheet sheet) {
        return inspections.inspections(new UnitScope(Set.of(sheet.unit()))).stream()
                .filter(inspection -> inspection.roundId() == sheet.roundId())
                .map(InspectionView::visitState)
                .anyMatch(state -> state == VisitState.ON_SITE || state == VisitState.MINUTES_DRAFT);
    }

    private void step(ScoreSheet sheet, Actor by, @Nullable String reason, Runnable change) {
        var from = sheet.state();
        change.run();
        var to = sheet.state().name();
        journal.record(by, ScoreSheets.SHEET, sheet.id().value(), to, from.name(), to, reason);
    }
}
