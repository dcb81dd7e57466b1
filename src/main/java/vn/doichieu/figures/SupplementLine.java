package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.figures.rules.Indicator;

/** One corrected figure: both values stay. {@code before} is empty where the report had not stated it. */
public record SupplementLine(Indicator indicator, LocalDate asOf, Optional<String> before, String after, int seen) {}
