package vn.doichieu.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader of the text alone would miss. Rows are numbered as Excel shows them, columns from 0.
 *
 * @param otherSheets visible sheets that are not read
 * @param errors cells that show an error: {@code #REF!}
 * @param formulas cells whose text was computed
 * @param notComputed formulas that came without a result
 */
public record SpreadsheetMarks(
        List<String> otherSheets,
        int hiddenSheets,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        List<Merge> merges,
        Set<Place> errors,
        Set<Place> formulas,
        Set<Place> notComputed) {

    public static final SpreadsheetMarks NONE =
            new SpreadsheetMarks(List.of(), 0, Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of());

    /** A cell. */
    public record Place(int row, int column) {

        public String letters() {
            return Spreadsheet.letters(column);
        }
    }

    /** Cells that show the text of the first of them. */
    public record Merge(Place first, Place last) {

        public boolean covers(Place place) {
            return place.row() >= first.row()
                    && place.row() <= last.row()
                    && place.column() >= first.column()
                    && place.column() <= last.column();
        }
    }

    public SpreadsheetMarks {
        otherSheets = List.copyOf(otherSheets);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        merges = List.copyOf(merges);
        errors = Set.copyOf(errors);
        formulas = Set.copyOf(formulas);
        notComputed = Set.copyOf(notComputed);
    }

    /** The merged cells this one is part of. */
    public Optional<Merge> merge(Place place) {
        return merges.stream().filter(merge -> merge.covers(place)).findFirst();
    }
}
