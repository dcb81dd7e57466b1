package vn.doichieu.identity;

/** The columns of the workbook of people. */
public enum ImportColumn {
    USERNAME('A'),
    OFFICE('B'),
    HOME('C'),
    ROLE('D'),
    SCOPE('E'),
    FROM('F'),
    TO('G');

    private final char letter;

    ImportColumn(char letter) {
        this.letter = letter;
    }

    /** As Excel calls it. */
    public char letter() {
        return letter;
    }

    int index() {
        return letter - 'A';
    }
}
