package vn.doichieu.scoring;

import java.util.List;

/** A sheet with what the check before sending found, the worst first. */
public record CheckedSheet(ScoreSheetView sheet, List<Remark> remarks) {}
