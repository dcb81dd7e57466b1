package vn.doichieu.criteria;

/** Where a line goes, with all that lies below it. */
public enum LineMove {
    /** Before the brother above it. */
    UP,
    /** Behind the brother below it. */
    DOWN,
    /** Under the brother above it, as its last child, when that one adds up lines. */
    IN,
    /** Behind the line it belongs to, as its brother. */
    OUT
}
