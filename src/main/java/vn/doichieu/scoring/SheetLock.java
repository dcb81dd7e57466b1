package vn.doichieu.scoring;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FigureLock;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The figures of a report are closed to the unit together with its sheet: what the head approved stays as approved. */
@Component
class SheetLock implements FigureLock {

    private final ScoreSheetRepository sheets;

    SheetLock(ScoreSheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<Sentence> whyLocked(UnitId unit, long roundId) {
        return sheets.findByUnitAndRound(unit.value(), roundId)
                .filter(sheet -> !sheet.state().withUnit())
                .map(sheet -> Sentence.of(
                        "scoring.sheet.lockedToUnit." + sheet.state(),
                        sheet.standing().sinceText(),
                        sheet.standing().by()));
    }
}
