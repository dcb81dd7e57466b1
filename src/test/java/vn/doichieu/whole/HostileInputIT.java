package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Wrong, missing, oversized, repeated and hostile input: a page that says so, never a failure, nothing half saved. */
@WholeApplication
class HostileInputIT {

    private static final String[] INSIDES = {
        "Exception", "org.springframework", "vn.doichieu", "\tat ", "PSQL", "select s1_0"
    };

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private Reference city;
    private Visitor clerk;

    @BeforeEach
    void signIn() {
        city = Reference.of(jdbc, Reference.CITY);
        clerk = Visitor.signedIn(port, "chicuc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "999999999",
                "9223372036854775807",
                "99999999999999999999",
                "abc",
                "1%20or%201=1",
                "%3Cb%3E"
            })
    void whatIsNowhereIsNotFound(String id) {
        for (var username : List.of("chicuc", "truongdoan")) {
            var visitor = Visitor.signedIn(port, username);
            for (var pattern : Addresses.all(mappings)) {
                if (pattern.text().contains("{") && !pattern.text().startsWith("/first-administrator")) {
                    var address = pattern.with((name, text) -> id);
                    var answer = address.isGet()
                            ? visitor.get(address.path())
                            : visitor.post(address.path(), form("1", "0"));
                    assertThat(answer.statusCode())
                            .as("%s as %s", address, username)
                            .isIn(400, 403, 404, 422);
                    assertQuiet(answer, address.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<script>alert(1)</script>", "'; drop table account; --", "\u0000\u0007\uFFFE", "-1", "1e999"
            })
    void nonsenseInEveryFieldOfEveryFormIsAnswered(String nonsense) {
        for (var username : List.of("chicuc", "chicuctruong", "truongdoan", "canbo")) {
            var visitor = Visitor.signedIn(port, username);
            for (var pattern : Addresses.ofUnits(mappings)) {
                var address = pattern.of(username.equals("truongdoan") ? Reference.of(jdbc, Reference.LANG_SON) : city);
                if (!address.isGet() && !isAnAct(address.path())) {
                    assertQuiet(visitor.post(address.path(), form(nonsense, nonsense)), address.toString());
                    assertQuiet(visitor.save(address.path(), form(nonsense, "0")), address.toString());
                    assertQuiet(visitor.post(address.path(), Map.of()), address.toString());
                }
            }
        }
        assertThat(jdbc.sql("select count(*) from account").query(Integer.class).single())
                .isEqualTo(12);
    }

    /** These need no field, so nonsense would do what they say. */
    private static boolean isAnAct(String path) {
        return path.matches(
                ".*/(withdrawal|submission|approval|start|preparation|closure|reopening|points|removal|reported-figures)");
    }

    @ParameterizedTest
    @CsvSource({
        "A.I.2, number, '1.2.3,4', Không đọc được số",
        "A.I.2, number, 4.132, Không đọc được số",
        "A.I.2, number, 31/02/2023, Không đọc được số",
        "A.VI.2, count.CORRECTION, '1,5', không phải số lần",
        "A.VI.2, count.CORRECTION, -3, không phải số lần",
        "A.VI.2, count.CORRECTION, 99999999999, không phải số lần"
    })
    void aNumberThatIsNoneIsRefusedInWordsAndNotSaved(String line, String field, String typed, String words) {
        var refused = clerk.save(cell(line), Map.of("version", "0", field, typed));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(words).doesNotContain(INSIDES);
        assertThat(versionOf(line)).isZero();
        assertThat(clerk.post(cell(line), Map.of("version", "0", field, typed)).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED_CASES, '1.2.3,4'",
        "COMPLETED_CASES, -5",
        "COMPLETED_CASES, bốn nghìn",
        "NOT_AN_INDICATOR, 4.132"
    })
    void aFigureThatIsNoneIsRefused(String indicator, String typed) {
        var path = "/figures/" + city.round() + "/" + city.unit() + "/" + indicator;

        var refused = clerk.save(path, Map.of("version", "0", "printed", typed));
        assertThat(refused.statusCode()).isIn(404, 422);
        assertQuiet(refused, path);
        var page = clerk.post(path, Map.of("version", "0", "printed", typed));
        assertThat(page.statusCode()).isIn(404, 422);
        assertQuiet(page, path);
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        var note = "<img src=x onerror=alert(1)>\"'& đúng hạn";

        assertThat(clerk.save(cell("C.2"), Map.of("version", "0", "option", "ON_TIME", "note", note))
                        .statusCode())
                .isEqualTo(200);
        for (var path : List.of("/score-sheets/" + city.sheet(), cell("C.2"))) {
            assertThat(clerk.get(path).body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp; đúng hạn")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void tenMegabytesAreRefusedAndNothingIsSaved() {
        var refused = clerk.post(cell("B.2.1"), Map.of("version", "0", "option", "YES", "note", "x".repeat(11 << 20)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("10 MB");
        assertThat(clerk.save(cell("B.2.1"), Map.of("version", "0", "option", "YES", "note", "x".repeat(5000)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(versionOf("B.2.1")).isZero();
    }

    @Test
    void whatWasSentTwiceIsDoneOnce() {
        var path = "/score-sheets/" + city.sheet();
        assertThat(clerk.post(path + "/submission", Map.of("explanation", "Đợt tạm tính"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(state()).isEqualTo("AWAITING_HEAD");

        var again = clerk.post(path + "/submission", Map.of("explanation", "Gửi lần nữa"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("chờ thủ trưởng").doesNotContain(INSIDES);
        assertThat(clerk.save(cell("C.3"), Map.of("version", "0", "option", "ON_TIME"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(state()).isEqualTo("AWAITING_HEAD");
        assertThat(versionOf("C.3")).isZero();

        assertThat(clerk.post(path + "/withdrawal", Map.of()).statusCode()).isEqualTo(302);
        var gone = clerk.post(path + "/withdrawal", Map.of());
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("không cần rút lại");
    }

    @Test
    void aStaleSaveOverwritesNothing() {
        assertThat(clerk.save(cell("C.7"), Map.of("version", "0", "ticked", "1"))
                        .statusCode())
                .isEqualTo(200);

        var stale = clerk.save(cell("C.7"), Map.of("version", "0", "ticked", "2"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Ghi nội dung của tôi", "Lấy nội dung đang có");
        assertThat(clerk.post(cell("C.7"), Map.of("version", "0", "ticked", "2"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(versionOf("C.7")).isEqualTo(1);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var refused = clerk.postWithoutMark(cell("B.4.1"), Map.of("version", "0", "option", "YES"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Phiên làm việc").doesNotContain(INSIDES);
        assertThat(versionOf("B.4.1")).isZero();
    }

    @Test
    void aCellOfAnEndedSessionLeadsToTheSignIn() {
        clerk.outliveSession();

        var refused = clerk.save(cell("B.4.1"), Map.of("version", "0", "option", "YES"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Redirect")).contains("/login?expired");
        assertThat(clerk.get("/work").statusCode()).isEqualTo(302);
        assertThat(versionOf("B.4.1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /score-sheets/, 404",
        "POST, /work, 405",
        "DELETE, /score-sheets, 405",
        "PUT, /work, 405",
        "GET, /logout, 404",
        "GET, /error, 404",
        "GET, /actuator/env, 404"
    })
    void anAddressOrMethodThatIsNotThereGetsAPage(String method, String path, int status) {
        var answer = method.equals("POST")
                ? clerk.post(path, Map.of())
                : clerk.send(clerk.request(path)
                        .header("Accept", "text/html")
                        .header("X-CSRF-TOKEN", clerk.mark())
                        .method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<html lang=\"vi\"").doesNotContain(INSIDES);
    }

    private static Map<String, String> form(String value, String version) {
        return Map.ofEntries(
                Map.entry("version", version),
                Map.entry("printed", value),
                Map.entry("number", value),
                Map.entry("points", value),
                Map.entry("option", value),
                Map.entry("ticked", value),
                Map.entry("reason", value),
                Map.entry("basis", value),
                Map.entry("explanation", value),
                Map.entry("evidence", value),
                Map.entry("kind", value),
                Map.entry("body", value),
                Map.entry("dueOn", value),
                Map.entry("result", value),
                Map.entry("note", value),
                Map.entry("startedAt", value),
                Map.entry("endedAt", value),
                Map.entry("attendance", value),
                Map.entry("unit", value));
    }

    private static void assertQuiet(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain(INSIDES).doesNotContain("<script>alert");
    }

    private String cell(String line) {
        return "/score-sheets/" + city.sheet() + "/lines/" + line;
    }

    private int versionOf(String line) {
        return jdbc.sql("select version from score_line where score_sheet_id = :sheet and criterion_code = :line")
                .param("sheet", city.sheet())
                .param("line", line)
                .query(Integer.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from score_sheet where id = :sheet")
                .param("sheet", city.sheet())
                .query(String.class)
                .single();
    }
}
