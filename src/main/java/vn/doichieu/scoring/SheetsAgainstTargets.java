package vn.doichieu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.TargetChanged;
import vn.doichieu.figures.TargetUse;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * Points follow a target while the sheet is with its unit. A sheet that has left it keeps the points it left with, and
 * its history says that the target changed.
 */
@Component
class SheetsAgainstTargets implements TargetUse {

    private final ScoreSheetRepository sheets;
    private final LineWriter writer;
    private final Rounds rounds;
    private final Journal journal;

    SheetsAgainstTargets(ScoreSheetRepository sheets, LineWriter writer, Rounds rounds, Journal journal) {
        this.sheets = sheets;
        this.writer = writer;
        this.rounds = rounds;
        this.journal = journal;
    }

    @Override
    public List<Sentence> sentSheets(UnitId unit, long emulationYearId, Optional<LocalDate> from) {
        return of(emulationYearId, from).stream()
                .flatMap(round -> sheets.findByUnitAndRoundForTyping(unit.value(), round.id()).stream()
                        .filter(sheet -> !sheet.state().withUnit())
                        .map(sheet -> Sentence.of(
                                "scoring.target.sheet",
                                Sentence.of("scoring.opening.round." + round.kind(), String.valueOf(round.year())),
                                Sentence.of("scoring.state." + sheet.state()))))
                .toList();
    }

    @EventListener
    void on(TargetChanged changed) {
        for (var round : of(changed.emulationYearId(), changed.effectiveFrom())) {
            sheets.findByUnitAndRoundForTyping(changed.unit().value(), round.id())
                    .ifPresent(sheet -> follow(sheet, round, changed));
        }
    }

    private void follow(ScoreSheet sheet, Round round, TargetChanged changed) {
        if (sheet.state().withUnit()) {
            writer.rescore(sheet, round, changed.by());
        } else {
            journal.record(
                    changed.by(),
                    ScoreSheets.SHEET,
                    sheet.id().value(),
                    "TARGET_CHANGED",
                    changed.from(),
                    changed.to(),
                    changed.reason());
        }
    }

    private List<Round> of(long emulationYearId, Optional<LocalDate> from) {
        return rounds.all().stream()
                .filter(round -> round.emulationYearId() == emulationYearId)
                .filter(round -> from.filter(round.asOf()::isBefore).isEmpty())
                .toList();
    }
}
