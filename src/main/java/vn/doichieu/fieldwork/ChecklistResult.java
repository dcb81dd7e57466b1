package vn.doichieu.fieldwork;

/** What the team found where a file should be. */
public enum ChecklistResult {
    PRESENT,
    INCOMPLETE,
    MISSING,
    NOT_APPLICABLE;

    /** The message key of its name in Vietnamese. */
    public String messageKey() {
        return "fieldwork.result." + name();
    }
}
