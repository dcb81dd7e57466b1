package vn.doichieu.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as officials send them. */
final class Sent {

    private Sent() {}

    static byte[] workbook(Consumer<Worksheet> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filled.accept(workbook.newWorksheet("Bảng chấm điểm"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Rows of cells divided by {@code |}; a line break is {@code ~}, a number is one. */
    static byte[] table(String rows) {
        return workbook(sheet -> fill(sheet, rows));
    }

    static void fill(Worksheet sheet, String rows) {
        var lines = rows.strip().split("\n", -1);
        for (int row = 0; row < lines.length; row++) {
            var cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                put(sheet, row, column, cells[column].strip().replace('~', '\n'));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("#-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(cell.substring(1)));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
