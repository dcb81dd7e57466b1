package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.RuleData;

/** A band as typed: from (included or not) … to (included or not) …, worth so many points. */
record BandRow(
        @Nullable String lower,
        @Nullable String from,
        @Nullable String upper,
        @Nullable String to,
        @Nullable String points) {

    static final String INCLUDED = "INCLUDED";
    static final String EXCLUDED = "EXCLUDED";

    static final BandRow BLANK = new BandRow(INCLUDED, "", EXCLUDED, "", "");

    static BandRow of(RuleData.BandData band) {
        return new BandRow(
                band.fromIncluded() ? INCLUDED : EXCLUDED,
                Typed.shown(band.from()),
                band.toIncluded() ? INCLUDED : EXCLUDED,
                Typed.shown(band.to()),
                Typed.shown(band.points()));
    }

    boolean blank() {
        return Typed.some(from).isEmpty()
                && Typed.some(to).isEmpty()
                && Typed.some(points).isEmpty();
    }

    /** {@code counts}: its bounds are whole numbers. */
    RuleData.BandData data(String field, boolean counts, TypedNumbers numbers) {
        return new RuleData.BandData(
                bound(field + ".from", from, counts, numbers),
                INCLUDED.equals(lower),
                bound(field + ".to", to, counts, numbers),
                INCLUDED.equals(upper),
                numbers.number(field + ".points", points));
    }

    private static Optional<BigDecimal> bound(
            String field, @Nullable String typed, boolean counts, TypedNumbers numbers) {
        return counts ? numbers.amount(field, typed) : numbers.number(field, typed);
    }
}
