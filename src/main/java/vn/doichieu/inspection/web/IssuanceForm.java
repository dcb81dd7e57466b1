package vn.doichieu.inspection.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import vn.doichieu.inspection.Issuance;

/** Number and date a draft is to be issued with, as typed or confirmed, and what both were looked up for. */
record IssuanceForm(
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String seriesYear,
        @Nullable String version) {

    Optional<LocalDate> day(ConversionService conversion) {
        try {
            return Optional.ofNullable(issuedOn)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> conversion.convert(text, LocalDate.class));
        } catch (ConversionFailedException unreadable) {
            return Optional.empty();
        }
    }

    /** A number belongs to the series of a year: for a day of another year it says nothing. */
    Optional<Integer> numberIn(int year) {
        return Numbers.number(seriesYear).filter(asked -> asked == year).flatMap(same -> Numbers.number(number));
    }

    boolean asks() {
        return number != null || issuedOn != null;
    }

    Issuance confirmed(LocalDate day) {
        return new Issuance(
                Numbers.number(number).orElse(0),
                day,
                Numbers.number(seriesYear).orElse(0),
                Numbers.version(version));
    }
}
