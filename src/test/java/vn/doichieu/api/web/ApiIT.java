package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.doichieu.testing.Caller;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** The API as programs meet it, against the demonstration: who may what, and what becomes of everything else. */
@WholeApplication
class ApiIT {

    private static final Description DESCRIPTION = new Description();
    private static final String CASES = "COMPLETED_CASES";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private Reference unit;
    private long empty;

    @BeforeEach
    void find() {
        jdbc.sql("delete from sign_in_attempts").update();
        unit = Reference.of(jdbc, Reference.TUYEN_QUANG);
        empty = number("select r.id from assessment_round r join emulation_year y on y.id = r.emulation_year_id "
                + "where y.year = 2024 and r.kind = 'INTERIM'");
    }

    @Test
    void whatIsDescribedIsWhatThereIs() {
        var answered = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answered.add(method + " " + path))));

        assertThat(answered).isEqualTo(DESCRIPTION.operations()).hasSizeGreaterThan(9);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "canbo,      GET,    /api/years,                                                    200",
        "quantri,    GET,    /api/rounds,                                                   200",
        "nobody,     GET,    /api/years,                                                    401",
        "nobody,     GET,    /api/openapi.json,                                             200",
        "nobody,     GET,    /api/nothing,                                                  401",
        "nobody,     POST,   /api/claims,                                                   401",
        "nobody,     PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/UNIT_REPORT,       401",
        "nobody,     GET,    /api,                                                          401",
        "canbo,      GET,    /api,                                                          404",
        "canbo,      GET,    /api/nothing,                                                  404",
        "canbo,      GET,    /api/units,                                                    200",
        "quantri,    GET,    /api/units,                                                    200",
        "canbo,      GET,    /api/indicators,                                               200",
        "quantri,    GET,    /api/indicators,                                               403",
        "quantri,    GET,    /api/figures?round={round},                                    403",
        "quantri,    GET,    /api/figures?round={round}&unit={unit},                        403",
        "quantri,    GET,    /api/reconciliations?round={round},                            403",
        "canbo,      GET,    /api/figures?round={round}&unit={unit},                        200",
        "canbo,      GET,    /api/figures?round={round}&unit=CUC_LANG_SON,                  404",
        "canbo,      GET,    /api/reconciliations?round={round}&unit=CUC_LANG_SON,          404",
        "canbo,      GET,    /api/figures?round={round}&unit=NO_SUCH_UNIT,                  404",
        "canbo,      GET,    /api/figures?round=999999,                                     404",
        "canbo,      GET,    /api/figures,                                                  400",
        "canbo,      GET,    /api/figures?round=abc,                                        400",
        "canbo,      GET,    /api/figures?round={round}&limit=0,                            422",
        "canbo,      GET,    /api/figures?round={round}&limit=201,                          422",
        "canbo,      GET,    /api/reconciliations?round={round}&state=DECIDED,              200",
        "canbo,      GET,    /api/reconciliations?round={round}&state=HEARSAY,              422",
        "lanhdao,    GET,    /api/figures?round={round}&unit=CUC_LANG_SON,                  200",
        "chicuc,     GET,    /api/figures?round={round}&unit=CUC_TUYEN_QUANG,               404",
        "canbo,      GET,    /api/score-sheets/{sheet}/derivations,                         200",
        "canbo,      GET,    /api/score-sheets/{sheet}/derivations/A.I.1,                   200",
        "canbo,      GET,    /api/score-sheets/{sheet}/derivations/Z.9,                     404",
        "canbo,      GET,    /api/score-sheets/999999/derivations,                          404",
        "canbo,      GET,    /api/score-sheets/abc/derivations,                             404",
        "canbo,      POST,   /api/score-sheets/{sheet}/derivations,                         405",
        "cuctruong,  GET,    /api/score-sheets/{sheet}/derivations,                         200",
        "chicuc,     GET,    /api/score-sheets/{sheet}/derivations,                         404",
        "thuky,      GET,    /api/score-sheets/{sheet}/derivations/A,                       200",
        "lanhdao,    GET,    /api/score-sheets/{sheet}/derivations,                         200",
        "doanvien,   GET,    /api/score-sheets/{sheet}/derivations,                         200",
        "canbo.langson, GET, /api/score-sheets/{sheet}/derivations/A.I.1,                   404",
        "quantri,    GET,    /api/score-sheets/{sheet}/derivations,                         403",
        "nobody,     GET,    /api/score-sheets/{sheet}/derivations,                         401",
        "canbo,      POST,   /api/figures?round={round},                                    405",
        "canbo,      DELETE, /api/claims,                                                   405",
        "canbo,      OPTIONS,/api/claims,                                                   200",
        "canbo,      HEAD,   /api/years,                                                    200",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/UNIT_REPORT,       200",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/STATISTICS,        200",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/SCORE_SHEET,       422",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/INSPECTED,         403",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/HEARSAY,           404",
        "canbo,      PUT,    /api/figures/{empty}/{unit}/NO_SUCH_FIGURE/UNIT_REPORT,        404",
        "canbo,      PUT,    /api/figures/{round}/{unit}/COMPLETED_CASES/UNIT_REPORT,       422",
        "canbo,      PUT,    /api/figures/{empty}/CUC_LANG_SON/COMPLETED_CASES/UNIT_REPORT, 404",
        "canbo,      PUT,    /api/figures/{empty}/CHI_CUC_TP_TUYEN_QUANG/COMPLETED_CASES/UNIT_REPORT, 404",
        "canbo,      DELETE, /api/figures/{empty}/CUC_LANG_SON/COMPLETED_CASES/UNIT_REPORT?version=1, 404",
        "cuctruong,  PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/UNIT_REPORT,       403",
        "thuky,      PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/UNIT_REPORT,       403",
        "lanhdao,    PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/STATISTICS,        403",
        "quantri,    PUT,    /api/figures/{empty}/{unit}/TOTAL_HANDLED_AMOUNT/UNIT_REPORT,       403",
        "truongdoan, PUT,    /api/figures/{round}/{unit}/COMPLETED_CASES/UNIT_REPORT,       403",
        "truongdoan, PUT,    /api/figures/{round}/{unit}/COMPLETED_CASES/INSPECTED,         422",
        "truongdoan, PUT,    /api/figures/{round}/CUC_LANG_SON/NO_SUCH_FIGURE/INSPECTED,    404",
        "truongdoan, PUT,    /api/figures/{round}/CUC_LANG_SON/CANCELLED_CASES/INSPECTED,  200",
        "quantri,    POST,   /api/claims,                                                   403",
        "lanhdao,    POST,   /api/claims,                                                   403"
    })
    void whoMayWhat(String who, String method, String address, int expected) {
        var caller = who.equals("nobody") ? Caller.nobody(port) : Caller.named(port, who);
        var path = address.replace("{round}", "" + unit.round())
                .replace("{empty}", "" + empty)
                .replace("{sheet}", "" + unit.sheet())
                .replace("{unit}", "" + unit.unit());
        var body = path.equals("/api/claims") ? many(row(CASES, "1")) : "{\"value\":1}";
        var answer = method.equals("PUT") || method.equals("POST")
                ? caller.send(method, path, "application/json", BodyPublishers.ofString(body))
                : caller.send(method, path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        if (expected >= 400) {
            isAProblem(answer);
        }
    }

    @Test
    void answersAreWhatTheDescriptionSays() {
        var secretary = Caller.named(port, "thuky");
        for (var name : List.of("years", "rounds", "units", "indicators")) {
            var schema = "All" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            fits(secretary.get("/api/" + name), schema);
        }
        fits(secretary.get("/api/figures?round=" + unit.round() + "&limit=200"), "FiguresPart");
        fits(secretary.get("/api/reconciliations?round=" + unit.round() + "&limit=200"), "ReconciliationsPart");
        fits(secretary.get("/api/score-sheets/" + unit.sheet() + "/derivations"), "SheetDerivation");
        fits(secretary.get("/api/score-sheets/" + unit.sheet() + "/derivations/A.I.1"), "LineDerivation");
        fits(secretary.get("/api/score-sheets/" + unit.sheet() + "/derivations/A"), "LineDerivation");
        var clerk = Caller.named(port, "canbo");
        fits(clerk.put(figure("CANCELLED_CASES"), "{\"value\":4132}"), "Claim");
        fits(clerk.send("DELETE", figure("CANCELLED_CASES") + "?version=1"), "Claim");
        fits(
                clerk.post("/api/claims", many(row("NEWLY_ACCEPTED_CASES", "1"), row("NO_SUCH_FIGURE", "2"))),
                "Problem",
                422);
        fits(clerk.post("/api/claims", many(row("NEWLY_ACCEPTED_CASES", "1"))), "Written");
    }

    @Test
    void everyPartTogetherIsTheWholeZone() {
        var leader = Caller.named(port, "lanhdao");
        var units = new ArrayList<String>();
        var next = "/api/figures?round=" + unit.round() + "&limit=4";
        while (next != null) {
            var part = json(leader.get(next));
            part.get("items").forEach(item -> units.add(item.get("unit").asString()));
            next = part.get("next").isNull() ? null : part.get("next").asString();
        }
        var all = new ArrayList<String>();
        json(leader.get("/api/units"))
                .get("items")
                .forEach(item -> all.add(item.get("code").asString()));

        assertThat(units).doesNotHaveDuplicates().containsExactlyElementsOf(all).hasSizeGreaterThan(8);
    }

    @Test
    void theReferenceCaseIsTold() {
        var figures = json(Caller.named(port, "canbo")
                        .get("/api/figures?round=" + unit.round() + "&unit=" + unit.unit()))
                .at("/items/0");

        assertThat(claim(figures, CASES, "UNIT_REPORT").get("value").asString()).isEqualTo("4132");
        assertThat(claim(figures, CASES, "UNIT_REPORT").get("printed").asString())
                .isEqualTo("4.132 việc");
        assertThat(figures.get("targets").toString()).contains("\"IMPLIED\"", "86,32 − 2,32");
        assertThat(figures.get("claims").toString()).contains("\"baseMissing\":true");
        assertThat(figures.get("derived").toString()).contains("4.132 / 4.787 = 86,32 %");
    }

    @Test
    void theDerivationOfTheReferenceCaseIsTold() {
        var sheet = json(Caller.named(port, "canbo").get("/api/score-sheets/" + unit.sheet() + "/derivations"));
        var line = json(Caller.named(port, "canbo").get("/api/score-sheets/" + unit.sheet() + "/derivations/A.I.1"));

        assertThat(sheet.at("/totals/self/points").asString()).isEqualTo("96");
        assertThat(sheet.at("/totals/inspected").isNull()).isTrue();
        assertThat(line.get("selfPoints").asString()).isEqualTo("25");
        assertThat(line.at("/self/inputs/0/shown").asString()).isEqualTo("4.132 / 4.787 = 86,32 %");
        assertThat(line.at("/self/inputs/0/value").asString()).startsWith("86.317108");
        assertThat(line.at("/self/inputs/0/claims/0/indicator").asString()).isEqualTo(CASES);
        assertThat(line.at("/self/target/origin").asString()).isEqualTo("86,32 − 2,32");
        assertThat(line.at("/self/steps/1/code").asString()).isEqualTo("criteria.step.targetMet");
        assertThat(line.at("/self/steps/1/text").asString()).contains("đạt điểm tối đa 25");
        assertThat(line.at("/self/steps/1/result").asString()).isEqualTo("25");
        assertThat(sheet.get("lines").toString()).contains(line.get("title").asString());
    }

    @Test
    void theInventedDisagreementIsReconciled() {
        var all = json(Caller.named(port, "thuky")
                        .get("/api/reconciliations?round=" + unit.round() + "&unit=" + Reference.LANG_SON))
                .at("/items/0/reconciliations");
        var different = new ArrayList<String>();
        all.forEach(one -> {
            if (one.get("result").asString().equals("DIFFERENT")) {
                different.add(one.get("indicator").asString() + " "
                        + one.at("/difference/value").asString());
            }
        });

        assertThat(different).anyMatch(line -> line.startsWith(CASES) && line.endsWith("180"));
    }

    @Test
    void whatIsNotSentAndWhatTheTeamReadIsForThoseWhoSeeItOnThePages() {
        long sheet = Reference.of(jdbc, Reference.LANG_SON).sheet();
        var state = state(sheet, "DRAFT");
        Caller.named(port, "truongdoan")
                .put(
                        "/api/figures/" + unit.round() + "/CUC_LANG_SON/TOTAL_HANDLED_CASES/INSPECTED",
                        "{\"value\":4987}");
        var path = "/api/figures?round=" + unit.round() + "&unit=CUC_LANG_SON";

        assertThat(sources(Caller.named(port, "canbo.langson").get(path)))
                .contains("SCORE_SHEET")
                .doesNotContain("INSPECTED");
        assertThat(sources(Caller.named(port, "lanhdao").get(path))).doesNotContain("SCORE_SHEET", "INSPECTED");
        assertThat(sources(Caller.named(port, "truongdoan").get(path)))
                .contains("INSPECTED")
                .doesNotContain("SCORE_SHEET");
        state(sheet, state);
    }

    @Test
    void whoReadsTheSameAgainIsToldSo() {
        var clerk = Caller.named(port, "canbo");
        var path = "/api/figures?round=" + empty + "&unit=" + unit.unit();
        var first = clerk.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = clerk.send(clerk.request(path).header("If-None-Match", tag).GET());
        clerk.put(figure("DELEGATED_OUT_CASES"), "{\"value\":4132}");
        var changed =
                clerk.send(clerk.request(path).header("If-None-Match", tag).GET());

        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoWriteTheSecondSeesBothAndChooses() {
        var clerk = Caller.named(port, "canbo");
        assertThat(clerk.put(figure(CASES), "{\"printed\":\"4.312 việc\"}").statusCode())
                .isEqualTo(200);
        var late = clerk.put(figure(CASES), "{\"value\":4132,\"version\":0}");
        var again = clerk.put(figure(CASES), "{\"printed\":\"4.312 việc\",\"version\":0}");
        var current = json(late).get("current");
        var chosen = clerk.put(figure(CASES), "{\"value\":4132,\"version\":" + current.get("version") + "}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(current.get("printed").asString()).isEqualTo("4.312 việc");
        assertThat(json(late).get("sent").asString()).isEqualTo("4.132");
        assertThat(again.statusCode()).as("the same again changes nothing").isEqualTo(200);
        assertThat(json(chosen).get("version").asInt()).isEqualTo(2);
        assertThat(history()).contains("4.312 việc→4.132");
    }

    @Test
    void manyAreWrittenAllOrNoneAndEveryFaultIsTold() {
        var clerk = Caller.named(port, "canbo");
        var before = history();
        var faulty = clerk.post(
                "/api/claims",
                many(
                        row("CARRIED_IN_CASES", "4132"),
                        row("CARRIED_IN_CASES", "4132"),
                        row("TOTAL_HANDLED_CASES", "-1"),
                        row("TOTAL_HANDLED_AMOUNT", "1").replace("" + unit.unit(), "\"CUC_LANG_SON\"")));

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(json(faulty).get("errors").toString())
                .contains(
                        "\"row\":2", "ở dòng 1", "\"row\":3", "không thể nhỏ hơn 0", "\"row\":4", "\"field\":\"unit\"");
        assertThat(history()).isEqualTo(before);

        var right = many(row("CARRIED_IN_CASES", "4132"), row("TOTAL_HANDLED_CASES", "4787"));
        assertThat(json(clerk.post("/api/claims", right)).get("versions").size())
                .isEqualTo(2);
        assertThat(clerk.post("/api/claims", right).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(history()).contains("→4.132", "→4.787").hasSize(before.size() + 2);
        var late = clerk.post("/api/claims", many(row("CARRIED_IN_CASES", "4312")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Hiện là 4.132");
    }

    @Test
    void theStandingOfficeSendsStatisticsOfItsZoneAndAUnitItsOwn() {
        var other = "{\"unit\":\"CUC_LANG_SON\",\"indicator\":\"NEWLY_ACCEPTED_CASES\",\"source\":\"STATISTICS\","
                + "\"value\":4132}";
        var read = other.replace("4132", "4132,\"place\":\"Biểu 01, dòng 4\"");
        var office = Caller.named(port, "thuky");

        assertThat(Caller.named(port, "canbo").post("/api/claims", many(other)).statusCode())
                .isEqualTo(422);
        assertThat(Caller.named(port, "lanhdao")
                        .post("/api/claims", many(other))
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.post("/api/claims", many(other.replace("STATISTICS", "UNIT_REPORT")))
                        .statusCode())
                .isEqualTo(403);
        fits(office.post("/api/claims", many(read)), "Written");
        fits(office.post("/api/claims", many(other)), "Written");
        var known = json(Caller.named(port, "canbo.langson").get("/api/figures?round=" + empty + "&unit=CUC_LANG_SON"))
                .at("/items/0");
        assertThat(claim(known, "NEWLY_ACCEPTED_CASES", "STATISTICS")
                        .get("place")
                        .asString())
                .as("without a place, the one that is known stays")
                .isEqualTo("Biểu 01, dòng 4");
        assertThat(number("select count(*) from journal_entry where subject_kind = 'FIGURE_IMPORT'"))
                .isPositive();
    }

    @Test
    void manyAreJudgedAsInAWorkbook() {
        var clerk = Caller.named(port, "canbo");
        var rate = row("COMPLETION_RATE_CASES", "100.01");
        var derived = row("COMPLETION_RATE_CASES", "86.32").replace("UNIT_REPORT", "STATISTICS");
        var more = row("COMPLETED_AMOUNT", "200").replace("UNIT_REPORT", "STATISTICS");
        var whole = row("ENFORCEABLE_AMOUNT", "100").replace("UNIT_REPORT", "STATISTICS");
        var faulty = json(clerk.post("/api/claims", many(rate, derived, more, whole)));
        var doubtful = clerk.post(
                "/api/claims",
                many(
                        row("CARRIED_IN_AMOUNT", "4132000000").replace("UNIT_REPORT", "STATISTICS"),
                        row("CARRIED_IN_AMOUNT", "4132000")
                                .replace("UNIT_REPORT", "STATISTICS")
                                .replace("\"value\"", "\"day\":\"SAME_PERIOD\",\"value\"")));

        assertThat(faulty.get("errors").toString())
                .contains("\"row\":1", "lớn hơn 100 %", "\"row\":2", "số gốc", "\"row\":3", "tỷ lệ sẽ vượt");
        fits(doubtful, "Written");
        assertThat(json(doubtful).get("warnings").toString()).contains("1.000 lần");
        assertThat(json(doubtful).get("warningCount").asInt()).isEqualTo(1);
    }

    @Test
    void whatStandsOnTheBoardIsToldWithThePointsAtStake() {
        var reader = Caller.named(port, "thuky");
        var path = "/api/reconciliations?round=" + unit.round() + "&unit=" + Reference.LANG_SON;
        var open = json(reader.get(path)).at("/items/0/discrepancies");
        var cases = discrepancy(open, "CLAIMS:" + CASES);
        var none = json(reader.get(path + "&state=DISPUTED")).at("/items/0/discrepancies");

        assertThat(cases.get("state").asString()).isEqualTo("OPEN");
        assertThat(cases.get("blocking").asBoolean()).isTrue();
        assertThat(cases.get("accepted").get("by").asString()).isEqualTo("BEST_SOURCE");
        assertThat(cases.get("values").size()).isGreaterThan(1);
        assertThat(cases.get("stakes").size()).isPositive();
        assertThat(none.size()).isZero();
    }

    private static JsonNode discrepancy(JsonNode all, String key) {
        for (var one : all) {
            if (one.get("key").asString().equals(key)) {
                return one;
            }
        }
        throw new AssertionError("no such discrepancy: " + key + " in " + all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | 400",
                "null                                              | 400",
                "{                                                 | 400",
                "{\"round\":1,\"round\":1,\"claims\":[]}           | 400",
                "{\"round\":\"1\",\"claims\":[]}                   | 400",
                "{\"round\":1.5,\"claims\":[]}                     | 400",
                "{\"round\":1,\"claims\":{}}                       | 400",
                "{\"round\":1,\"claims\":[],\"extra\":1}           | 400",
                "{\"round\":1,\"claims\":[]} {}                    | 400",
                "[]                                                | 400",
                "{\"round\":1,\"claims\":[]}                       | 422",
                "{\"claims\":[{}]}                                 | 422",
                "{\"round\":1,\"claims\":[null,7,[],\"x\",{}]}     | 422",
                "{\"round\":999999,\"claims\":[{}]}                | 404"
            })
    void hostileBodiesAreRefusedAsProblems(String body, int expected) {
        var answer = Caller.named(port, "canbo").post("/api/claims", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        isAProblem(answer);
    }

    @Test
    void hugeDeepAndStrangeBodiesAreRefusedAsProblems() {
        var clerk = Caller.named(port, "canbo");
        var huge = " ".repeat(5 * 1024 * 1024 + 1);
        var chunks = BodyPublishers.fromPublisher(BodyPublishers.ofString(huge));
        var answers = List.of(
                clerk.post("/api/claims", huge),
                clerk.send("POST", "/api/claims", "application/json", chunks),
                clerk.post("/api/claims", "{\"round\":1,\"claims\":" + "[".repeat(50_000)),
                clerk.post("/api/claims", "{\"round\":" + "9".repeat(50_000) + "}"),
                clerk.post("/api/claims", many("{}" + ",{}".repeat(ClaimController.MOST))),
                clerk.send("POST", "/api/claims", "text/plain", BodyPublishers.ofString("{}")),
                clerk.send("POST", "/api/claims", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b")),
                clerk.send(clerk.request("/api/years")
                        .header("Accept", "text/html")
                        .GET()));

        assertThat(answers).allSatisfy(ApiIT::isAProblem);
        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsExactly(413, 413, 400, 400, 422, 415, 415, 406);
    }

    @Test
    void aBrowserThatIsSignedInOpensNothingHereAndNothingIsRemembered() {
        var browser = Visitor.signedIn(port, "canbo");
        var before = number("select count(*) from web_session");
        var read = browser.get("/api/years");
        var written = browser.send(browser.request(figure(CASES))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"value\":1}")));
        Caller.named(port, "canbo").get("/api/years");
        Caller.nobody(port).get("/api/years");

        assertThat(List.of(read.statusCode(), written.statusCode())).containsOnly(401);
        assertThat(List.of(read, written)).allSatisfy(ApiIT::isAProblem);
        assertThat(number("select count(*) from web_session")).isEqualTo(before);
        assertThat(browser.get("/work").statusCode()).as("and stays signed in").isEqualTo(200);
    }

    /** Answers what it was before. */
    private String state(long sheet, String next) {
        var before = jdbc.sql("select state from score_sheet where id = :id")
                .param("id", sheet)
                .query(String.class)
                .single();
        jdbc.sql("update score_sheet set state = :next where id = :id")
                .param("next", next)
                .param("id", sheet)
                .update();
        return before;
    }

    private void fits(HttpResponse<String> answer, String schema) {
        fits(answer, schema, 200);
    }

    private void fits(HttpResponse<String> answer, String schema, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(DESCRIPTION.faults(json(answer), schema)).isEmpty();
    }

    private static void isAProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        if (!answer.body().isEmpty()) {
            assertThat(DESCRIPTION.faults(json(answer), "Problem")).isEmpty();
            assertThat(json(answer).get("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(json(answer).get("request").asString())
                    .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        }
        assertThat(answer.body()).doesNotContain("platform.problem", "api.", "Exception", "vn.doichieu");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Description.JSON.readTree(answer.body());
    }

    private static Set<String> sources(HttpResponse<String> answer) {
        var all = new TreeSet<String>();
        json(answer)
                .at("/items/0/claims")
                .forEach(claim -> all.add(claim.get("source").asString()));
        json(answer)
                .at("/items/0/derived")
                .forEach(derived -> all.add(derived.get("source").asString()));
        return all;
    }

    private static JsonNode claim(JsonNode figures, String indicator, String source) {
        for (var claim : figures.get("claims")) {
            if (claim.get("indicator").asString().equals(indicator)
                    && claim.get("source").asString().equals(source)) {
                return claim;
            }
        }
        throw new AssertionError("no such claim: " + indicator + " " + source);
    }

    private String figure(String indicator) {
        return "/api/figures/" + empty + "/" + unit.unit() + "/" + indicator + "/UNIT_REPORT";
    }

    private String many(String... rows) {
        return "{\"round\":" + empty + ",\"claims\":[" + String.join(",", rows) + "]}";
    }

    private String row(String indicator, String value) {
        return "{\"unit\":" + unit.unit() + ",\"indicator\":\"" + indicator + "\",\"source\":\"UNIT_REPORT\",\"value\":"
                + value + "}";
    }

    private List<String> history() {
        return jdbc.sql("""
                select concat(lag(case when withdrawn then '' else printed end) over (partition by claim_id order by version),
                  '→', case when withdrawn then '' else printed end)
                from figure_claim_version order by claim_id, version""").query(String.class).list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
