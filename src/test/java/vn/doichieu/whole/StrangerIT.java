package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Asks for everything of a unit as somebody from another one. */
@WholeApplication
class StrangerIT {

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
            Map.entry("startedAt", "08:00"),
            Map.entry("endedAt", "16:00"),
            Map.entry("attendance", "Thành phần"),
            Map.entry("unit", "1"),
            Map.entry("zone", "1"),
            Map.entry("year", "1"));

    private static final String[] NUMBERS = {
        "4.787", "86,32", "69.647.668.000", "116.404.270.000", "4.987", "86,46", "58.210.400.000", "112.906.500.000"
    };

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
        "chicuctruong, CUC_LANG_SON",
        "quantri, CUC_TUYEN_QUANG"
    })
    void whatIsNotOnesOwnDoesNotExist(String username, String unit) {
        var stranger = Visitor.signedIn(port, username);
        var before = journal();

        for (var pattern : Addresses.ofUnits(mappings)) {
            var address = pattern.of(Reference.of(jdbc, unit));
            var answer = address.isGet() ? stranger.get(address.path()) : stranger.post(address.path(), FORM);
            assertThat(answer.statusCode()).as("%s as %s", address, username).isIn(403, 404);
            assertThat(answer.body()).as("%s as %s", address, username).doesNotContain(NUMBERS);
        }
        assertThat(journal()).as("nothing was written down").isEqualTo(before);
    }

    @Test
    void thePlanOfTheZoneNamesUnitsButNoFigures() {
        var stranger = Visitor.signedIn(port, "canbo.langson");
        var visit = stranger.get(
                "/visits/" + Reference.of(jdbc, Reference.TUYEN_QUANG).visit());

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

    private int journal() {
        return jdbc.sql("select count(*) from journal_entry")
                .query(Integer.class)
                .single();
    }
}
