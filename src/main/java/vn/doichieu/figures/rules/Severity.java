package vn.doichieu.figures.rules;

/** What it means when a check fails. */
public enum Severity {
    /** It cannot be: one of the figures is wrong. */
    ERROR,
    /** It can be, but has to be explained. */
    WARNING,
    /** Good to know when reading the figures. */
    NOTE
}
