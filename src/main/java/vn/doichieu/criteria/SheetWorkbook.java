package vn.doichieu.criteria;

/** A sheet as a file. */
public record SheetWorkbook(String fileName, byte[] content) {}
