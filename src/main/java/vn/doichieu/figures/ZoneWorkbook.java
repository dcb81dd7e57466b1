package vn.doichieu.figures;

import static vn.doichieu.figures.ImportHeadings.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** The statistics of many units as a workbook: a row for each unit, a column for each base indicator. */
final class ZoneWorkbook {

    /** What a column holds: the code of a unit, its name, or the figures of an indicator. */
    private record Column(String name, Optional<Indicator> indicator) {}

    private static final Column CODE = new Column("code", Optional.empty());
    private static final Column NAME = new Column("name", Optional.empty());

    private final List<UnitView> units;
    private final Round round;
    private final List<Indicator> indicators;
    private final Sentences words;

    ZoneWorkbook(List<UnitView> units, Round round, List<Indicator> indicators, Sentences words) {
        this.units = units;
        this.round = round;
        this.indicators = indicators;
        this.words = words;
    }

    byte[] write(StandingFigures.Ground ground) {
        var headings = new ArrayList<>(List.of(code(), name()));
        indicators.forEach(indicator -> headings.add(indicator.name()));
        return Spreadsheet.write(
                words.text("figures.sheet.statistics", round.asOf().toString()),
                headings,
                units.stream().map(unit -> row(unit, ground)).toList());
    }

    private List<String> row(UnitView unit, StandingFigures.Ground ground) {
        var cells = new ArrayList<>(List.of(unit.code(), unit.shortName()));
        indicators.forEach(indicator -> cells.add(ground.stated(new FigureSpot(unit.id(), indicator.code(), false))
                .map(StandingFigures.Standing::printed)
                .orElse("")));
        return cells;
    }

    private String code() {
        return words.text("figures.import.code");
    }

    private String name() {
        return words.text("figures.target.unit");
    }

    ImportedCells read(Spreadsheet sheet) {
        var rows = sheet.rows();
        if (rows.isEmpty()) {
            throw new BusinessRuleViolation("figures.sheet.empty");
        }
        var cells = new ImportedCells();
        var headings = ImportHeadings.read(rows.get(0), known(), cells.faults());
        if (headings.column(CODE).isEmpty()
                || headings.columns().keySet().stream().noneMatch(column -> column.indicator.isPresent())) {
            throw new BusinessRuleViolation("figures.import.noHeadings", code());
        }
        if (cells.faults().isEmpty()) {
            var byCode = new HashMap<String, UnitView>();
            units.forEach(unit -> byCode.put(plain(unit.code()), unit));
            var seen = new HashMap<String, Integer>();
            rows.stream().skip(1).forEach(row -> read(row, headings, byCode, seen, cells));
        }
        return cells;
    }

    private Map<String, Column> known() {
        var known = new HashMap<String, Column>();
        known.put(plain(code()), CODE);
        known.put(plain(name()), NAME);
        indicators.forEach(
                indicator -> known.put(plain(indicator.name()), new Column(indicator.code(), Optional.of(indicator))));
        return known;
    }

    private static void read(
            Spreadsheet.Row row,
            ImportHeadings<Column> headings,
            Map<String, UnitView> byCode,
            Map<String, Integer> seen,
            ImportedCells cells) {
        int at = headings.column(CODE).orElseThrow();
        var typed = headings.cell(row, CODE);
        var unit = byCode.get(plain(typed));
        if (unit == null) {
            var key = typed.isEmpty() ? "figures.import.codeMissing" : "figures.sheet.unitUnknown";
            cells.fault(row, at, Sentence.of(key, typed));
            return;
        }
        var earlier = seen.putIfAbsent(unit.code(), row.number());
        if (earlier != null) {
            cells.fault(row, at, Sentence.of("figures.import.codeTwice", typed, earlier));
            return;
        }
        requireSameName(row, headings, cells, unit);
        headings.columns()
                .forEach((column, index) -> column.indicator.ifPresent(indicator ->
                        cells.read(row, index, new FigureSpot(unit.id(), indicator.code(), false), indicator, "")));
    }

    private static void requireSameName(
            Spreadsheet.Row row, ImportHeadings<Column> headings, ImportedCells cells, UnitView unit) {
        var name = plain(headings.cell(row, NAME));
        if (!name.isEmpty() && !name.equals(plain(unit.shortName())) && !name.equals(plain(unit.name()))) {
            cells.fault(
                    row,
                    headings.column(NAME).orElseThrow(),
                    Sentence.of("figures.import.nameOther", headings.cell(row, NAME), unit.shortName()));
        }
    }
}
