package vn.doichieu.reconciliation.rules;

/** What a settled discrepancy leads to. */
public enum Outcome {
    /** The value stands as it is. */
    ACCEPTED,
    /** The unit corrects its figure, by a supplementary report where the period is locked. */
    CORRECTED,
    /** The points of the lines concerned are changed. */
    POINTS_CHANGED,
    /** Somebody above has to look into it. */
    REFERRED
}
