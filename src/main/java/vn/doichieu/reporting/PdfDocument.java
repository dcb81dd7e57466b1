package vn.doichieu.reporting;

/** A report as PDF, with the name to save it under. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record PdfDocument(String fileName, byte[] bytes) {}
