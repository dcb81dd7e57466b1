package vn.doichieu.criteria;

/** A criteria sheet in one version, by number. */
public record CriteriaSheetId(long value) {}
