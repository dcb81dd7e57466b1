package vn.doichieu.criteria.rules;

/** What a line is worth to a unit that it does not apply to. */
public enum NotApplicablePolicy {
    FULL_POINTS,
    /** The line leaves the base of this unit, and what was won on the rest is rescaled to the total of the sheet. */
    EXCLUDE_AND_RESCALE,
    ZERO
}
