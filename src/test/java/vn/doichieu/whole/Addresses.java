package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.doichieu.testing.Reference;

/** Every address the application answers, as the application itself knows them: a new one is never forgotten. */
final class Addresses {

    /** What belongs to no single unit: own work, lists within the scope, what the zone publishes. */
    private static final Set<String> OF_NO_UNIT = Set.of(
            "/",
            "/error",
            "/login",
            "/login/refused",
            "/login/session-ended",
            "/login/second-step",
            "/login/second-step/refused",
            "/first-administrator/{token}",
            "/profile/security",
            "/profile/security/devices/{device}/removal",
            "/profile/security/other-devices/removal",
            "/profile/security/passkeys/{passkey}/removal",
            "/profile/tokens",
            "/profile/tokens/{token}/removal",
            "/profile/second-factor",
            "/profile/second-factor/picture",
            "/profile/second-factor/confirmation",
            "/profile/second-factor/recovery-codes",
            "/profile/second-factor/removal",
            "/work",
            "/overview",
            "/monitoring",
            "/help",
            "/help/{chapter}",
            "/accounts",
            "/audit",
            "/audit/check",
            "/audit/workbook",
            "/system",
            "/accounts/new",
            "/accounts/import",
            "/accounts/import/template",
            "/accounts/imports/{draft}",
            "/accounts/imports/{draft}/creation",
            "/accounts/imports/{draft}/links",
            "/accounts/{id}",
            "/accounts/{id}/edit",
            "/accounts/{id}/{act:deactivation|activation|second-factor|tokens}",
            "/accounts/{id}/link",
            "/accounts/{id}/link/revocation",
            "/accounts/{id}/roles",
            "/accounts/{id}/roles/{grant}/ending",
            "/deputies",
            "/deputies/{grant}/ending",
            "/invitations/{token}",
            "/profile",
            "/profile/password",
            "/units",
            "/units/new",
            "/units/{id:\\d+}",
            "/units/{id}/edit",
            "/units/{id}/name",
            "/units/{id}/end",
            "/units/imports",
            "/units/imports/template",
            "/units/imports/{id:\\d+}",
            "/units/reorganisation-2025",
            "/successions",
            "/successions/new",
            "/successions/draft",
            "/successions/preview",
            "/zones",
            "/zones/new",
            "/zones/{id:\\d+}",
            "/zones/{id}/years/{year}/members",
            "/zones/{id}/years/{year}/members/{unit}",
            "/zones/{id}/years/{year}/members/{unit}/removal",
            "/document-register",
            "/plans",
            "/plans/{id}",
            "/decisions/{id}",
            "/criteria-sheets/{id}",
            "/criteria-sheets/{id}/rank-rule",
            "/rankings",
            "/criteria-sheets/{id}/workbook.xlsx",
            "/criteria-sheets/form.xlsx",
            "/criteria-sheets/import",
            "/criteria-sheets/import/{id}",
            "/score-sheets",
            "/targets",
            "/statistics/import",
            "/statistics/import/template",
            "/statistics/import/{draft}",
            "/indicators",
            "/registrations",
            "/inspections",
            "/visits",
            "/visits.ics",
            "/notices",
            "/inspection-reports");

    /** Part of the plan, which every unit of the zone may read: the day, the place and the team. Acting on it is not. */
    private static final Set<String> READ_BY_THE_ZONE = Set.of("/visits/{id}");

    /** Whose library is asked for stands behind the address. */
    private static final Set<String> LIBRARY = Set.of("/evidence", "/evidence/new");

    record Pattern(RequestMethod method, String text) {

        /** With each part in braces replaced by what the function makes of its name and the whole pattern. */
        Address with(BiFunction<String, String, String> values) {
            var path = new ArrayList<String>();
            for (var part : text.split("/", -1)) {
                path.add(part.startsWith("{") ? values.apply(part.replaceAll("[{}]|:.*", ""), text) : part);
            }
            return new Address(method, String.join("/", path));
        }

        Address of(Reference unit) {
            var address = with((name, pattern) -> value(name, pattern, unit));
            return LIBRARY.contains(text)
                    ? new Address(method, address.path + "?unit=" + unit.unit() + "&year=" + unit.year())
                    : address;
        }
    }

    record Address(RequestMethod method, String path) {

        boolean isGet() {
            return method == RequestMethod.GET;
        }
    }

    private Addresses() {}

    static List<Pattern> ofUnits(RequestMappingHandlerMapping mappings) {
        return all(mappings).stream()
                .filter(pattern -> !OF_NO_UNIT.contains(pattern.text))
                .filter(pattern -> pattern.method != RequestMethod.GET || !READ_BY_THE_ZONE.contains(pattern.text))
                .toList();
    }

    /** Those of pages. What programs call knows no cookies and has tests of its own. */
    static List<Pattern> all(RequestMappingHandlerMapping mappings) {
        var patterns = new ArrayList<Pattern>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (var text : mapping.getPatternValues()) {
                if (text.startsWith("/api/")) {
                    continue;
                }
                mapping.getMethodsCondition().getMethods().forEach(method -> patterns.add(new Pattern(method, text)));
            }
        });
        assertThat(patterns).hasSizeGreaterThan(30);
        return patterns;
    }

    private static String value(String name, String pattern, Reference unit) {
        return switch (name) {
            case "id" -> id(pattern, unit);
            case "inspection" -> String.valueOf(unit.inspection());
            case "section" -> "SITUATION";
            case "roundId" -> String.valueOf(unit.round());
            case "unitId" -> String.valueOf(unit.unit());
            case "code" -> "A.I.1";
            case "indicator" -> "COMPLETED_CASES";
            case "evidence" -> String.valueOf(unit.evidence());
            case "item" -> String.valueOf(unit.checklistItem());
            case "finding", "recommendation" -> String.valueOf(unit.finding());
            case "disqualification",
                    "supplement",
                    "file",
                    "lock",
                    "token",
                    "team",
                    "member",
                    "line",
                    "extension",
                    "grant",
                    "draft",
                    "device",
                    "passkey",
                    "removal" -> "0";
            case "key" -> "CLAIMS:COMPLETED_CASES";
            case "round" -> String.valueOf(unit.round());
            case "registration" -> String.valueOf(unit.registration());
            case "chapter" -> "start";
            case "kind" -> "score-sheets";
            default -> firstOf(name, pattern);
        };
    }

    /** Of {@code {column:same-period|statistics}} the first. */
    private static String firstOf(String name, String pattern) {
        var words = java.util.regex.Pattern.compile("\\{" + name + ":([a-z-]+)").matcher(pattern);
        if (!words.find()) {
            throw new IllegalArgumentException("What is {" + name + "} of " + pattern + "?");
        }
        return words.group(1);
    }

    private static String id(String pattern, Reference unit) {
        if (pattern.startsWith("/score-sheets/") || pattern.startsWith("/history/")) {
            return String.valueOf(unit.sheet());
        }
        if (pattern.startsWith("/visits/")) {
            return String.valueOf(unit.visit());
        }
        return String.valueOf(pattern.startsWith("/evidence/") ? unit.evidence() : unit.inspection());
    }
}
