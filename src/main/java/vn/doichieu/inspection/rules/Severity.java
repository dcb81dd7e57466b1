package vn.doichieu.inspection.rules;

/** What a finding does to issuing the decision. */
public enum Severity {
    /** Blocks it. */
    ERROR,
    /** Needs a written explanation. */
    WARNING
}
