package vn.doichieu.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The state of a sheet, why it came to it, by whose hand and when. */
public record SheetStanding(SheetState state, @Nullable String reason, String by, Instant at) {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** When, as told in a refusal: {@code 17:05 31/08/2023}. */
    public String sinceText() {
        return SINCE.format(at);
    }
}
