package vn.doichieu.criteria;

/** A sheet as a file. */
public final class SheetWorkbook {

    private final String fileName;
    private final byte[] content;

    public SheetWorkbook(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content.clone();
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }
}
