package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** The leader of the zone reads the report of the reference inspection, as a draft and then as what both sides confirmed. */
@WholeApplication
class LeaderJourneyIT {

    /** Of the reference inspection, as the report prints them. */
    private static final String[] VALUES = {
        "4.132",
        "4.787",
        "69.647.668.000",
        "116.404.270.000",
        "86,32 %",
        "59,83 %",
        "699 việc (+20,36 %)",
        "5.824.947.000 đồng (+9,13 %)",
        "2,32 điểm phần trăm",
        "11,33 điểm phần trăm",
        "84,00 %",
        "48,50 %",
        "96/200",
        "90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng; còn 107 điểm"
    };

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void theReportOfTheReferenceInspectionHoldsEveryValueOnPaperAndOnScreen() throws IOException {
        var leader = browser.page("http://localhost:" + port);
        Look.signIn(leader, "lanhdao");
        Look.over(leader, "work-leader");
        theOverviewTellsWhereTheZoneStands(leader);
        Look.follow(leader.locator("header nav a[href='/inspection-reports']").first());
        Look.over(leader, "reports");
        Look.follow(leader.locator("main th a").filter(new Locator.FilterOptions().setHasText("tỉnh Tuyên Quang")));
        assertThat(leader.locator(".callout-wait")).containsText("Dự thảo");
        holdsEveryValue(leader);
        Look.over(leader, "report-draft");

        confirmByBothSides();
        leader.reload();
        assertThat(leader.locator(".callout-ok")).containsText("Bản chính thức");
        holdsEveryValue(leader);
        var hash = leader.locator(".report-hash code").innerText();
        leader.locator("article").evaluate("report => report.scrollIntoView()");
        Look.over(leader, "report");

        var paper = paper(leader.url());
        assertThat(paper).contains(VALUES).contains("ĐOÀN KIỂM TRA SỐ 3", "Độc lập - Tự do - Hạnh phúc");
        leader.reload();
        assertThat(leader.locator(".report-hash code")).hasText(hash);
        assertThat(paper(leader.url())).isEqualTo(paper);
    }

    private static void theOverviewTellsWhereTheZoneStands(Page leader) {
        leader.navigate("/overview?year=2023");
        assertThat(leader.locator("main")).containsText("4.312");
        assertThat(leader.locator("canvas").first()).isVisible();
        Look.over(leader, "overview");
        leader.setViewportSize(1920, 1080);
        leader.navigate(leader.url() + "&view=projector");
        Look.accessible(leader);
        Look.fits(leader);
        leader.navigate("/work");
    }

    private static void holdsEveryValue(Page leader) {
        var words = leader.locator("article").first().innerText().replaceAll("\\s+", " ");
        assertThat(words).contains(VALUES);
        assertThat(words).contains("Ghi “%” thay cho “điểm phần trăm”", "Chưa kiểm chứng được");
    }

    private String paper(String address) throws IOException {
        var pdf = Visitor.signedIn(port, "lanhdao").download(address.replaceFirst("https?://[^/]+", "") + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What the inspector's journey does by hand. */
    private void confirmByBothSides() {
        var visit = "/visits/" + Reference.of(jdbc, Reference.TUYEN_QUANG).visit();
        var team = Visitor.signedIn(port, "truongdoan");
        done(team, visit + "/start", Map.of());
        done(
                team,
                visit + "/minutes",
                Map.of("version", "0", "startedAt", "8:00", "endedAt", "16:30", "attendance", "Trưởng đoàn"));
        done(team, visit + "/minutes/team-confirmation", Map.of("version", "0", "gapsSeen", "true"));
        confirm("cuctruong", Reference.TUYEN_QUANG, visit);
        confirm("chicuctruong", Reference.CITY, visit);
    }

    private void confirm(String username, String unit, String visit) {
        var id = String.valueOf(Reference.of(jdbc, unit).unit());
        done(
                Visitor.signedIn(port, username),
                visit + "/minutes/unit-confirmations",
                Map.of("unit", id, "version", "0"));
    }

    private static void done(Visitor visitor, String path, Map<String, String> form) {
        assertThat(visitor.post(path, form).statusCode()).as(path).isEqualTo(302);
    }
}
