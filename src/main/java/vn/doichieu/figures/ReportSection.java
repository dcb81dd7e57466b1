package vn.doichieu.figures;

/** What a unit's report speaks of, in the order of the outline the plan sends along. */
public enum ReportSection {
    SITUATION,
    RESULTS,
    EMULATION,
    COMMENDATION,
    SELF_SCORE,
    SHORTCOMINGS,
    DIRECTION
}
