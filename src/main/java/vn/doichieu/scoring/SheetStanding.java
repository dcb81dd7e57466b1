package vn.doichieu.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a sheet, why it came to it, by whose hand and when. A sheet the zone gave back after it was sent has a
 * {@code reopening}.
 */
public record SheetStanding(
        SheetState state, @Nullable String reason, String by, Instant at, Optional<Reopening> reopening) {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Until when the unit may change its sheet, and whether that day has passed. */
    public record Reopening(LocalDate until, boolean over) {}

    public SheetStanding(SheetState state, @Nullable String reason, String by, Instant at) {
        this(state, reason, by, at, Optional.empty());
    }

    /** When, as told in a refusal: {@code 17:05 31/08/2023}. */
    public String sinceText() {
        return SINCE.format(at);
    }

    /** The unit may type: it has the sheet, and the day it was given has not passed. */
    public boolean openToUnit() {
        return state.withUnit() && reopening.filter(Reopening::over).isEmpty();
    }
}
