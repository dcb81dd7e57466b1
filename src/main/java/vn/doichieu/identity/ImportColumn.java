package vn.doichieu.identity;

/** The columns of the workbook of people, from A on. */
public enum ImportColumn {
    USERNAME,
    OFFICE,
    HOME,
    ROLE,
    SCOPE,
    FROM,
    TO;

    /** As Excel calls it. */
    public char letter() {
        return (char) ('A' + ordinal());
    }
}
