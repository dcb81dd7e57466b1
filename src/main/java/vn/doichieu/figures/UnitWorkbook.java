package vn.doichieu.figures;

import static vn.doichieu.figures.ImportHeadings.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * The figures of one unit as a workbook: a row for each indicator, in the order of the statistics by cases and by money.
 * Its headings name the days, so that a file of another period is not taken for this one.
 */
final class UnitWorkbook {

    private enum Column {
        CODE,
        NAME,
        VALUE,
        SAME_PERIOD,
        PLACE
    }

    private final UnitId unit;
    private final Round round;
    private final ClaimSource source;
    private final Indicators indicators;
    private final Sentences words;

    UnitWorkbook(UnitId unit, Round round, ClaimSource source, Indicators indicators, Sentences words) {
        this.unit = unit;
        this.round = round;
        this.source = source;
        this.indicators = indicators;
        this.words = words;
    }

    /** What a form of statistics counts; a report may say anything that can be said. */
    static List<Indicator> indicators(ClaimSource source, Indicators all) {
        return all.ordered().stream()
                .filter(indicator -> source == ClaimSource.UNIT_REPORT || isCounted(indicator))
                .toList();
    }

    static boolean isCounted(Indicator indicator) {
        return indicator.is(Derivation.BASE) && indicator.quantity() != Quantity.SCORE;
    }

    /** With what stands already filled in. */
    byte[] write(StandingFigures.Ground ground) {
        var rows = new ArrayList<List<String>>();
        for (var topic : Indicator.Topic.values()) {
            var ofTopic = indicators(source, indicators).stream()
                    .filter(indicator -> indicator.topic() == topic)
                    .toList();
            if (!ofTopic.isEmpty()) {
                rows.add(List.of("", words.text("figures.topic." + topic)));
                ofTopic.forEach(indicator -> rows.add(row(indicator, ground)));
            }
        }
        return Spreadsheet.write(
                words.text("figures.source." + source),
                columns().keySet().stream().map(this::heading).toList(),
                rows);
    }

    private List<String> row(Indicator indicator, StandingFigures.Ground ground) {
        var spot = new FigureSpot(unit, indicator.code(), false);
        var cells = new ArrayList<>(List.of(indicator.code(), indicator.name(), printed(ground, spot)));
        if (columns().containsKey(Column.SAME_PERIOD)) {
            cells.add(printed(ground, new FigureSpot(unit, indicator.code(), true)));
        }
        cells.add(ground.stated(spot).flatMap(StandingFigures.Standing::place).orElse(""));
        return cells;
    }

    private static String printed(StandingFigures.Ground ground, FigureSpot spot) {
        return ground.stated(spot).map(StandingFigures.Standing::printed).orElse("");
    }

    /** Each column with its words as they are compared. Statistics of the same period are those of last year. */
    private Map<Column, String> columns() {
        var columns = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            if (column != Column.SAME_PERIOD || source == ClaimSource.UNIT_REPORT) {
                columns.put(column, plain(heading(column)));
            }
        }
        return columns;
    }

    private String heading(Column column) {
        return words.text(
                "figures.sheet." + column, column == Column.SAME_PERIOD ? round.samePeriodAsOf() : round.asOf());
    }

    ImportedCells read(Spreadsheet sheet) {
        var cells = new ImportedCells();
        var known = new HashMap<String, Column>();
        columns().forEach((column, text) -> known.put(text, column));
        var rows = sheet.rows();
        if (rows.isEmpty()) {
            throw new BusinessRuleViolation("figures.sheet.empty");
        }
        var headings = ImportHeadings.read(rows.get(0), known, cells.faults());
        if (!headings.columns().containsKey(Column.CODE) || !headings.columns().containsKey(Column.VALUE)) {
            throw new BusinessRuleViolation("figures.sheet.noHeadings", heading(Column.CODE), heading(Column.VALUE));
        }
        var seen = new HashMap<String, Integer>();
        if (cells.faults().isEmpty()) {
            rows.stream().skip(1).forEach(row -> read(row, headings, cells, seen));
        }
        return cells;
    }

    private void read(
            Spreadsheet.Row row, ImportHeadings<Column> headings, ImportedCells cells, Map<String, Integer> seen) {
        var typed = headings.cell(row, Column.CODE);
        int at = headings.column(Column.CODE).orElseThrow();
        if (typed.isEmpty()) {
            // The title of a part; with figures beside it a row that has lost its code.
            if (!headings.cell(row, Column.VALUE).isEmpty()
                    || !headings.cell(row, Column.SAME_PERIOD).isEmpty()) {
                cells.fault(row, at, Sentence.of("figures.sheet.indicatorMissing"));
            }
            return;
        }
        var code = typed.toUpperCase(Locale.ROOT);
        var indicator = indicators(source, indicators).stream()
                .filter(it -> it.code().equals(code))
                .findFirst();
        if (indicator.isEmpty()) {
            var known = indicators.find(code).isPresent();
            cells.fault(
                    row,
                    at,
                    Sentence.of(known ? "figures.sheet.indicatorDerived" : "figures.sheet.indicatorUnknown", typed));
            return;
        }
        var earlier = seen.putIfAbsent(code, row.number());
        if (earlier != null) {
            cells.fault(row, at, Sentence.of("figures.sheet.indicatorTwice", typed, earlier));
            return;
        }
        requireSameName(row, headings, cells, indicator.get());
        var place = headings.cell(row, Column.PLACE);
        headings.column(Column.VALUE)
                .ifPresent(
                        column -> cells.read(row, column, new FigureSpot(unit, code, false), indicator.get(), place));
        headings.column(Column.SAME_PERIOD)
                .ifPresent(column -> cells.read(row, column, new FigureSpot(unit, code, true), indicator.get(), place));
    }

    /** Another indicator's name beside this code means that rows have slipped. */
    private static void requireSameName(
            Spreadsheet.Row row, ImportHeadings<Column> headings, ImportedCells cells, Indicator indicator) {
        var name = headings.cell(row, Column.NAME);
        if (!name.isEmpty() && !plain(name).equals(plain(indicator.name()))) {
            cells.fault(
                    row,
                    headings.column(Column.NAME).orElseThrow(),
                    Sentence.of("figures.sheet.nameOther", name, indicator.name()));
        }
    }
}
