package vn.doichieu.inspection;

/** A visit: one team, one day, one place, by number. */
public record VisitId(long value) {}
