package vn.doichieu.criteria;

/** Whether rows that are hidden in a workbook belong to the sheet; undecided as long as nobody has said so. */
public enum HiddenRows {
    UNDECIDED,
    SKIP,
    TAKE
}
