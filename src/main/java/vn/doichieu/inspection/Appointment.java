package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When and where a team meets the units of a visit. The hour may still be open. */
public record Appointment(LocalDate on, Optional<LocalTime> at, String place) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** As the journal keeps it: {@code 08:00 07/09/2023, Cục THADS tỉnh Tuyên Quang}. */
    public String described() {
        return at.map(hour -> HOUR.format(hour) + " ").orElse("") + DAY.format(on) + ", " + place;
    }
}
