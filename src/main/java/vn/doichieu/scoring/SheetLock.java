package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FigureLock;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The figures of a report are closed to the unit together with its sheet: what the head approved stays as approved. */
@Component
class SheetLock implements FigureLock {

    private final ScoreSheetRepository sheets;
    private final Clock clock;

    SheetLock(ScoreSheetRepository sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public Optional<Sentence> whyLocked(UnitId unit, long roundId) {
        return sheets.findByUnitAndRound(unit.value(), roundId)
                .flatMap(sheet -> sheet.whyLockedToUnit(LocalDate.now(clock)));
    }

    @Override
    public Map<UnitId, Sentence> whyLocked(Collection<UnitId> units, long roundId) {
        var locked = new HashMap<UnitId, Sentence>();
        var today = LocalDate.now(clock);
        for (var sheet : sheets.findAllOfRound(units.stream().map(UnitId::value).toList(), roundId)) {
            sheet.whyLockedToUnit(today).ifPresent(why -> locked.put(sheet.unit(), why));
        }
        return locked;
    }
}
