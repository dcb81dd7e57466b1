package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.WholeApplication;

/** The leader of team 3 at work in Lạng Sơn, then in Tuyên Quang until both sides have confirmed the minutes. */
@WholeApplication
class InspectorJourneyIT {

    @LocalServerPort
    int port;

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
    void theDisagreementIsFoundSettledScoredAndWrittenDown() {
        var leader = signedIn("truongdoan");
        Look.over(leader, "work-inspector");
        open(leader, "Lạng Sơn");

        twoNumbersDisagree(leader);
        theTeamEntersWhatItRead(leader);
        tab(leader, "Chấm điểm");
        theTeamScoresWithReasons(leader);
        tab(leader, "Danh mục hồ sơ");
        theTeamTicksTheChecklist(leader);
        tab(leader, "Nhận xét – kiến nghị");
        theTeamWritesWhatItFound(leader);
        tab(leader, "Báo cáo");
        assertThat(leader.locator("main")).containsText("4.312");
        assertThat(leader.locator("main")).containsText("Dự thảo");
        Look.over(leader, "report-second-inspection");
    }

    @Test
    void theReferenceVisitIsStartedMinutedAndConfirmedByBothSides() {
        var leader = signedIn("truongdoan");
        open(leader, "tỉnh Tuyên Quang");
        Look.over(leader, "inspection");
        tab(leader, "Biên bản");
        var visit = leader.url().replaceAll(".*(/visits/\\d+).*", "$1");
        leader.navigate(visit);
        Look.over(leader, "visit");
        confirmed(leader, "Bắt đầu kiểm tra");

        open(leader, "tỉnh Tuyên Quang");
        tab(leader, "Chấm điểm");
        confirmed(leader, "Đồng ý các dòng không có chênh lệch");
        assertThat(leader.locator(".flash")).containsText("Đã đồng ý");
        tab(leader, "Biên bản");
        theMinutesAreDrafted(leader);
        leader.locator("[name=gapsSeen]").check();
        confirmed(leader, "Trưởng đoàn xác nhận");
        assertThat(leader.locator(".flash")).containsText("Đã xác nhận biên bản");

        for (var username : new String[] {"cuctruong", "chicuctruong"}) {
            var head = signedIn(username);
            head.navigate(visit + "/minutes");
            assertThat(head.locator("article.document")).containsText("BIÊN BẢN");
            Look.over(head, username.equals("cuctruong") ? "minutes-cuctruong" : "minutes-chicuctruong");
            confirmed(head, "Xác nhận biên bản");
            assertThat(head.locator(".flash")).containsText("Đã xác nhận biên bản");
        }
        leader.navigate(visit);
        assertThat(leader.locator("main")).containsText("Đã xác nhận");
        open(leader, "tỉnh Tuyên Quang");
        assertThat(leader.locator("#figure-COMPLETED_CASES input")).hasCount(0);
        tab(leader, "Báo cáo");
        assertThat(leader.locator("main")).containsText("Bản chính thức");
    }

    private static void twoNumbersDisagree(Page leader) {
        var loudest = leader.locator("#overview .versus").first();
        assertThat(loudest).containsText("4.312");
        assertThat(loudest).containsText("4.132");
        assertThat(leader.locator("#overview")).containsText("24 điểm theo bảng tự chấm, 25 điểm theo báo cáo (+1)");
        assertThat(leader.locator("#overview")).containsText("điểm thay đổi +2");
        Look.over(leader, "disagreement");
    }

    private static void theTeamEntersWhatItRead(Page leader) {
        var figure = leader.locator("#figure-COMPLETED_CASES input[name=printed]");
        type(figure, "1.2.3,4");
        assertThat(leader.locator("#status-COMPLETED_CASES")).containsText("Không đọc được");
        assertThat(figure).hasValue("1.2.3,4");
        type(figure, "4132");
        assertThat(leader.locator("#status-COMPLETED_CASES")).containsText("Đã lưu");
        assertThat(leader.locator("#overview")).containsText("Đoàn xác minh");
        leader.reload();
        assertThat(figure).hasValue(Pattern.compile("4\\.?132"));
    }

    private static void theTeamScoresWithReasons(Page leader) {
        var line = leader.locator("#form-C-5");
        type(line.locator("input[name=points]"), "3");
        assertThat(leader.locator("#status-C-5")).containsText("phải nêu lý do");
        type(line.locator("input[name=reason]"), "Một điển hình chưa có hồ sơ");
        assertThat(leader.locator("#status-C-5")).containsText("phải nêu tài liệu đã xem");
        type(line.locator("input[name=basis]"), "Danh sách điển hình tiên tiến");
        assertThat(leader.locator("#status-C-5")).containsText("Cục trưởng Cục THADS tỉnh Hòa Bình");
        Look.over(leader, "inspected-points");
        confirmed(leader, "Đồng ý các dòng không có chênh lệch");
        assertThat(leader.locator(".flash")).containsText(Pattern.compile("Đã đồng ý \\d+ dòng"));
        assertThat(line.locator("input[name=points]")).hasValue("3");
    }

    private static void theTeamTicksTheChecklist(Page leader) {
        var item = leader.locator("ol.checks li").nth(5);
        item.locator("input[value=MISSING]").check();
        assertThat(item.locator(".cell-status")).containsText("Đã lưu");
        type(item.locator("textarea"), "Đề nghị bổ sung trước 22/9/2023");
        assertThat(item.locator(".cell-status")).containsText("Đã lưu");
        leader.reload();
        assertThat(item.locator("input[value=MISSING]")).isChecked();
        assertThat(item.locator("textarea")).hasValue("Đề nghị bổ sung trước 22/9/2023");
        Look.over(leader, "checklist");
    }

    private static void theTeamWritesWhatItFound(Page leader) {
        write(leader.locator("details#STRENGTH"), "Gắn phong trào thi đua với chỉ tiêu được giao.");
        write(leader.locator("details#SHORTCOMING"), "Sổ thụ lý và báo cáo chưa thống nhất.");
        var recommendation = leader.locator("details#recommendation");
        recommendation.locator("summary").click();
        recommendation.locator("textarea").fill("Gửi báo cáo bổ sung.");
        recommendation.locator("input[name=dueOn]").fill("31/02/2024");
        recommendation.locator("button").click();
        assertThat(leader.locator("main")).containsText("Không có ngày “31/02/2024”");
        assertThat(recommendation.locator("textarea")).hasValue("Gửi báo cáo bổ sung.");
        leader.waitForLoadState(LoadState.NETWORKIDLE);
        recommendation.locator("input[name=dueOn]").fill("30/9/2023");
        recommendation.locator("button").click();
        assertThat(leader.locator("ul.notes").last()).containsText("Gửi báo cáo bổ sung.");
        assertThat(leader.locator("main")).containsText("Gắn phong trào thi đua với chỉ tiêu được giao.");
        Look.over(leader, "findings");
    }

    private static void write(Locator form, String body) {
        form.locator("summary").click();
        form.locator("textarea").fill(body);
        form.locator("button").click();
        assertThat(form.page().locator("main")).containsText(body);
    }

    private static void theMinutesAreDrafted(Page leader) {
        var form = leader.locator("form:has([name=attendance])");
        if (!form.isVisible()) {
            leader.locator("details:has([name=attendance]) summary").click();
        }
        form.locator("[name=startedAt]").fill("8:00");
        form.locator("[name=endedAt]").fill("25:00");
        form.locator("[name=attendance]").fill("Trưởng đoàn kiểm tra số 3\nCục trưởng Cục THADS tỉnh Tuyên Quang");
        form.locator("button").click();
        assertThat(leader.locator("main")).containsText("Hãy ghi giờ:phút trong ngày");
        assertThat(form.locator("[name=startedAt]")).hasValue("8:00");
        form.locator("[name=endedAt]").fill("16:30");
        form.locator("button").click();
        assertThat(leader.locator(".flash")).containsText("Đã lập dự thảo biên bản");
        Look.over(leader, "minutes");
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, username);
        return page;
    }

    private static void open(Page leader, String unit) {
        leader.navigate("/inspections");
        Look.follow(leader.locator("main td a, main th a")
                .filter(new Locator.FilterOptions().setHasText(unit))
                .first());
        assertThat(leader.locator("h1")).containsText(unit);
    }

    private static void tab(Page leader, String name) {
        Look.follow(leader.locator("nav.tabs a").filter(new Locator.FilterOptions().setHasText(name)));
    }

    private static void confirmed(Page page, String act) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(act))
                .first()
                .click();
        page.locator("dialog button.btn-primary").click();
        assertThat(page.locator(".flash")).isVisible();
    }

    private static void type(Locator input, String text) {
        input.fill(text);
        input.press("Tab");
    }
}
