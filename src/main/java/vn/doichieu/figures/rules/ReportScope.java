package vn.doichieu.figures.rules;

/** Whose figures a report adds up: a report without this cannot be compared with the sum of its parts. */
public enum ReportScope {
    /** The own office and all units below it (toàn tỉnh, gồm đơn vị trực thuộc). */
    WHOLE,
    /** The own office only (văn phòng Cục). */
    OFFICE,
    /** The report does not say. */
    NOT_STATED
}
