package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The target of a rate for the year. {@code origin} is the document that gives it, or the subtraction that implies it:
 * {@code 86,32 − 2,32}.
 */
public record Target(BigDecimal value, Source source, String origin) {

    /** How far a target can be trusted; the first that is there wins. */
    public enum Source {
        /** Given by a document. */
        ASSIGNED,
        /** Computed from a rate and by how much it exceeds the target. Never confirms the sentence it came from. */
        IMPLIED,
        /** Implied by the report of the unit above: good for a question, not for points. */
        IMPLIED_BY_PARENT
    }

    /** All the targets a report implies, by the code of the rate. */
    public static Map<String, Target> allImplied(UnitClaims claims, LocalDate asOf) {
        var implied = new HashMap<String, Target>();
        claims.indicators()
                .all(Derivation.RATE)
                .forEach(rate -> implied(claims, rate, asOf).ifPresent(target -> implied.put(rate.code(), target)));
        return implied;
    }

    /** From the printed rate and the printed gap, at the printed precision: 86,32 − 2,32 = 84,00. */
    public static Optional<Target> implied(UnitClaims claims, Indicator rate, LocalDate asOf) {
        var source = ClaimSource.UNIT_REPORT;
        var gap = claims.indicators()
                .derived(Derivation.ABOVE_TARGET, rate.code())
                .flatMap(indicator -> claims.claim(indicator.code(), asOf, source));
        return gap.map(Claim::number)
                .flatMap(above -> printedRate(claims, rate, asOf, above.scale())
                        .map(stated -> new Target(
                                stated.value().subtract(above.value()), Source.IMPLIED, stated + " − " + above)));
    }

    private static Optional<PrintedNumber> printedRate(UnitClaims claims, Indicator rate, LocalDate asOf, int scale) {
        return claims.claim(rate.code(), asOf, ClaimSource.UNIT_REPORT)
                .map(Claim::number)
                .or(() -> claims.known(rate.code(), asOf, ClaimSource.UNIT_REPORT)
                        .map(known -> PrintedNumber.rounding(known.exact(), scale)));
    }

    public Target asSeenFromBelow() {
        return new Target(value, source == Source.IMPLIED ? Source.IMPLIED_BY_PARENT : source, origin);
    }

    public boolean isAssigned() {
        return source == Source.ASSIGNED;
    }

    /** {@code 84,00 %} */
    public String shown() {
        return Quantity.RATE.show(value);
    }
}
