package vn.doichieu.figures.rules;

/** What recomputing says about a claimed number. */
public enum Verdict {
    /** The recomputed value equals the printed one at its precision. */
    CONSISTENT,
    /** Off by one unit in the last printed digit. */
    ROUNDING,
    /** The recomputed value differs. */
    CONTRADICTS,
    /** What it would be computed from is not given. */
    UNVERIFIABLE
}
