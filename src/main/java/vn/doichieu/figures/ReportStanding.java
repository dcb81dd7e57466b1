package vn.doichieu.figures;

import java.util.Optional;

/** Whether a unit has told what its report is called, and how many figures of it have been entered. */
public record ReportStanding(Optional<String> number, int figures) {}
