package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/**
 * Asks for everything of a unit as somebody from another one. The addresses are those the application knows: one that
 * is new and not listed as open to all is asked for as well, or fails here until it is known how to.
 */
@WholeApplication
class StrangerIT {

    /** What belongs to no single unit: own work, lists within the scope, what the zone publishes. */
    private static final Set<String> OF_NO_UNIT = Set.of(
            "/",
            "/error",
            "/login",
            "/login/refused",
            "/login/session-ended",
            "/first-administrator/{token}",
            "/work",
            "/help",
            "/accounts",
            "/plans",
            "/plans/{id}",
            "/criteria-sheets/{id}",
            "/score-sheets",
            "/inspections",
            "/inspection-reports");

    /** Part of the plan, which every unit of the zone may read: the day, the place and the team. Acting on it is not. */
    private static final Set<String> READ_BY_THE_ZONE = Set.of("/visits/{id}");

    /** A form that is right for every page, so that nothing but the scope refuses it. */
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("printed", "4.131"),
            Map.entry("number", "1"),
            Map.entry("points", "1"),
            Map.entry("option", "YES"),
            Map.entry("reason", "Lý do"),
            Map.entry("explanation", "Giải trình"),
            Map.entry("evidence", "1"),
            Map.entry("kind", "STRENGTH"),
            Map.entry("body", "Nội dung"),
            Map.entry("dueOn", "30/09/2023"),
            Map.entry("result", "PRESENT"),
            Map.entry("note", ""),
            Map.entry("startedAt", "2023-09-07T08:00"),
            Map.entry("endedAt", "2023-09-07T16:00"),
            Map.entry("attendance", "Thành phần"),
            Map.entry("unit", "1"));

    private static final String[] NUMBERS = {
        "4.787", "86,32", "69.647.668.000", "116.404.270.000", "4.987", "86,46", "58.210.400.000", "112.906.500.000"
    };

    private record Address(String method, String path) {}

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @CsvSource({
        "canbo.langson, CUC_TUYEN_QUANG",
        "canbo.langson, CHI_CUC_TP_TUYEN_QUANG",
        "canbo, CUC_LANG_SON",
        "cuctruong, CUC_LANG_SON",
        "chicuc, CUC_TUYEN_QUANG",
        "chicuctruong, CUC_LANG_SON",
        "quantri, CUC_TUYEN_QUANG"
    })
    void whatIsNotOnesOwnDoesNotExist(String stranger, String unit) {
        var visitor = Visitor.signedIn(port, stranger);
        var before = journal();

        for (var address : addresses(unit)) {
            var answer = address.method.equals("GET") ? visitor.get(address.path) : visitor.post(address.path, FORM);
            assertThat(answer.statusCode())
                    .as("%s as %s", address, stranger)
                    .isIn(403, 404);
            assertThat(answer.body())
                    .as("%s as %s", address, stranger)
                    .doesNotContain(NUMBERS);
        }
        assertThat(journal()).as("nothing was written down").isEqualTo(before);
    }

    @Test
    void thePlanOfTheZoneNamesUnitsButNoFigures() {
        var stranger = Visitor.signedIn(port, "canbo.langson");
        var visit = stranger.get("/visits/" + Reference.of(jdbc, Reference.TUYEN_QUANG).visit());

        assertThat(visit.body()).contains("Đoàn kiểm tra số 3").doesNotContain(NUMBERS);
    }

    @Test
    void listsShowNothingOfOthers() {
        var stranger = Visitor.signedIn(port, "canbo.langson");

        for (var path : List.of("/work", "/score-sheets", "/inspection-reports")) {
            assertThat(stranger.get(path).body()).as(path).contains("Lạng Sơn").doesNotContain("Tuyên Quang");
        }
    }

    @Test
    void theOnesItBelongsToAreLetIn() {
        var owner = Visitor.signedIn(port, "canbo");
        var own = Reference.of(jdbc, Reference.TUYEN_QUANG);

        assertThat(owner.get("/score-sheets/" + own.sheet()).body()).contains("4.787");
        assertThat(owner.get("/figures/" + own.round() + "/" + own.unit()).body())
                .contains("69.647.668.000");
    }

    private List<Address> addresses(String unit) {
        var of = Reference.of(jdbc, unit);
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (var pattern : mapping.getPatternValues()) {
                if (!OF_NO_UNIT.contains(pattern)) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    assertThat(methods).as(pattern).isNotEmpty();
                    methods.stream()
                            .filter(method -> method != RequestMethod.GET || !READ_BY_THE_ZONE.contains(pattern))
                            .map(RequestMethod::name)
                            .forEach(method -> addresses.add(new Address(method, path(pattern, of))));
                }
            }
        });
        assertThat(addresses).hasSizeGreaterThan(20);
        return addresses;
    }

    private static String path(String pattern, Reference of) {
        var path = new ArrayList<String>();
        var unknown = new TreeSet<String>();
        for (var part : pattern.split("/", -1)) {
            path.add(part.startsWith("{") ? value(part, pattern, of, unknown) : part);
        }
        assertThat(unknown)
                .as("parts of addresses nobody told this test about: " + pattern)
                .isEmpty();
        return String.join("/", path);
    }

    private static String value(String part, String pattern, Reference of, Set<String> unknown) {
        return switch (part.replaceAll("[{}]", "").replaceAll(":.*", "")) {
            case "id" -> id(pattern, of);
            case "inspection" -> String.valueOf(of.inspection());
            case "roundId" -> String.valueOf(of.round());
            case "unitId" -> String.valueOf(of.unit());
            case "code" -> "A.I.1";
            case "indicator" -> "COMPLETED_CASES";
            case "period" -> "same-period";
            case "evidence" -> String.valueOf(of.evidence());
            case "item" -> String.valueOf(of.checklistItem());
            case "finding", "recommendation" -> String.valueOf(of.finding());
            default -> {
                unknown.add(part);
                yield part;
            }
        };
    }

    private static String id(String pattern, Reference of) {
        if (pattern.startsWith("/score-sheets/")) {
            return String.valueOf(of.sheet());
        }
        if (pattern.startsWith("/visits/")) {
            return String.valueOf(of.visit());
        }
        return String.valueOf(pattern.startsWith("/evidence/") ? of.evidence() : of.inspection());
    }

    private int journal() {
        return jdbc.sql("select count(*) from journal_entry")
                .query(Integer.class)
                .single();
    }
}
