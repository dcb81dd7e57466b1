package vn.doichieu.inspection;

/** The inspection of one unit within a visit, by number. */
public record InspectionId(long value) {}
