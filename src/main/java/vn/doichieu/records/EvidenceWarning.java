package vn.doichieu.records;

/** What a reader should look at twice. Nothing is refused for it. */
public enum EvidenceWarning {
    /** The document is dated before or after the emulation year it is to prove something about. */
    OUTSIDE_YEAR,
    /** The very same file serves another unit, too. */
    SAME_FILE_AT_ANOTHER_UNIT;

    /** The message key of its name in Vietnamese. */
    public String messageKey() {
        return "records.warning." + name();
    }
}
