package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.platform.SpreadsheetMarks;
import vn.doichieu.platform.SpreadsheetMarks.Place;
import vn.doichieu.shared.Sentence;

/** Tells the rows of a table apart: lines, rows that go on with the one above, headings within, the total at the end. */
final class WorkbookRows {

    private static final List<SheetColumn> GOING_ON =
            List.of(SheetColumn.RULE, SheetColumn.EVIDENCE, SheetColumn.CLAUSE, SheetColumn.SOURCE_NOTE);
    private static final Set<SheetColumn> SHARED =
            Set.of(SheetColumn.EVIDENCE, SheetColumn.CLAUSE, SheetColumn.SOURCE, SheetColumn.SOURCE_NOTE);

    private final WorkbookTable table;
    private final SpreadsheetMarks marks;
    private final Remarks remarks;
    private final Numbering numbering = new Numbering();
    private final List<WorkbookRow> lines = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<Place, String> shown = new HashMap<>();
    private Optional<Part> section = Optional.empty();
    private Optional<BigDecimal> total = Optional.empty();

    WorkbookRows(WorkbookTable table, SpreadsheetMarks marks, Remarks remarks) {
        this.table = table;
        this.marks = marks;
        this.remarks = remarks;
    }

    List<WorkbookRow> read(List<Spreadsheet.Row> rows) {
        rows.forEach(this::read);
        return List.copyOf(lines);
    }

    /** What the row «Tổng cộng» states. */
    Optional<BigDecimal> total() {
        return total;
    }

    private void read(Spreadsheet.Row row) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        table.columns().forEach((column, place) -> cells.put(column, cell(row, column, place)));
        if (cells.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        var code = cells.getOrDefault(SheetColumn.CODE, "");
        var title = cells.getOrDefault(SheetColumn.TITLE, "");
        boolean scored = !cells.getOrDefault(SheetColumn.POINTS, "").isEmpty()
                || !cells.getOrDefault(SheetColumn.RULE, "").isEmpty();
        if (isTotal(code + " " + title)
                && cells.getOrDefault(SheetColumn.RULE, "").isEmpty()) {
            total(row, cells);
        } else if (title.isEmpty() && code.isEmpty() && !lines.isEmpty()) {
            goOn(row, cells);
        } else if (code.isEmpty() && !scored && Numbering.ahead(title).isEmpty()) {
            heading(row, title);
        } else {
            line(row, cells, code, title);
        }
    }

    /** The text of a cell; one in error, or without its computed result, is a fault. */
    private String cell(Spreadsheet.Row row, SheetColumn column, int at) {
        var place = new Place(row.number(), at);
        if (marks.errors().contains(place)) {
            remarks.fault(row.number(), at, Sentence.of("criteria.workbook.errorCell", row.cell(at)));
            return "";
        }
        if (marks.notComputed().contains(place)) {
            remarks.fault(row.number(), at, Sentence.of("criteria.workbook.notComputed"));
            return "";
        }
        var merge = marks.merge(place).filter(it -> !it.first().equals(place));
        if (merge.isEmpty()) {
            shown.put(place, row.cell(at).strip());
            return row.cell(at).strip();
        }
        boolean vertical = merge.get().first().column() == at;
        return vertical && SHARED.contains(column)
                ? shown.getOrDefault(merge.get().first(), "")
                : "";
    }

    private static boolean isTotal(String text) {
        var folded = Folded.of(text);
        return folded.startsWith("tong cong") || folded.startsWith("tong diem") || folded.startsWith("tong so diem");
    }

    private void total(Spreadsheet.Row row, Map<SheetColumn, String> cells) {
        total = WorkbookWords.points(cells.getOrDefault(SheetColumn.POINTS, ""));
        remarks.note(Sentence.of("criteria.workbook.totalRow", String.valueOf(row.number())));
    }

    private void goOn(Spreadsheet.Row row, Map<SheetColumn, String> cells) {
        var above = lines.get(lines.size() - 1);
        if (!cells.getOrDefault(SheetColumn.POINTS, "").isEmpty()) {
            remarks.fault(
                    row.number(),
                    table.column(SheetColumn.POINTS),
                    Sentence.of("criteria.workbook.pointsWithoutLine", String.valueOf(above.number())));
            return;
        }
        for (var column : GOING_ON) {
            boolean merged = marks.merge(new Place(row.number(), table.column(column)))
                    .filter(it -> it.first().row() < row.number())
                    .isPresent();
            above.goOn(column, merged ? "" : cells.getOrDefault(column, ""));
        }
    }

    /** A title between lines: it may say that bonus or penalties follow. */
    private void heading(Spreadsheet.Row row, String title) {
        section = part(title).or(() -> section);
        remarks.note(Sentence.of("criteria.workbook.rowPassedOver", String.valueOf(row.number()), title));
    }

    private void line(Spreadsheet.Row row, Map<SheetColumn, String> cells, String written, String title) {
        var place = place(row, cells, written, title);
        var first = rowOf.putIfAbsent(place.code(), row.number());
        if (first != null) {
            remarks.fault(
                    row.number(),
                    table.column(SheetColumn.CODE),
                    Sentence.of("criteria.workbook.codeTwice", place.code(), String.valueOf(first)));
            return;
        }
        if (!Numbering.isCode(place.code())) {
            remarks.fault(
                    row.number(), table.column(SheetColumn.CODE), Sentence.of("criteria.fault.code", place.code()));
        }
        lines.add(new WorkbookRow(row.number(), place.code(), place.parent(), section, cells));
    }

    private Numbering.Place place(Spreadsheet.Row row, Map<SheetColumn, String> cells, String written, String title) {
        if (table.has(SheetColumn.PARENT) && !written.isEmpty()) {
            var parent = Optional.of(cells.getOrDefault(SheetColumn.PARENT, "")).filter(it -> !it.isEmpty());
            return new Numbering.Place(written, parent);
        }
        if (!written.isEmpty()) {
            return numbering.next(written);
        }
        var ahead = Numbering.ahead(title);
        if (ahead.isEmpty()) {
            remarks.doubt(row.number(), table.column(SheetColumn.CODE), Sentence.of("criteria.workbook.noNumber"));
        }
        return numbering.next(ahead.orElse("-"));
    }

    /** The part a title speaks of, when it begins with it. */
    static Optional<Part> part(String title) {
        var folded = Folded.of(title).replaceFirst("^(phan|muc)? ?([a-z]|[ivx]+|\\d{1,2})[.:)] ?", "");
        if (folded.startsWith("diem thuong") || folded.startsWith("thuong") || folded.startsWith("diem cong")) {
            return Optional.of(Part.BONUS);
        }
        return folded.startsWith("diem tru") || folded.startsWith("tru diem")
                ? Optional.of(Part.PENALTY)
                : Optional.empty();
    }
}
