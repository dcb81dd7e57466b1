package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that can be claimed about a unit: a count, an amount, or what is computed from others. Two sources no
 * farther apart than the tolerance, in the unit of the indicator, count as rounded differently.
 */
public record Indicator(
        String code,
        String name,
        String shortName,
        Topic topic,
        Quantity quantity,
        Derivation derivation,
        Optional<String> of,
        Optional<String> base,
        int position,
        BigDecimal tolerance) {

    /** The part of a report an indicator belongs to. */
    public enum Topic {
        CASES,
        AMOUNT,
        CARRIED_OUT,
        OTHER,
        SCORE
    }

    public boolean is(Derivation kind) {
        return derivation == kind;
    }

    /** A comparison may lie below zero; what is counted, and its share, may not. */
    public boolean canFall() {
        return !is(Derivation.BASE) && !is(Derivation.RATE);
    }
}
