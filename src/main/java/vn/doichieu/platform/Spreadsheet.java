package vn.doichieu.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that came as an Excel workbook, or goes out as one. Cells are text as officials write it: decimal comma, no
 * grouping, {@code dd/MM/yyyy}; a cell shown as a percentage keeps its sign ({@code 86,32 %}).
 */
public record Spreadsheet(List<Row> rows) {

    private static final int WIDEST_COLUMN = 48;
    private static final int LETTERS = 26;

    public Spreadsheet {
        rows = List.copyOf(rows);
    }

    /** A row with anything in it. {@code number} is the one Excel shows, from 1. */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Columns count from 0; beyond the last filled cell all are empty. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * The first visible sheet of an .xlsx workbook. Whatever else the file is, or however large it would become, it is
     * refused with a sentence that says what to do.
     */
    public static Spreadsheet read(String fileName, byte[] content) {
        return new SpreadsheetReader(fileName, content).read();
    }

    /** As {@link #read}, with what Excel shows beside the text of cells. */
    public static MarkedSpreadsheet readMarked(String fileName, byte[] content) {
        return new SpreadsheetReader(fileName, content).readMarked();
    }

    /** As Excel calls its columns: A … Z, AA … */
    public static String letters(int column) {
        var letter = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? letter : letters(column / LETTERS - 1) + letter;
    }

    /** A workbook of one sheet: headings that stay in sight, then the rows, every cell a text. */
    public static byte[] write(String title, List<String> headings, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Doi Chieu", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
                sheet.width(column, width(column, headings, rows));
            }
            sheet.freezePane(0, 1);
            fill(sheet, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static double width(int column, List<String> headings, List<List<String>> rows) {
        int longest = rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST_COLUMN, Math.max(headings.get(column).length(), longest) + 2);
    }
}
