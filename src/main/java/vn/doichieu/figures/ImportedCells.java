package vn.doichieu.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.figures.rules.TypedValue;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** The figures read from a workbook so far, and every fault in it. */
final class ImportedCells {

    /** A cell with a number in it, and what it is of. */
    record Filled(ImportedFigure figure, Indicator indicator, PrintedNumber number) {}

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<Filled> filled = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();

    List<Filled> filled() {
        return List.copyOf(filled);
    }

    /** To be added to by whoever reads headings and rows. */
    List<CellFault> faults() {
        return faults;
    }

    void fault(Spreadsheet.Row row, int column, Sentence said) {
        faults.add(ImportHeadings.fault(row, column, said));
    }

    /** An empty cell changes nothing: it neither states nor takes back. */
    void read(Spreadsheet.Row row, int column, FigureSpot spot, Indicator indicator, String place) {
        var value = TypedValue.of(indicator, row.cell(column));
        var wrong = value.fault().or(() -> aboveHundred(indicator, value));
        wrong.ifPresent(said -> fault(row, column, said));
        value.number().filter(number -> wrong.isEmpty()).ifPresent(number -> {
            var figure = new ImportedFigure(
                    spot.unit().value(),
                    spot.indicator(),
                    spot.samePeriod(),
                    value.printed(),
                    place,
                    0,
                    row.number(),
                    TargetWorkbook.letters(column));
            filled.add(new Filled(figure, indicator, number));
        });
    }

    /** No rate among many is: whoever means it types it alone. */
    static Optional<Sentence> aboveHundred(Indicator indicator, TypedValue value) {
        return value.number()
                .filter(number ->
                        indicator.is(Derivation.RATE) && number.value().compareTo(ALL) > 0)
                .map(number -> Sentence.of("figures.import.aboveHundred", value.words(), indicator.name()));
    }
}
