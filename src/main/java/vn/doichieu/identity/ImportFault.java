package vn.doichieu.identity;

import vn.doichieu.shared.Sentence;

/** What is wrong in one cell of the workbook. */
public record ImportFault(int row, ImportColumn column, Sentence what) {}
