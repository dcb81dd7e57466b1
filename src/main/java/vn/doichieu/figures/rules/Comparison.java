package vn.doichieu.figures.rules;

/** What comparing the sources of one figure says. */
public enum Comparison {
    MATCHED,
    WITHIN_TOLERANCE,
    DIFFERENT,
    /** Fewer than two sources say anything. */
    INCOMPLETE
}
