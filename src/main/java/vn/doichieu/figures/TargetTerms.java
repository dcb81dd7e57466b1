package vn.doichieu.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a document says of a target: the rate, the document, its first day when that is not the first of the year. */
record TargetTerms(BigDecimal value, String document, Optional<LocalDate> from) {}
