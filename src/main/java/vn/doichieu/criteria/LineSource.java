package vn.doichieu.criteria;

/** How well a line is supported by a published document. Shown wherever the sheet is. */
public enum LineSource {
    SOURCED,
    PARTLY_SOURCED,
    INFERRED
}
