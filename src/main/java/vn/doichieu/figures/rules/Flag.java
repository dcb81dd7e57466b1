package vn.doichieu.figures.rules;

/** What else is to be said about a claimed number, whatever its verdict. */
public enum Flag {
    /** "%" stands where a difference of rates is meant. */
    PERCENT_OR_POINTS,
    /** An expected statement is missing beside it, though others like it have one. */
    OMITTED,
    /** Right as arithmetic, unlikely in its context. */
    SUSPECT,
    /** A bound (hơn, gần, khoảng …), not an equality. */
    APPROXIMATE
}
