package vn.doichieu.scoring;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.SheetContext;
import vn.doichieu.shared.UnitId;

/** Lets the check of a report say whether the points it names are those of the sheet, once the sheet has been sent. */
@Component
class SentSheets implements SheetContext {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;

    SentSheets(ScoreSheetRepository sheets, ScoreSheetReader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    @Override
    public Set<UnitId> sent(Collection<UnitId> units, long roundId) {
        var ids = units.stream().map(UnitId::value).toList();
        return sheets.findAllOfRound(ids, roundId).stream()
                .filter(sheet -> sheet.state().sent())
                .map(ScoreSheet::unit)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Sheet> sentSheet(UnitId unit, long roundId) {
        return sheets.findByUnitAndRound(unit.value(), roundId)
                .filter(sheet -> sheet.state().sent())
                .map(reader::basis)
                .map(basis -> new Sheet(
                        reader.read(basis).facts(),
                        FedLines.byIndicator(basis.criteria(), basis.figures().indicators())));
    }
}
