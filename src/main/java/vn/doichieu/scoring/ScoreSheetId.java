package vn.doichieu.scoring;

/** A score sheet (bảng tự chấm), by number. */
public record ScoreSheetId(long value) {}
