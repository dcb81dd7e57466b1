package vn.doichieu.criteria;

import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** Something to say about one cell of a workbook; row and column as Excel names them, column empty for a whole row. */
public record CellRemark(int row, String column, Sentence said) {

    static CellRemark of(int row, int column, Sentence said) {
        return new CellRemark(row, column < 0 ? "" : Spreadsheet.letters(column), said);
    }
}
