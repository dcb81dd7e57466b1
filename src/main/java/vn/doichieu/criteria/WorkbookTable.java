package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.MarkedSpreadsheet;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/**
 * Where in a workbook the table of the sheet is: what stands above it, which column holds what, and its rows.
 *
 * @param unknown headings nobody knows, with their columns; what stands below them is not read
 */
record WorkbookTable(
        List<Spreadsheet.Row> above,
        Map<SheetColumn, Integer> columns,
        List<CellRemark> unknown,
        List<Spreadsheet.Row> rows) {

    private static final int DEEPEST_HEADING = 60;

    /** Rows of cells that only number the columns: (1) (2) (3). */
    private static final int NUMBERED_CELLS = 3;

    static WorkbookTable find(MarkedSpreadsheet workbook, String fileName) {
        var rows = workbook.sheet().rows();
        for (int n = 0; n < Math.min(rows.size(), DEEPEST_HEADING); n++) {
            var columns = columns(rows.get(n));
            if (columns.containsKey(SheetColumn.TITLE) && columns.size() > 1) {
                return from(rows, n, columns);
            }
        }
        throw new BusinessRuleViolation("criteria.workbook.noHeadings", fileName);
    }

    private static WorkbookTable from(List<Spreadsheet.Row> rows, int heading, Map<SheetColumn, Integer> columns) {
        int first = heading + 1;
        var second = first < rows.size() ? columns(rows.get(first)) : Map.<SheetColumn, Integer>of();
        boolean twoRows = !second.isEmpty() && !second.containsKey(SheetColumn.TITLE) && onlyHeadings(rows.get(first));
        if (twoRows) {
            second.forEach(columns::putIfAbsent);
            first++;
        }
        if (first < rows.size() && numbersTheColumns(rows.get(first))) {
            first++;
        }
        return new WorkbookTable(
                List.copyOf(rows.subList(0, heading)),
                columns,
                unknown(rows.get(heading), columns),
                List.copyOf(rows.subList(first, rows.size())));
    }

    private static Map<SheetColumn, Integer> columns(Spreadsheet.Row row) {
        var columns = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (int column = 0; column < row.cells().size(); column++) {
            int place = column;
            SheetColumn.of(row.cell(column)).ifPresent(it -> columns.putIfAbsent(it, place));
        }
        return columns;
    }

    private static boolean onlyHeadings(Spreadsheet.Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> SheetColumn.of(cell).isPresent());
    }

    private static boolean numbersTheColumns(Spreadsheet.Row row) {
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() >= NUMBERED_CELLS
                && filled.stream().allMatch(cell -> Folded.of(cell).matches("\\(?\\d{1,2}\\)?(=.{1,20})?"));
    }

    private static List<CellRemark> unknown(Spreadsheet.Row row, Map<SheetColumn, Integer> columns) {
        var unknown = new ArrayList<CellRemark>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty() && !columns.containsValue(column)) {
                unknown.add(CellRemark.of(
                        row.number(), column, Sentence.of("criteria.workbook.unknownColumn", row.cell(column))));
            }
        }
        return unknown;
    }

    boolean has(SheetColumn column) {
        return columns.containsKey(column);
    }

    int column(SheetColumn column) {
        return columns.getOrDefault(column, -1);
    }

    String cell(Spreadsheet.Row row, SheetColumn column) {
        return Optional.ofNullable(columns.get(column))
                .map(row::cell)
                .orElse("")
                .strip();
    }
}
