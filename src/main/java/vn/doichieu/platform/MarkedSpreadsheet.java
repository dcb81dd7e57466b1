package vn.doichieu.platform;

/** A table with what Excel shows beside the text of its cells. */
public record MarkedSpreadsheet(Spreadsheet sheet, SpreadsheetMarks marks) {}
