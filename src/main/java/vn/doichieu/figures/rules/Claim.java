package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.Optional;

/** What one source says about one indicator on one day, in the words it uses. */
public record Claim(
        String indicator,
        LocalDate asOf,
        ClaimSource source,
        PrintedNumber number,
        String printed,
        Optional<String> place) {

    ClaimText text() {
        return new ClaimText(printed);
    }
}
