package vn.doichieu.figures;

/** One filled cell of a workbook. {@code version} is that of the target as it stood when the file was read. */
public record TargetEntry(long unit, String indicator, String printed, int version) {}
