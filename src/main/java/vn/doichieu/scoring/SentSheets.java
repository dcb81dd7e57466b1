package vn.doichieu.scoring;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.SheetContext;
import vn.doichieu.shared.UnitId;

/** Tells the check of a report what the unit's sheet adds up to, once the unit has sent it. */
@Component
class SentSheets implements SheetContext {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;

    SentSheets(ScoreSheetRepository sheets, ScoreSheetReader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    @Override
    public Optional<Sheet> sentSheet(UnitId unit, long roundId) {
        return sheets.findByUnitAndRound(unit.value(), roundId)
                .filter(sheet -> sheet.state().sent())
                .map(sheet -> new Sheet(
                        ComparisonReader.facts(reader.read(sheet)),
                        ComparisonReader.linesByIndicator(reader.criteria(sheet), reader.figures(sheet))));
    }
}
