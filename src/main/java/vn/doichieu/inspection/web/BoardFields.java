package vn.doichieu.inspection.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.doichieu.inspection.Appointment;
import vn.doichieu.inspection.NewMember;
import vn.doichieu.inspection.TeamRole;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The fields of the small forms of the board, read as officials type; what cannot be read is refused in words. */
record BoardFields(MultiValueMap<String, String> typed) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    /** No version is no version anybody has seen. */
    int version() {
        return number("version").orElse(-1L).intValue();
    }

    int teamNumber() {
        return number("number")
                .filter(number -> number <= Integer.MAX_VALUE && number >= 0)
                .orElseThrow(() -> new BusinessRuleViolation("inspection.board.numberNone", 99))
                .intValue();
    }

    long team() {
        return number("team").orElseThrow(() -> new BusinessRuleViolation("inspection.board.teamMissing"));
    }

    boolean up() {
        return text("direction").equals("up");
    }

    TeamRole role() {
        var text = text("role");
        for (var role : TeamRole.values()) {
            if (role.name().equals(text)) {
                return role;
            }
        }
        throw new BusinessRuleViolation("inspection.board.roleMissing");
    }

    NewMember member() {
        return new NewMember(
                role(), number("account").map(UserId::new), number("unit").map(UnitId::new), text("office"));
    }

    Appointment appointment() {
        return new Appointment(day(text("day")), hour(), text("place"));
    }

    List<UnitId> units() {
        return Objects.requireNonNullElse(typed.get("unit"), List.<String>of()).stream()
                .flatMap(text -> parsed(text).stream())
                .map(UnitId::new)
                .toList();
    }

    UnitId unit() {
        return units().stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("inspection.board.unitMissing"));
    }

    Optional<VisitId> carries() {
        return number("carries").map(VisitId::new);
    }

    static LocalDate day(String text) {
        try {
            return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException unreadable) {
            throw new BusinessRuleViolation("inspection.board.dayUnreadable", text);
        }
    }

    /** {@code 8:30} or, as officials write, {@code 8h30}. */
    private Optional<LocalTime> hour() {
        var text = text("time");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(
                            text.replaceAll("\\s*(?:giờ|h)\\s*", ":").replaceAll(":$", ":00"), HOUR));
        } catch (DateTimeParseException unreadable) {
            throw new BusinessRuleViolation("inspection.board.timeUnreadable", text);
        }
    }

    private String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    private Optional<Long> number(String name) {
        return parsed(text(name));
    }

    private static Optional<Long> parsed(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
