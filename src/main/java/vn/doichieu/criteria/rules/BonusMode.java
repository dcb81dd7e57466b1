package vn.doichieu.criteria.rules;

/** How bonus points count beside the base. */
public enum BonusMode {
    /** Added to the base; the sum may pass the total of the sheet. */
    ON_TOP,
    /** Added to the base, the bonus as a whole not above its own maximum. */
    WITHIN_OWN_MAXIMUM,
    /** Makes up for points lost in the base, but never lifts the sum above the total of the sheet. */
    CAPPED_AT_TOTAL
}
