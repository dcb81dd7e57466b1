package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.doichieu.browser.Look;
import vn.doichieu.browser.TestBrowser;
import vn.doichieu.browser.View;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** One page of every address, found by following links: everybody can use it, on a desk in light, on a phone in the dark. */
@WholeApplication
class EveryPageIT {

    /** Together they may open everything. */
    private static final List<String> ACCOUNTS =
            List.of("thuky", "canbo", "cuctruong", "chicuc", "truongdoan", "lanhdao", "quantri");

    /** Reached without a link, or not by a person who is signed in. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/",
            "/help",
            "/error",
            "/login",
            "/login/refused",
            "/login/session-ended",
            "/login/second-step",
            "/audit/workbook",
            "/profile/second-factor/picture",
            "/first-administrator/{token}",
            "/invitations/{token}",
            "/accounts/import/template",
            "/accounts/imports/{draft}",
            "/evidence/{id}/file",
            "/figures/{roundId}/{unitId}/report/files/{file}",
            "/visits.ics",
            "/targets/import/template",
            "/criteria-sheets/form.xlsx",
            "/criteria-sheets/{id}/workbook.xlsx",
            "/statistics/import/template",
            "/figures/{roundId}/{unitId}/import/template",
            "/units/imports/template",
            "/rankings/{roundId}/workbook",
            "/reconciliation/{roundId}/workbook",
            "/reconciliation/{roundId}/{unitId}/workbook",
            "/inspection-reports/{inspection}/pdf");

    /** A workbook that was read and waits for its owner. */
    private static final String TARGETS_READ = """
            insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
            select 'TARGETS', a.id, 'chi-tieu.xlsx', '', jsonb_build_object('year', y.id,
              'document', 'Quyết định số 7/QĐ-CTHADS', 'entries', jsonb_build_array(jsonb_build_object(
              'unit', u.id, 'indicator', 'COMPLETION_RATE_CASES', 'printed', '84,00 %', 'version', 0))), now()
            from emulation_year y, account a, unit u
            where y.year = 2024 and a.username = 'thuky' and u.code = 'CUC_TUYEN_QUANG' returning id""";

    /** A sheet read from a workbook, with a line that has to be confirmed. */
    private static final String SHEET_READ = """
            insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
            select 'CRITERIA_SHEET', a.id, 'bang.xlsx', '', cast('{"target": {"year": ' || m.emulation_year_id
              || ', "zone": ' || m.zone_id || '}, "revision": 0, "workbook": {"sheet": {"rows": ['
              || '{"number": 1, "cells": ["STT", "Tiêu chí", "Điểm tối đa"]},'
              || '{"number": 2, "cells": ["1", "Tiếp công dân", "10"]}]}, "marks": {"otherSheets": [], "hiddenSheets": 0,'
              || '"hiddenRows": [], "hiddenColumns": [], "merges": [], "errors": [], "formulas": [], "notComputed": []}}}'
              as jsonb), now()
            from account a, zone_member m where a.username = 'thuky' limit 1 returning id""";

    /** The figures of a unit's report, and the statistics of a zone, read in the same way. */
    private static final String FIGURES_READ = """
            insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
            select '%s', a.id, 'so-lieu.xlsx', '', jsonb_build_object('round', r.id, 'source', 'STATISTICS',
              'unit', case when %s then u.id end, 'figures', jsonb_build_array(jsonb_build_object('unit', u.id,
              'indicator', 'COMPLETED_AMOUNT', 'samePeriod', false, 'printed', '69.647.668', 'place', '', 'seen', 0,
              'row', 2, 'column', 'C'))), now()
            from assessment_round r join emulation_year y on y.id = r.emulation_year_id, account a, unit u
            where y.year = 2024 and r.kind = 'INTERIM' and a.username = '%s' and u.code = 'CUC_TUYEN_QUANG' returning id""";

    /** A sheet that is still written, with the rank rule of the one it comes from. */
    private static final String DRAFT_SHEET = """
            insert into criteria_sheet (code, version, emulation_year_id, zone_id, title, total, bonus_mode, state, status,
              basis, copied_from)
            select s.code || '_RANKED', 1, s.emulation_year_id, z.id, s.title, s.total, s.bonus_mode, 'DRAFT', s.status, s.basis, s.id
            from criteria_sheet s join emulation_year y on y.id = s.emulation_year_id, emulation_zone z
            where y.year = 2024 and s.code = 'THADS_CUC_200' and s.state = 'PUBLISHED' returning id""";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyPageFitsAndEverybodyCanUseIt() {
        var pages = pages();
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(linked());

        var soft = new SoftAssertions();
        try (var browser = TestBrowser.open()) {
            for (var account : ACCOUNTS) {
                var paths = pages.values().stream()
                        .filter(page -> page.account.equals(account))
                        .map(Opened::path)
                        .toList();
                look(browser, View.DESK, account, paths, soft);
                look(browser, View.PHONE.inTheDark(), account, paths, soft);
            }
            assertThat(browser.complaints()).isEmpty();
        }
        soft.assertAll();
    }

    private record Opened(String account, String path) {}

    /** The first page of each address that any of them comes to. */
    private Map<String, Opened> pages() {
        var parser = new PathPatternParser();
        var patterns = addresses().stream().map(parser::parse).sorted().toList();
        var pages = new LinkedHashMap<String, Opened>();
        var doors = doors();
        for (var account : ACCOUNTS) {
            Crawl.from(Visitor.signedIn(port, account), doors.getOrDefault(account, List.of()), (path, answer) -> {
                if (Crawl.isPage(answer)) {
                    pages.putIfAbsent(pattern(patterns, path), new Opened(account, path));
                }
            });
        }
        return pages;
    }

    /** Pages that are linked in some states only, by who opens them. Drafts and a notice are made for them. */
    private Map<String, List<String>> doors() {
        var secretary = Visitor.signedIn(port, "thuky");
        var unit = Reference.of(jdbc, Reference.TUYEN_QUANG);
        long plan = number("select id from inspection_plan");
        long decision = number("select id from team_decision");
        long round = number("select max(r.id) from assessment_round r where kind = 'INTERIM'");
        long zone = number("select id from emulation_zone");
        var year = number("select id from emulation_year where year = 2024");
        var criteria =
                number("select id from criteria_sheet where state = 'PUBLISHED' and emulation_year_id = " + year);
        done(secretary, "/criteria-sheets", Map.of("from", "" + criteria, "place", year + "-" + zone));
        done(secretary, "/plans", Map.of("zone", "" + zone, "round", "" + round, "copyOf", ""));
        done(secretary, "/decisions/" + decision + "/amendment", Map.of());
        var notice = Map.of(
                "units", "" + unit.inspection(),
                "number", "1",
                "issuedOn", "21/08/2023",
                "contents", "Nội dung kiểm tra",
                "files", "Hồ sơ thi đua",
                "sendTo", "Thường trực Khu vực",
                "sendDaysAhead", "3");
        done(secretary, "/visits/" + unit.visit() + "/notices", notice);
        nameDeputy(unit);
        done(Visitor.signedIn(port, "lanhdao"), "/profile/second-factor", Map.of());
        long draft = number("select max(id) from inspection_plan");
        long amendment = number("select max(id) from team_decision");
        var visit = "/visits/" + unit.visit();
        correctFigure(unit);
        workbookOfUnits();
        var targets = "/targets/import/" + number(TARGETS_READ);
        return Map.of(
                "thuky",
                List.of(
                        "/criteria-sheets/" + number(DRAFT_SHEET) + "/rank-rule",
                        "/plans/" + draft,
                        "/plans/" + plan,
                        "/plans/" + plan + "/revocation",
                        "/plans/" + plan + "/notices",
                        "/decisions/" + amendment,
                        "/decisions/" + decision,
                        "/decisions/" + decision + "/revocation",
                        visit,
                        visit + "/notices",
                        targets,
                        "/criteria-sheets/import/" + number(SHEET_READ),
                        "/statistics/import/" + number(FIGURES_READ.formatted("STATISTICS", "false", "thuky")),
                        "/score-sheets/" + unit.sheet() + "/reopening"),
                "canbo",
                List.of(
                        "/figures/" + unit.round() + "/" + unit.unit() + "/report",
                        "/figures/" + round + "/" + unit.unit() + "/import/"
                                + number(FIGURES_READ.formatted("UNIT_FIGURES", "true", "canbo"))),
                "cuctruong",
                List.of("/score-sheets/" + unit.sheet() + "/approval"),
                "lanhdao",
                List.of(
                        "/profile/second-factor",
                        "/profile/second-factor/recovery-codes",
                        "/profile/second-factor/removal"),
                "chicuc",
                List.of("/score-sheets/" + Reference.of(jdbc, Reference.CITY).sheet() + "/submission"));
    }

    /** The sheet was sent, so that a supplementary report can say another number. */
    private void correctFigure(Reference unit) {
        var seen = number("select version from figure_claim where source = 'UNIT_REPORT' and scope = 'WHOLE'"
                + " and indicator_code = 'ENFORCEABLE_CASES' and unit_id = " + unit.unit());
        var correction = Map.of(
                "number", "15/BC-CTHADS",
                "issuedOn", "20/09/2023",
                "reason", "Cộng thiếu một Chi cục",
                "signerOffice", "Cục trưởng",
                "signerName", "Nguyễn Văn A",
                "figure-ENFORCEABLE_CASES", "4.790 việc",
                "seen-figure-ENFORCEABLE_CASES", "" + seen);
        done(
                Visitor.signedIn(port, "canbo"),
                "/figures/" + unit.round() + "/" + unit.unit() + "/supplements",
                correction);
    }

    private void nameDeputy(Reference unit) {
        var days = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        var today = LocalDate.now(clock);
        var deputy = Map.of(
                "candidate",
                number("select id from account where username = 'canbo'") + "-" + unit.unit(),
                "from",
                days.format(today),
                "to",
                days.format(today.plusDays(5)),
                "reason",
                "Giấy uỷ quyền số 12");
        done(Visitor.signedIn(port, "cuctruong"), "/deputies", deputy);
    }

    /** Read, with a fault in it, and not made into units yet: its owner finds it again. */
    private void workbookOfUnits() {
        jdbc.sql("""
                insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
                select 'UNITS', id, 'don-vi.xlsx', '', '[{"number":2,"cells":["CUC_X","","","?"]}]', now() from account
                where username = 'thuky'""").update();
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static void done(Visitor visitor, String path, Map<String, String> form) {
        assertThat(visitor.post(path, form).statusCode()).as(path).isEqualTo(302);
    }

    private static String pattern(List<PathPattern> patterns, String path) {
        var container = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(container))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no address for " + path));
    }

    private Set<String> addresses() {
        return Addresses.all(mappings).stream()
                .filter(pattern -> pattern.method() == RequestMethod.GET)
                .map(Addresses.Pattern::text)
                .collect(Collectors.toSet());
    }

    private Set<String> linked() {
        var linked = addresses();
        linked.removeAll(NOT_LINKED);
        return linked;
    }

    private void look(TestBrowser browser, View view, String account, List<String> paths, SoftAssertions soft) {
        var page = browser.page("http://localhost:" + port, view);
        Look.signIn(page, account);
        for (var path : paths) {
            page.navigate(path);
            soft.assertThatCode(() -> {
                        Look.accessible(page);
                        Look.fits(page);
                    })
                    .as("%s as %s (%s)", path, account, view.name())
                    .doesNotThrowAnyException();
        }
        page.context().close();
    }
}
