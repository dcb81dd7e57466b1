package vn.doichieu.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A target as it stands, with the earlier ones of the same year. {@code shown} is empty when there is none; number and
 * version 0: never set. Without {@code from} it holds from the first day of the year.
 */
public record TargetView(
        long id,
        String indicator,
        String shown,
        String document,
        int version,
        String by,
        Optional<Instant> at,
        Optional<LocalDate> from,
        Optional<BigDecimal> value,
        List<TargetView> earlier) {

    public TargetView {
        earlier = List.copyOf(earlier);
    }

    static TargetView none(String indicator) {
        return new TargetView(
                0, indicator, "", "", 0, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    TargetView after(List<TargetView> versions) {
        return new TargetView(id, indicator, shown, document, version, by, at, from, value, versions);
    }

    public boolean isSet() {
        return !shown.isEmpty();
    }

    /** What held on that day, of this one and the earlier ones. */
    public Optional<TargetView> on(LocalDate day) {
        if (isSet() && from.filter(day::isBefore).isEmpty()) {
            return Optional.of(this);
        }
        return earlier.stream()
                .filter(it -> it.from.filter(day::isBefore).isEmpty())
                .findFirst();
    }
}
