package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;

/** Which rounds are work of today: those whose as-of day is past or near, of the latest two years that have any. */
final class CurrentRounds {

    private static final int DAYS_AHEAD = 60;
    private static final int YEARS = 2;

    private CurrentRounds() {}

    static List<Round> of(List<Round> all, LocalDate today) {
        var near = all.stream()
                .filter(round -> !round.asOf().isAfter(today.plusDays(DAYS_AHEAD)))
                .toList();
        int latest = near.stream().mapToInt(Round::year).max().orElse(0);
        return near.stream().filter(round -> round.year() > latest - YEARS).toList();
    }
}
