package vn.doichieu.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;

/** A number in the ledger that points rest on: as it is printed, where it was read, who wrote it and when. */
public record UsedClaim(
        String indicator,
        String name,
        ClaimSource source,
        LocalDate asOf,
        String printed,
        Optional<String> place,
        String by,
        Optional<Instant> at,
        String page) {}
