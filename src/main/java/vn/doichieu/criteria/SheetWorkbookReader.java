package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.text.RuleText;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.MarkedSpreadsheet;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Reads a sheet from a workbook, as officials lay it out. */
final class SheetWorkbookReader {

    private static final Map<SheetFault.Field, SheetColumn> PLACES = places();

    private final WorkbookWords words;
    private final IndicatorList indicators;

    SheetWorkbookReader(WorkbookWords words, IndicatorList indicators) {
        this.words = words;
        this.indicators = indicators;
    }

    WorkbookReading read(
            String fileName, MarkedSpreadsheet workbook, Optional<SheetContent> before, HiddenRows hiddenRows) {
        var remarks = new Remarks();
        var table = WorkbookTable.find(workbook, fileName);
        var hidden = table.rows().stream()
                .filter(row -> workbook.marks().hiddenRows().contains(row.number()))
                .toList();
        var shown = hiddenRows == HiddenRows.TAKE
                ? table.rows()
                : table.rows().stream().filter(row -> !hidden.contains(row)).toList();
        requireBounded(shown, fileName);
        var rows = new WorkbookRows(table, workbook.marks(), remarks);
        var found = rows.read(shown);
        var was = before.map(SheetContent::byCode).orElse(Map.of());
        var lines = new WorkbookLines(table, was, words, new RuleText(indicators), remarks).read(found);
        var base = base(lines);
        var head = new WorkbookHead(table.above(), before.map(SheetContent::head), words, remarks).read(base);
        rows.total().flatMap(stated -> WorkbookHead.otherTotal(stated, base)).ifPresent(remarks::note);
        tell(table, workbook, remarks);
        var numbers = new HashMap<String, Integer>();
        found.forEach(row -> numbers.put(row.code(), row.number()));
        var content = new SheetContent(head, lines);
        requireParents(found, table, remarks);
        return new WorkbookReading(
                content,
                remarks.faults(),
                remarks.doubts(),
                toMend(content, table, numbers),
                remarks.notes(),
                new WorkbookReading.Hidden(
                        hidden.stream().map(Spreadsheet.Row::number).toList(),
                        !hidden.isEmpty() && hiddenRows == HiddenRows.UNDECIDED),
                numbers);
    }

    private static void requireBounded(List<Spreadsheet.Row> rows, String fileName) {
        if (rows.size() > SheetFaults.MOST_LINES) {
            throw new BusinessRuleViolation(
                    "criteria.workbook.tooManyLines",
                    fileName,
                    String.valueOf(rows.size()),
                    String.valueOf(SheetFaults.MOST_LINES));
        }
    }

    /** What a table cannot hold: a line above that is not there, or that lies below its own line. */
    private static void requireParents(List<WorkbookRow> rows, WorkbookTable table, Remarks remarks) {
        var parents = new HashMap<String, Optional<String>>();
        rows.forEach(row -> parents.put(row.code(), row.parent()));
        for (var row : rows) {
            var above = row.parent();
            for (int n = 0; above.isPresent() && n <= rows.size(); n++) {
                if (!parents.containsKey(above.get()) || above.get().equals(row.code())) {
                    remarks.fault(
                            row.number(),
                            table.column(SheetColumn.PARENT),
                            Sentence.of("criteria.workbook.parent", row.parent().orElse("")));
                    break;
                }
                above = parents.get(above.get());
            }
        }
    }

    private static Points base(List<DraftLine> lines) {
        return new Points(lines.stream()
                .filter(line -> line.parent().isEmpty() && line.part() == Part.BASE)
                .map(DraftLine::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void tell(WorkbookTable table, MarkedSpreadsheet workbook, Remarks remarks) {
        table.unknown()
                .forEach(unknown -> remarks.note(Sentence.of(
                        "criteria.workbook.ignored", unknown.column(), String.valueOf(unknown.row()), unknown.said())));
        var marks = workbook.marks();
        if (!marks.otherSheets().isEmpty() || marks.hiddenSheets() > 0) {
            remarks.note(Sentence.of(
                    "criteria.workbook.otherSheets",
                    String.valueOf(marks.otherSheets().size()),
                    String.valueOf(marks.hiddenSheets())));
        }
        long computed = marks.formulas().stream()
                .filter(place -> !marks.notComputed().contains(place))
                .filter(place -> table.columns().containsValue(place.column()))
                .count();
        if (computed > 0) {
            remarks.note(Sentence.of("criteria.workbook.formulas", String.valueOf(computed)));
        }
        var hidden = table.columns().values().stream()
                .filter(marks.hiddenColumns()::contains)
                .sorted()
                .map(Spreadsheet::letters)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            remarks.note(Sentence.of("criteria.workbook.hiddenColumns", hidden));
        }
    }

    private List<CellRemark> toMend(SheetContent content, WorkbookTable table, Map<String, Integer> rows) {
        return SheetFaults.of(content, indicators::knows).stream()
                .filter(SheetFault::blocks)
                .map(fault -> CellRemark.of(
                        fault.line().map(code -> rows.getOrDefault(code, 0)).orElse(0),
                        fault.line().isEmpty()
                                ? -1
                                : table.column(PLACES.getOrDefault(fault.field(), SheetColumn.TITLE)),
                        fault.sentence()))
                .toList();
    }

    private static Map<SheetFault.Field, SheetColumn> places() {
        var places = new EnumMap<SheetFault.Field, SheetColumn>(SheetFault.Field.class);
        places.put(SheetFault.Field.CODE, SheetColumn.CODE);
        places.put(SheetFault.Field.PARENT, SheetColumn.CODE);
        places.put(SheetFault.Field.PART, SheetColumn.PART);
        places.put(SheetFault.Field.TITLE, SheetColumn.TITLE);
        places.put(SheetFault.Field.POINTS, SheetColumn.POINTS);
        places.put(SheetFault.Field.RULE, SheetColumn.RULE);
        places.put(SheetFault.Field.GATE, SheetColumn.GATE);
        return places;
    }
}
