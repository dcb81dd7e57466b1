package vn.doichieu.figures;

/** Whom a figure counts. */
public enum FigureScope {
    /** The unit with all units below it. */
    WHOLE,
    /** The own office alone of a unit that has units below it. */
    OFFICE
}
