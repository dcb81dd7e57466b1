package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;

/** What goes with a workbook somebody sends: for which year, on which document its targets rest, from which day. */
public record TargetFile(long year, String name, String document, Optional<LocalDate> from) {}
