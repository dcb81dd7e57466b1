package vn.doichieu.criteria;

/** A sheet to begin: its head, for a zone in a year. */
public record NewSheet(SheetHead head, long year, long zone) {}
