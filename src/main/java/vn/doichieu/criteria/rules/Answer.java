package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person entered on a line. Which part is used depends on the rule: a number, one option, items ticked, or
 * counts by occurrence. What was not entered is not known, and never zero.
 */
public record Answer(
        Optional<BigDecimal> number,
        Optional<String> option,
        Set<String> ticked,
        Map<String, Integer> counts,
        boolean notApplicable) {

    public static final Answer EMPTY = new Answer(Optional.empty(), Optional.empty(), Set.of(), Map.of(), false);

    public static final Answer NOT_APPLICABLE =
            new Answer(Optional.empty(), Optional.empty(), Set.of(), Map.of(), true);

    public Answer {
        ticked = Set.copyOf(ticked);
        counts = Map.copyOf(counts);
    }

    public static Answer number(BigDecimal number) {
        return new Answer(Optional.of(number), Optional.empty(), Set.of(), Map.of(), false);
    }

    public static Answer option(String code) {
        return new Answer(Optional.empty(), Optional.of(code), Set.of(), Map.of(), false);
    }

    public static Answer ticked(Set<String> codes) {
        return new Answer(Optional.empty(), Optional.empty(), codes, Map.of(), false);
    }

    public static Answer counts(Map<String, Integer> counts) {
        return new Answer(Optional.empty(), Optional.empty(), Set.of(), counts, false);
    }

    /** Nothing entered at all. */
    public boolean blank() {
        return equals(EMPTY);
    }
}
