package vn.doichieu.figures;

import vn.doichieu.shared.Sentence;

/** What is wrong in one cell of a workbook; row and column as Excel names them, column empty for a whole row. */
public record CellFault(int row, String column, Sentence said) {}
