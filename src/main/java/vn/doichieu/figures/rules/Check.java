package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that must hold between figures, as data. {@code number} is that of the rule in the published list of checks;
 * {@code tolerance} is in the unit of the figures, in percent for shares and swings.
 */
public record Check(
        String code, int number, Kind kind, Severity severity, BigDecimal tolerance, List<Term> terms, String name) {

    /** One figure of a check and what it is there for. */
    public record Term(Role role, String indicator) {}

    public enum Role {
        /** What the others come to; of two figures compared, the one under question. */
        RESULT,
        PLUS,
        MINUS,
        /** Of a share and of an order: the whole; the figure the one under question is compared with. */
        WHOLE
    }

    public enum Kind {
        /** The result is the sum of the terms with a plus less those with a minus. */
        SUM,
        /** Each figure is at most the one after it. */
        ORDER,
        /** None lies below zero. */
        NOT_NEGATIVE,
        /** A share of a whole is at most 100 %. */
        AT_MOST_ALL,
        /** A stated rate, growth or difference is what its figures come to. */
        STATED,
        /** What a year carries in is what the year before carried out. */
        CARRIED_OVER,
        /** Cumulative figures do not fall from one as-of day of a year to the next. */
        SERIES,
        /** A unit with units below it: the own office and those units add up to the whole. */
        PARTS,
        /** The report speaks of the as-of day of the round. */
        PERIOD,
        /** The target is one of the whole year. */
        WHOLE_YEAR_TARGET,
        /** A figure does not jump against the same period. */
        SWING,
        /** What this year's report says of last year is what last year's report said. */
        TWO_VALUES,
        /** What is said to have fallen is negative. */
        SIGN,
        /** The result is at most so many percent of the whole. */
        SHARE,
        /** A report with units below says whose figures it gives. */
        SCOPE,
        /** Money is stated to the đồng, not in round millions. */
        ROUND_MONEY,
        /** Not a thousand times more or less than elsewhere: billions and đồng mixed up. */
        SCALE
    }

    public Check {
        terms = List.copyOf(terms);
    }

    public Stream<String> indicators(Role role) {
        return terms.stream().filter(term -> term.role == role).map(Term::indicator);
    }

    /** The figure the check is about: its result; none for the report as a whole. */
    public String subject() {
        for (var term : terms) {
            if (term.role == Role.RESULT) {
                return term.indicator;
            }
        }
        return "";
    }
}
