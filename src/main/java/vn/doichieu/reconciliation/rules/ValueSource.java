package vn.doichieu.reconciliation.rules;

/** Where a value in question comes from. */
public enum ValueSource {
    UNIT_REPORT,
    SCORE_SHEET,
    STATISTICS,
    INSPECTED,
    /** What the report prints. */
    STATED,
    /** What it comes to by the report's own figures. */
    RECOMPUTED,
    /** A number nobody has claimed so far. */
    OTHER
}
