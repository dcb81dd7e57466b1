package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FigureChanged;
import vn.doichieu.figures.FiguresImported;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Rounds;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * A unit's report implies the targets its sheet is scored against, so the points follow the report while the sheet is
 * with the unit. What is typed in the sheet itself rescores it at once; what a team reads never touches it.
 */
@Component
class PointsFollowFigures {

    private final ScoreSheetRepository sheets;
    private final LineWriter writer;
    private final Rounds rounds;
    private final Clock clock;

    PointsFollowFigures(ScoreSheetRepository sheets, LineWriter writer, Rounds rounds, Clock clock) {
        this.sheets = sheets;
        this.writer = writer;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * A report changed in the very moment the sheet was sent is refused whole: the head approved what stood there. A
     * supplementary report is not: a sheet that was sent keeps its points, and the comparison shows that they rest on
     * another number.
     */
    @EventListener
    void on(FigureChanged changed) {
        if (changed.source() != ClaimSource.UNIT_REPORT) {
            return;
        }
        sheets.findByUnitAndRoundForTyping(changed.unit().value(), changed.roundId())
                .filter(sheet -> !changed.supplementary()
                        || sheet.whyLockedToUnit(LocalDate.now(clock)).isEmpty())
                .ifPresent(sheet -> {
                    sheet.requireOpenToUnit(LocalDate.now(clock));
                    writer.rescore(sheet, rounds.round(changed.roundId()), changed.by());
                });
    }

    /** A report that came as a workbook rescores the sheet once, whatever number of figures it held. */
    @EventListener
    void on(FiguresImported imported) {
        if (imported.source() == ClaimSource.UNIT_REPORT) {
            imported.indicators().keySet().forEach(unit -> rescore(unit, imported.roundId(), imported.by()));
        }
    }

    private void rescore(UnitId unit, long round, Actor by) {
        sheets.findByUnitAndRoundForTyping(unit.value(), round).ifPresent(sheet -> {
            sheet.requireOpenToUnit(LocalDate.now(clock));
            writer.rescore(sheet, rounds.round(round), by);
        });
    }
}
