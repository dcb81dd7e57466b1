package vn.doichieu.figures;

/** One figure as a supplementary report corrects it; {@code seen} is the version the writer had before the eyes. */
public record SupplementEntry(String indicator, boolean samePeriod, String printed, int seen) {}
