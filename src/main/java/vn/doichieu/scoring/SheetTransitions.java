package vn.doichieu.scoring;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.MinutesConfirmed;
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

    private final ScoreSheetRepository sheets;
    private final Precheck precheck;
    private final Inspections inspections;
    private final Journal journal;
    private final Clock clock;

    SheetTransitions(
            ScoreSheetRepository sheets, Precheck precheck, Inspections inspections, Journal journal, Clock clock) {
        this.sheets = sheets;
        this.precheck = precheck;
        this.inspections = inspections;
        this.journal = journal;
        this.clock = clock;
    }

    CheckedSheet check(ScoreSheet sheet) {
        return precheck.of(sheet);
    }

    /** Errors block; warnings want a written explanation. */
    void sendToHead(ScoreSheet sheet, @Nullable String explanation, Actor by) {
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

    private boolean teamIsThere(ScoreSheet sheet) {
        return inspections.inspections(new UnitScope(Set.of(sheet.unit()))).stream()
                .anyMatch(inspection ->
                        inspection.roundId() == sheet.roundId() && inspection.visitState() == VisitState.ON_SITE);
    }

    private void step(ScoreSheet sheet, Actor by, @Nullable String reason, Runnable change) {
        var from = sheet.state();
        change.run();
        journal.record(
                by,
                ScoreSheets.SHEET,
                sheet.id().value(),
                sheet.state().name(),
                from.name(),
                sheet.state().name(),
                reason);
    }
}
