package vn.doichieu.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/**
 * The text a new plan begins with: composed once for all, or that of an earlier plan with its years moved on. What was
 * not written there is filled in; legal bases are always those in force on the as-of day.
 */
@Component
class PlanDefaults {

    private record Basis(LocalDate from, LocalDate to, String text) {

        /** {@code 2024-01-01 2025-06-30 Nghị định …}; a dash for what is still in force. */
        static Basis of(String line) {
            var parts = line.split(" ", 3);
            return new Basis(
                    LocalDate.parse(parts[0]),
                    parts[1].equals("-") ? LocalDate.MAX : LocalDate.parse(parts[1]),
                    parts[2]);
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final Pattern HEADING = Pattern.compile("\\[(\\w+)]");

    private final List<Basis> bases;
    private final Map<String, String> texts;

    PlanDefaults() {
        this.bases = lines("inspection/legal-bases.txt").stream().map(Basis::of).toList();
        this.texts = sections(lines("inspection/plan-defaults.txt"));
    }

    PlanContent fresh(ZoneView zone, EmulationYear year, Round round, @Nullable PlanContent latest) {
        return new PlanContent(
                round.id(),
                year.startsOn(),
                round.asOf(),
                latest == null ? "" : latest.place(),
                text("subject", zone, round),
                latest == null ? text("signer", zone, round) : latest.signer(),
                legalBases(round.asOf()),
                text("purpose", zone, round),
                text("requirements", zone, round),
                text("scope", zone, round),
                text("contents", zone, round),
                text("method", zone, round),
                text("organisation", zone, round),
                text("annex", zone, round));
    }

    PlanContent movedOn(PlanContent earlier, int earlierYear, ZoneView zone, EmulationYear year, Round round) {
        var years = new YearsMovedOn(earlierYear, round.year());
        return new PlanContent(
                round.id(),
                year.startsOn(),
                round.asOf(),
                earlier.place(),
                orElse(years.in(earlier.subject()), "subject", zone, round),
                orElse(earlier.signer(), "signer", zone, round),
                legalBases(round.asOf()),
                orElse(years.in(earlier.purpose()), "purpose", zone, round),
                orElse(years.in(earlier.requirements()), "requirements", zone, round),
                orElse(years.in(earlier.scope()), "scope", zone, round),
                orElse(years.in(earlier.contents()), "contents", zone, round),
                orElse(years.in(earlier.method()), "method", zone, round),
                orElse(years.in(earlier.organisation()), "organisation", zone, round),
                orElse(years.in(earlier.annex()), "annex", zone, round));
    }

    String legalBases(LocalDate day) {
        return bases.stream()
                .filter(basis -> basis.inForceOn(day))
                .map(Basis::text)
                .collect(Collectors.joining("\n"));
    }

    private String orElse(String earlier, String part, ZoneView zone, Round round) {
        return earlier.isBlank() ? text(part, zone, round) : earlier;
    }

    private String text(String part, ZoneView zone, Round round) {
        return Objects.requireNonNull(texts.get(part), part)
                .replace("{year}", String.valueOf(round.year()))
                .replace("{zone}", zone.name());
    }

    private static Map<String, String> sections(List<String> lines) {
        var sections = new LinkedHashMap<String, String>();
        var name = "";
        for (var line : lines) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                name = heading.group(1);
            } else {
                sections.merge(name, line, (before, next) -> before + "\n" + next);
            }
        }
        return sections;
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
