package vn.doichieu.figures.rules;

/** How an indicator follows from others. {@code of} and {@code base} are the indicators it names. */
public enum Derivation {
    /** Counted, not computed. */
    BASE,
    /** {@code of} / {@code base}: completed out of eligible. */
    RATE,
    /** {@code of} less {@code of} in the same period of last year. */
    INCREASE,
    /** The increase of {@code of} in percent of the same period of last year. */
    GROWTH,
    /** The rate {@code of} less the same rate in the same period of last year, in percentage points. */
    CHANGE,
    /** The rate {@code of} less its target, in percentage points. */
    ABOVE_TARGET,
    /** {@code of} at the end of the period against {@code base}, which the year before carried in, in percent. */
    GROWTH_ON_CARRIED_IN
}
