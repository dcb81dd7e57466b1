package vn.doichieu.figures.rules;

/** Where a claim was read. The order is the order of columns wherever sources stand side by side. */
public enum ClaimSource {
    /** The unit's own report. */
    UNIT_REPORT,
    /** What a line of the score sheet was scored with. */
    SCORE_SHEET,
    /** The official statistics. */
    STATISTICS,
    /** What the team read in the files. */
    INSPECTED
}
