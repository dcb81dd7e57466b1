package vn.doichieu.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** A role with its scope and days as somebody typed it, on a page or in a workbook. */
public record GrantText(String role, String scope, String from, String to) {

    /** What can be wrong with it. */
    public enum Part {
        ROLE,
        SCOPE,
        FROM,
        TO
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Days far off are slips of the finger. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    /** What the blank parts stand for is taken from these. */
    public record Defaults(Optional<UnitId> home, LocalDate today) {}

    public boolean isEmpty() {
        return role.isBlank() && scope.isBlank() && from.isBlank() && to.isBlank();
    }

    /** The role it says; all that is wrong with it goes to {@code faults}, and then there is none. */
    public Optional<NewGrant> read(
            GivingChoice choice,
            Defaults defaults,
            Function<String, Optional<Role>> roles,
            BiConsumer<Part, Sentence> faults) {
        var wrong = new boolean[1];
        BiConsumer<Part, Sentence> noting = (part, sentence) -> {
            wrong[0] = true;
            faults.accept(part, sentence);
        };
        var begin = day(from, Part.FROM, noting).orElse(defaults.today());
        var end = day(to, Part.TO, noting);
        if (end.filter(last -> last.isBefore(begin)).isPresent()) {
            noting.accept(Part.TO, Sentence.of("identity.grant.daysTurned"));
        } else if (end.filter(last -> last.isBefore(defaults.today())).isPresent()) {
            noting.accept(Part.TO, Sentence.of("identity.grant.past"));
        }
        var meant = roles.apply(role);
        if (meant.isEmpty()) {
            noting.accept(Part.ROLE, Sentence.of("identity.grant.role.unknown"));
            return Optional.empty();
        }
        var grant = scoped(meant.get(), choice, defaults, noting)
                .map(placed -> new NewGrant(placed.role(), placed.unit(), placed.zone(), begin, end));
        return wrong[0] ? Optional.empty() : grant;
    }

    private Optional<NewGrant> scoped(
            Role meant, GivingChoice choice, Defaults defaults, BiConsumer<Part, Sentence> faults) {
        return switch (meant) {
            case UNIT_CLERK, UNIT_HEAD -> ofUnit(meant, choice, defaults, faults);
            case ZONE_SECRETARY, LEADER -> ofZone(meant, choice, defaults, faults);
            case INSPECTOR, ADMIN -> ofNone(meant, defaults, faults);
        };
    }

    private Optional<NewGrant> ofUnit(
            Role meant, GivingChoice choice, Defaults defaults, BiConsumer<Part, Sentence> faults) {
        var unit = scope.isBlank() ? defaults.home() : choice.unit(scope);
        if (unit.isEmpty()) {
            var code = scope.isBlank() ? "identity.grant.scope.unitNeeded" : "identity.grant.scope.unitUnknown";
            faults.accept(Part.SCOPE, Sentence.of(code));
            return Optional.empty();
        }
        return Optional.of(new NewGrant(meant, unit, Optional.empty(), defaults.today(), Optional.empty()));
    }

    private Optional<NewGrant> ofZone(
            Role meant, GivingChoice choice, Defaults defaults, BiConsumer<Part, Sentence> faults) {
        var zone = scope.isBlank() ? choice.onlyZone() : choice.zone(scope);
        if (zone.isEmpty()) {
            var code = scope.isBlank() ? "identity.grant.scope.zoneNeeded" : "identity.grant.scope.zoneUnknown";
            faults.accept(Part.SCOPE, Sentence.of(code));
            return Optional.empty();
        }
        return Optional.of(new NewGrant(meant, Optional.empty(), zone, defaults.today(), Optional.empty()));
    }

    private Optional<NewGrant> ofNone(Role meant, Defaults defaults, BiConsumer<Part, Sentence> faults) {
        if (!scope.isBlank()) {
            faults.accept(Part.SCOPE, Sentence.of("identity.grant.scope.none", Sentence.of("identity.role." + meant)));
            return Optional.empty();
        }
        return Optional.of(new NewGrant(meant, Optional.empty(), Optional.empty(), defaults.today(), Optional.empty()));
    }

    private static Optional<LocalDate> day(String typed, Part part, BiConsumer<Part, Sentence> faults) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(typed.strip(), DAY);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException unreadable) {
            // Said below, as for a year that cannot be meant.
        }
        faults.accept(part, Sentence.of("typeMismatch.java.time.LocalDate"));
        return Optional.empty();
    }
}
