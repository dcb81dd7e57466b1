package vn.doichieu.figures;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** Targets as a workbook: the code of a unit, its name, then a column for each rate, found by its heading. */
final class TargetWorkbook {

    private static final int LETTERS = 26;

    /** What was found: filled cells, or what is wrong with them. */
    record Read(List<TargetEntry> entries, List<CellFault> faults) {}

    private final TargetGrid grid;
    private final Sentences words;
    private final Map<String, TargetRow> units = new HashMap<>();
    private final List<TargetEntry> entries = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    TargetWorkbook(TargetGrid grid, Sentences words) {
        this.grid = grid;
        this.words = words;
        grid.rows().forEach(row -> units.put(plain(row.unit().code()), row));
    }

    byte[] write() {
        var headings = new ArrayList<>(List.of(code(), name()));
        grid.rates().forEach(rate -> headings.add(heading(rate)));
        var rows = grid.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(
                            List.of(row.unit().code(), row.unit().shortName()));
                    row.targets().forEach(target -> cells.add(target.shown()));
                    return List.copyOf(cells);
                })
                .toList();
        return Spreadsheet.write(words.text("figures.import.sheet"), headings, rows);
    }

    private String code() {
        return words.text("figures.import.code");
    }

    private String name() {
        return words.text("figures.target.unit");
    }

    private String heading(Indicator rate) {
        return words.text("figures.target.of", rate.name());
    }

    Read read(Spreadsheet sheet) {
        var rows = sheet.rows();
        if (rows.isEmpty()) {
            throw new BusinessRuleViolation("figures.import.noHeadings", code());
        }
        var columns = columns(rows.get(0));
        if (faults.isEmpty()) {
            rows.stream().skip(1).forEach(row -> read(row, columns));
        }
        return new Read(List.copyOf(entries), List.copyOf(faults));
    }

    private record Columns(int code, Optional<Integer> name, Map<Integer, Indicator> rates) {}

    private Columns columns(Spreadsheet.Row headings) {
        Map<Integer, Indicator> rates = new TreeMap<>();
        Set<String> known = new HashSet<>();
        int code = -1;
        Optional<Integer> name = Optional.empty();
        for (int column = 0; column < headings.cells().size(); column++) {
            var text = plain(headings.cell(column));
            var rate = grid.rates().stream()
                    .filter(it -> text.equals(plain(heading(it))) || text.equals(plain(it.name())))
                    .findFirst();
            if (!text.isEmpty() && !known.add(text)) {
                fault(headings, column, Sentence.of("figures.import.headingTwice", headings.cell(column)));
            } else if (text.equals(plain(code()))) {
                code = column;
            } else if (text.equals(plain(name()))) {
                name = Optional.of(column);
            } else if (rate.isPresent()) {
                rates.put(column, rate.get());
            } else if (!text.isEmpty()) {
                fault(headings, column, Sentence.of("figures.import.headingUnknown", headings.cell(column)));
            }
        }
        if (code < 0 || rates.isEmpty()) {
            throw new BusinessRuleViolation("figures.import.noHeadings", code());
        }
        return new Columns(code, name, rates);
    }

    private void read(Spreadsheet.Row row, Columns columns) {
        var code = plain(row.cell(columns.code()));
        var unit = Optional.ofNullable(units.get(code));
        if (unit.isEmpty()) {
            fault(
                    row,
                    columns.code(),
                    Sentence.of(
                            code.isEmpty() ? "figures.import.codeMissing" : "figures.import.codeUnknown",
                            row.cell(columns.code())));
            return;
        }
        var earlier = seen.putIfAbsent(code, row.number());
        if (earlier != null) {
            fault(row, columns.code(), Sentence.of("figures.import.codeTwice", row.cell(columns.code()), earlier));
            return;
        }
        columns.name().ifPresent(column -> requireSameName(row, column, unit.get()));
        columns.rates().forEach((column, rate) -> read(row, column, rate, unit.get()));
    }

    /** A name beside another unit's code means that rows have slipped. */
    private void requireSameName(Spreadsheet.Row row, int column, TargetRow unit) {
        var name = plain(row.cell(column));
        if (!name.isEmpty()
                && !name.equals(plain(unit.unit().shortName()))
                && !name.equals(plain(unit.unit().name()))) {
            fault(
                    row,
                    column,
                    Sentence.of(
                            "figures.import.nameOther",
                            row.cell(column),
                            unit.unit().shortName()));
        }
    }

    private void read(Spreadsheet.Row row, int column, Indicator rate, TargetRow unit) {
        var text = row.cell(column).strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            TargetBook.read(text);
        } catch (BusinessRuleViolation unreadable) {
            faults.add(new CellFault(row.number(), letters(column), unreadable.sentence()));
            return;
        }
        int version = unit.targets().stream()
                .filter(target -> target.indicator().equals(rate.code()))
                .mapToInt(TargetView::version)
                .findFirst()
                .orElse(0);
        entries.add(new TargetEntry(unit.unit().id().value(), rate.code(), text, version));
    }

    private void fault(Spreadsheet.Row row, int column, Sentence said) {
        faults.add(new CellFault(row.number(), letters(column), said));
    }

    /** As Excel calls its columns: A … Z, AA … */
    static String letters(int column) {
        var letter = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? letter : letters(column / LETTERS - 1) + letter;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
