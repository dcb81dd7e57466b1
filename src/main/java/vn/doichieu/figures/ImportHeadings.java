package vn.doichieu.figures;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** The first row of a workbook: which column holds what, found by its words and not by its place. */
record ImportHeadings<T>(Map<T, Integer> columns) {

    /** {@code known} by the words as {@link #plain} makes them; what is strange or there twice is a fault. */
    static <T> ImportHeadings<T> read(Spreadsheet.Row row, Map<String, T> known, List<CellFault> faults) {
        var columns = new LinkedHashMap<T, Integer>();
        var seen = new HashSet<String>();
        for (int column = 0; column < row.cells().size(); column++) {
            var words = plain(row.cell(column));
            if (words.isEmpty()) {
                continue;
            }
            var meant = known.get(words);
            if (!seen.add(words)) {
                faults.add(fault(row, column, Sentence.of("figures.import.headingTwice", row.cell(column))));
            } else if (meant == null) {
                faults.add(fault(row, column, Sentence.of("figures.import.headingUnknown", row.cell(column))));
            } else {
                columns.put(meant, column);
            }
        }
        return new ImportHeadings<>(columns);
    }

    Optional<Integer> column(T meant) {
        return Optional.ofNullable(columns.get(meant));
    }

    /** What stands in that column; nothing where the workbook has no such column. */
    String cell(Spreadsheet.Row row, T meant) {
        return column(meant).map(row::cell).orElse("").strip();
    }

    static CellFault fault(Spreadsheet.Row row, int column, Sentence said) {
        return new CellFault(row.number(), TargetWorkbook.letters(column), said);
    }

    /** Without what people write differently: spaces, capitals, composed letters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
