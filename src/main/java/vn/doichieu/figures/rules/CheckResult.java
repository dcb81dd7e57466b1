package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * What a check says about the figures of one source: the figures it names, the arithmetic in words, how far they are
 * off. {@code subject} is the code of the indicator under question, empty when it is the source as a whole.
 */
public record CheckResult(
        Check check,
        ClaimSource source,
        String subject,
        Outcome outcome,
        List<Term> figures,
        List<Sentence> explanation,
        Optional<BigDecimal> difference) {

    public enum Outcome {
        /** What is stated differs from what it comes to, but no more than rounding explains. */
        WITHIN_TOLERANCE,
        /** What must hold does not. */
        VIOLATED,
        /** A figure is missing; what is there does not contradict. */
        INCOMPLETE,
        /** Possible, but unlikely enough to ask. */
        SUSPECT
    }

    /**
     * One figure a check looked at. {@code unit} is there when it is another unit's, {@code who} then names it; {@code
     * place} is where it was read.
     */
    public record Term(
            Indicator indicator,
            LocalDate asOf,
            Optional<UnitId> unit,
            String who,
            String shown,
            Optional<String> place) {}

    /** The same for the same question, however the figures change: {@code TO_ENFORCE_CASES:TO_ENFORCE_CASES:UNIT_REPORT}. */
    public String key() {
        return check.code() + ":" + subject + ":" + source;
    }

    /** One of the figures must be wrong: nothing that rests on them may be agreed before somebody has said which. */
    public boolean contradicts() {
        return outcome == Outcome.VIOLATED && check.severity() == Severity.ERROR;
    }

    /** The figures of the unit itself that this is about, by code of their indicator. */
    public List<String> indicators() {
        return figures.stream().map(term -> term.indicator().code()).distinct().toList();
    }
}
