package vn.doichieu.fieldwork;

/** What a finding is about. */
public enum FindingKind {
    STRENGTH,
    SHORTCOMING,
    /** What the team says about the words of the report, where no rule can compute it. */
    WORDING,
    /** Good practice worth sharing with others. */
    EXPERIENCE;

    /** The message key of its name in Vietnamese. */
    public String messageKey() {
        return "fieldwork.finding." + name();
    }
}
