package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.Optional;

/** Under which number and on which day a decision is issued, why in spite of warnings, and which version was seen. */
public record IssueOrder(int number, LocalDate on, Optional<String> explanation, int version) {}
