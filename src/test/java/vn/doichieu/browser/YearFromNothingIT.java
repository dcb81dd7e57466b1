package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** The year 2024 has nothing in it. From the plan to the printed report everything is done in the browser, without a mouse. */
@WholeApplication
class YearFromNothingIT {

    private static final String UNIT = "Cục THADS tỉnh Lạng Sơn";

    @LocalServerPort
    int port;

    private TestBrowser browser;
    private String visit = "";
    private String sheet = "";
    private String inspection = "";

    @BeforeEach
    void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void fromThePlanToThePrintedReport() throws IOException {
        var secretary = signedIn("thuky");
        theSecretaryIssuesAPlan(secretary);
        theSecretarySetsUpATeam(secretary);
        theSecretarySendsTheNotice(secretary);
        theSecretarySetsTheTargets(secretary);

        var clerk = signedIn("canbo.langson");
        theClerkConfirmsTheNotice(clerk);
        theClerkBeginsTheSheet(clerk);
        theClerkReports(clerk);
        theClerkScores(clerk);
        theHeadApproves();

        var leader = signedIn("truongdoan");
        theTeamInspects(leader);
        theHeadConfirms();

        theSecretaryNumbersTheReport(secretary);
        theReportIsPrinted();
    }

    private void theSecretaryIssuesAPlan(Page secretary) {
        secretary.navigate("/plans");
        Keys.press(link(secretary, "Lập kế hoạch kiểm tra"));
        choose(secretary.locator("#round"), "31/08/2024");
        Keys.press(button(secretary, "Lập dự thảo"));
        Keys.type(secretary.locator("#place"), "Lạng Sơn");
        Look.over(secretary, "plan-edit");
        Keys.press(button(secretary, "Lưu dự thảo"));
        Keys.press(link(secretary, "Kiểm tra và ban hành"));
        Keys.type(secretary.locator("#issuedOn"), "09/08/2024");
        Keys.press(button(secretary, "Xem lại với số và ngày này"));
        Look.over(secretary, "plan-issuance");
        Keys.press(button(secretary, "Ban hành Kế hoạch số"));
        assertThat(secretary.locator("h1")).containsText("01/KH-KVTĐ");
        Look.over(secretary, "plan");
    }

    private void theSecretarySetsUpATeam(Page secretary) {
        Keys.press(button(secretary, "Lập quyết định thành lập Đoàn kiểm tra"));
        assertThat(secretary.locator("h1")).containsText("Dự thảo quyết định");
        secretary.navigate(secretary.url() + "/teams");
        Keys.press(button(secretary, "Thêm đoàn"));
        assertThat(secretary.locator(".board-team")).hasCount(1);
        addMember(secretary, "Cục THADS tỉnh Hòa Bình", "TEAM_LEADER");
        addMember(secretary, "Cục THADS tỉnh Phú Thọ", "SECRETARY");
        addMember(secretary, "Cục THADS tỉnh Bắc Giang", "MEMBER");
        var open = secretary.locator("#unscheduled");
        Keys.tick(open.locator("label")
                .filter(new Locator.FilterOptions().setHasText(UNIT))
                .locator("input"));
        Keys.type(open.locator("[name=day]"), "10/09/2024");
        Keys.type(open.locator("[name=time]"), "08:00");
        Keys.press(button(secretary, "Xếp lịch"));
        assertThat(secretary.locator(".board-visits")).containsText(UNIT);
        Look.over(secretary, "board");
        Keys.press(link(secretary, "Kiểm tra và ban hành"));
        Keys.type(secretary.locator("#day"), "09/08/2024");
        Keys.type(secretary.locator("#explanation"), "Không bố trí được thành viên khác; đã nhắc giữ khách quan.");
        Keys.press(button(secretary, "Ban hành quyết định"));
        confirm(secretary);
        assertThat(secretary.locator("h1")).containsText("01/QĐ-KVTĐ");
        Look.over(secretary, "decision");
    }

    private static void addMember(Page secretary, String home, String role) {
        var form = secretary.locator("details.board-add form");
        if (!form.isVisible()) {
            Keys.press(secretary.locator("details.board-add > summary"));
        }
        var accounts = Keys.to(form.locator("[name=account]"));
        accounts.selectOption(
                accounts.locator("optgroup[label='" + home + "'] option").last().getAttribute("value"));
        Keys.to(form.locator("[name=role]")).selectOption(role);
        Keys.press(form.locator("button"));
        assertThat(secretary.locator(".board-members")).containsText(home);
    }

    private void theSecretarySendsTheNotice(Page secretary) {
        secretary.navigate("/visits?month=2024-09");
        Look.over(secretary, "calendar");
        Keys.press(secretary
                .locator("main a[href^='/visits/']:visible")
                .filter(new Locator.FilterOptions().setHasText("Lạng Sơn"))
                .first());
        visit = secretary.url();
        Keys.press(link(secretary, "Gửi thông báo cho đơn vị"));
        Keys.type(secretary.locator("[name=issuedOn]"), "12/08/2024");
        Look.over(secretary, "notices");
        Keys.press(button(secretary, "Gửi thông báo"));
        assertThat(secretary.locator(".flash")).containsText("Đã gửi thông báo cho 1 đơn vị");
    }

    private void theSecretarySetsTheTargets(Page secretary) {
        secretary.navigate("/targets");
        Keys.type(secretary.locator("#basis"), "Quyết định số 1200/QĐ-TCTHADS ngày 15/11/2023");
        var row = secretary.locator("tr").filter(new Locator.FilterOptions().setHasText(UNIT));
        save(
                row.locator("[name=printed]").nth(0),
                "83,25",
                row.locator(".cell-status").nth(0));
        save(
                row.locator("[name=printed]").nth(1),
                "46,45 %",
                row.locator(".cell-status").nth(1));
        Look.over(secretary, "targets");
    }

    private void theClerkConfirmsTheNotice(Page clerk) {
        Keys.press(workItem(clerk, "Thông báo số 01/TB-KVTĐ"));
        Keys.press(button(clerk, "Xác nhận đã nhận"));
        assertThat(clerk.locator(".flash")).containsText("Đã xác nhận");
    }

    private void theClerkBeginsTheSheet(Page clerk) {
        clerk.navigate("/score-sheets");
        Keys.press(button(clerk, "tạm tính năm 2024"));
        assertThat(clerk.locator(".flash")).containsText("Đã có Bảng tự chấm điểm");
        sheet = clerk.url();
    }

    private void theClerkReports(Page clerk) {
        Keys.press(link(clerk, "Báo cáo của đơn vị"));
        Keys.type(clerk.locator("[name=number]"), "215/BC-CTHADS");
        Keys.type(clerk.locator("[name=issuedOn]"), "04/09/2024");
        Keys.press(button(clerk, "Ghi báo cáo"));
        assertThat(clerk.locator(".flash")).containsText("Đã ghi báo cáo");
        save(
                clerk.locator("#section-SITUATION textarea"),
                "Cục có 08 phòng, chi cục trực thuộc.",
                clerk.locator("#status-section-SITUATION"));
        assertThat(clerk.locator("#report-progress")).containsText("Đã viết 1/7 mục");
        Look.over(clerk, "report");
        Keys.press(link(clerk, "Số liệu báo cáo"));
        figure(clerk, "COMPLETED_CASES", "4400", "4.312");
        figure(clerk, "ENFORCEABLE_CASES", "5200", "4.987");
        figure(clerk, "COMPLETED_AMOUNT", "61.000.000.000", "58.210.400.000");
        figure(clerk, "ENFORCEABLE_AMOUNT", "115.000.000.000", "112.906.500.000");
        assertThat(clerk.locator("#row-COMPLETION_RATE_CASES")).containsText("4.400 / 5.200 = 84,62 %");
        Look.over(clerk, "figures");
    }

    private static void figure(Page clerk, String indicator, String now, String before) {
        var row = clerk.locator("#row-" + indicator);
        save(
                row.locator("[name=printed]").nth(0),
                now,
                row.locator(".cell-status").nth(0));
        save(
                row.locator("[name=printed]").nth(1),
                before,
                row.locator(".cell-status").nth(1));
    }

    private void theClerkScores(Page clerk) {
        clerk.navigate(sheet);
        Keys.press(button(clerk, "Lấy số liệu của báo cáo"));
        assertThat(clerk.locator("#points-A-I-1")).hasText("25");
        assertThat(clerk.locator("#points-A-II-1")).hasText("25");
        choose(clerk.locator("form[action$='/lines/B.2.1'] select"), "Có");
        assertThat(clerk.locator("#points-B-2-1")).hasText("3");
        Keys.tick(clerk.locator("form[action$='/lines/C.1'] [name=ticked]").first());
        assertThat(clerk.locator("#points-C-1")).hasText("1");
        Look.over(clerk, "score-sheet-2024");
        Keys.press(link(clerk, "Kiểm tra và gửi"));
        Keys.type(clerk.locator("[name=explanation]"), "Đợt tạm tính; các dòng còn lại chấm khi hết năm.");
        Keys.press(clerk.locator("main form button.btn-primary"));
        assertThat(clerk.locator(".flash")).containsText("Đã gửi thủ trưởng duyệt");
    }

    private void theHeadApproves() {
        var head = signedIn("cuctruong.langson");
        Keys.press(workItem(head, "năm 2024"));
        Keys.press(button(head, "Duyệt và gửi Khu vực"));
        assertThat(head.locator(".flash")).containsText("Đã duyệt và gửi Khu vực");
        head.context().close();
    }

    private void theTeamInspects(Page leader) {
        leader.navigate(visit);
        Keys.press(button(leader, "Chuyển sang chuẩn bị"));
        Keys.press(button(leader, "Bắt đầu kiểm tra"));
        confirm(leader);
        Keys.press(link(leader, "tỉnh Lạng Sơn"));
        assertThat(leader.locator("h1")).containsText("Lạng Sơn");
        inspection = leader.url().replaceFirst(".*/", "");
        save(
                leader.locator("#figure-COMPLETED_CASES [name=printed]"),
                "4400",
                leader.locator("#status-COMPLETED_CASES"));
        tab(leader, "Chấm điểm");
        Keys.press(button(leader, "Đồng ý các dòng không có chênh lệch"));
        confirm(leader);
        assertThat(leader.locator(".flash")).containsText("Đã đồng ý");
        tab(leader, "Biên bản");
        Keys.type(leader.locator("[name=startedAt]"), "8:00");
        Keys.type(leader.locator("[name=endedAt]"), "11:30");
        Keys.type(leader.locator("[name=attendance]"), "Trưởng đoàn, Thư ký; Cục trưởng Cục THADS tỉnh Lạng Sơn");
        Keys.type(leader.locator("[name=unitOpinion]"), "Đơn vị nhất trí với kết quả kiểm tra.");
        Keys.press(leader.locator("form:has([name=attendance]) button"));
        assertThat(leader.locator(".flash")).containsText("Đã lập dự thảo biên bản");
        Look.over(leader, "minutes-2024");
        for (var seen : leader.locator("main form:has-text('Trưởng đoàn xác nhận') [type=checkbox]")
                .all()) {
            Keys.tick(seen);
        }
        Keys.press(button(leader, "Trưởng đoàn xác nhận"));
        confirm(leader);
        assertThat(leader.locator(".flash")).containsText("Đã xác nhận biên bản");
    }

    private void theHeadConfirms() {
        var head = signedIn("cuctruong.langson");
        head.navigate(visit + "/minutes");
        Keys.press(button(head, "Xác nhận biên bản"));
        confirm(head);
        assertThat(head.locator(".flash")).containsText("Đã xác nhận biên bản");
        head.context().close();
    }

    private void theSecretaryNumbersTheReport(Page secretary) {
        secretary.navigate("/inspection-reports/" + inspection);
        assertThat(secretary.locator("main")).containsText("Bản chính thức");
        Keys.type(secretary.locator("main form [name=issuedOn], main form [name=day]"), "16/09/2024");
        Keys.press(button(secretary, "Cấp số"));
        confirm(secretary);
        assertThat(secretary.locator("article")).containsText("01/BC-KVTĐ");
        secretary.navigate("/overview");
        Look.over(secretary, "overview-2024");
        secretary.navigate("/monitoring?year=2024");
        Look.over(secretary, "monitoring");
    }

    private void theReportIsPrinted() throws IOException {
        var pdf = Visitor.signedIn(port, "thuky").download("/inspection-reports/" + inspection + "/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("01/BC-KVTĐ", "4.400", "5.200", "84,62 %", "Đơn vị nhất trí với kết quả kiểm tra.");
        }
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, username);
        return page;
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Locator workItem(Page page, String words) {
        return page.locator("main a.work-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void tab(Page page, String name) {
        Keys.press(page.locator("nav.tabs a").filter(new Locator.FilterOptions().setHasText(name)));
    }

    /** The question before an act that cannot be undone. */
    private static void confirm(Page page) {
        Keys.press(page.locator("dialog button.btn-primary"));
    }

    private static void save(Locator field, String value, Locator status) {
        Keys.type(field, value);
        field.press("Tab");
        assertThat(status).containsText("Đã lưu");
    }

    private static void choose(Locator select, String part) {
        Keys.to(select)
                .selectOption(select.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(part))
                        .first()
                        .getAttribute("value"));
    }
}
