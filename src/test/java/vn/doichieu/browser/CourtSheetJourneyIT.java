package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.testing.Superuser;
import vn.doichieu.testing.WholeApplication;

/** The sheet of a court, which this software has never seen, comes as a workbook, and a unit scores itself on it. */
@WholeApplication
class CourtSheetJourneyIT {

    private static final List<String> HEADINGS =
            List.of("Số TT", "Nội dung tiêu chí", "Điểm chuẩn", "Cách chấm", "Tài liệu minh chứng");

    private static final String BANDS = """
            Theo «Tỷ lệ giải quyết (%%)»:
            - từ 98 trở lên: 30 điểm
            - từ 95 đến dưới 98: 25 điểm
            - từ %s đến dưới 95: 15 điểm
            - dưới 90: 0 điểm""";

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

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
    void aSheetNobodyHasSeenIsImportedAndAUnitScoresItselfOnIt() {
        Superuser.execute(environment, "update unit set kind = 'OTHER' where code = 'CUC_LANG_SON'");
        var secretary = signedIn("thuky");
        theWorkbookIsReadAndItsFaultsAreNamed(secretary);
        theMendedWorkbookBecomesADraft(secretary);
        theDraftIsCompletedAndPublished(secretary);

        var clerk = signedIn("canbo.langson");
        theUnitScoresItself(clerk);
    }

    private void theWorkbookIsReadAndItsFaultsAreNamed(Page secretary) {
        upload(secretary, workbook("91", "Tùy hội đồng"));
        assertThat(secretary.locator("main")).containsText("Có 1 chỗ phải sửa trong tệp");
        assertThat(secretary.locator("main")).containsText("«Tùy hội đồng» không cho biết được bao nhiêu điểm");
        assertThat(secretary.locator("main")).containsText("Giữa hai khoảng «dưới 90» và «từ 91 đến dưới 95» còn hở");
        Look.over(secretary, "criteria-import-faults");
    }

    private void theMendedWorkbookBecomesADraft(Page secretary) {
        upload(secretary, workbook("90", "Chấm trực tiếp, bước 0,5 điểm"));
        button(secretary, "Nhập thành bản dự thảo").click();
        assertThat(secretary.locator(".flash")).containsText("Đã nhập tệp thành bản dự thảo");
        assertThat(secretary.locator("main")).containsText("Chưa chọn bảng áp dụng cho loại đơn vị nào");
    }

    private void theDraftIsCompletedAndPublished(Page secretary) {
        secretary.navigate(secretary.url().replaceAll("#.*", "") + "/head");
        secretary.locator("input[name=title]").fill("Bảng chấm điểm thi đua của Tòa án nhân dân cấp tỉnh");
        secretary.locator("input[value=OTHER]").check();
        button(secretary, "Lưu").first().click();
        assertThat(secretary.locator("h1")).containsText("Tòa án nhân dân cấp tỉnh");
        Look.over(secretary, "criteria-draft");
        link(secretary, "Kiểm tra và ban hành").click();
        button(secretary, "Ban hành").last().click();
        assertThat(secretary.locator(".flash")).containsText("Đã ban hành bảng");
    }

    private void theUnitScoresItself(Page clerk) {
        clerk.navigate("/score-sheets");
        button(clerk, "đợt tạm tính năm 2024").click();
        assertThat(clerk.locator("main")).containsText("Tỷ lệ giải quyết các loại vụ án");
        clerk.waitForLoadState(LoadState.NETWORKIDLE);
        enter(clerk, "#line-I-1 input[name=number]", "96,4", "I-1", "25");
        var counts = clerk.locator("#line-I-2 .inputs input[type=text]");
        counts.nth(0).fill("2");
        counts.nth(0).press("Tab");
        enter(clerk, counts.nth(1), "1", "I-2", "15");
        clerk.locator("#line-I-3 select")
                .selectOption(clerk.locator("#line-I-3 select option").nth(1).getAttribute("value"));
        assertThat(clerk.locator("#points-I-3")).hasText("10");
        clerk.locator("#line-II-1 input[type=checkbox]").nth(0).check();
        clerk.locator("#line-II-1 input[type=checkbox]").nth(2).check();
        assertThat(clerk.locator("#points-II-1")).hasText("14");
        enter(clerk, "#line-II-2 input[name=number]", "17,5", "II-2", "17,5");
        assertThat(clerk.locator("#node-I")).hasText("50");
        assertThat(clerk.locator("#why-I-2")).containsText("20 − 2 × 2 = 16 điểm");
        Look.over(clerk, "score-sheet-of-a-court");
        clerk.reload();
        assertThat(clerk.locator("#points-I-1")).hasText("25");
        assertThat(clerk.locator("#node-II")).hasText("31,5");
    }

    private static void enter(Page clerk, String field, String typed, String line, String points) {
        enter(clerk, clerk.locator(field).first(), typed, line, points);
    }

    private static void enter(Page clerk, Locator field, String typed, String line, String points) {
        field.fill(typed);
        field.press("Tab");
        assertThat(clerk.locator("#points-" + line)).hasText(points);
    }

    private static void upload(Page secretary, byte[] workbook) {
        secretary.navigate("/criteria-sheets/import");
        secretary
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "toa-an.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        button(secretary, "Đọc và kiểm tra tệp").click();
    }

    /** As a clerk of a court lays it out: roman and arabic numbers, a row that adds up, rules in the words of the field. */
    private static byte[] workbook(String from, String last) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("I", "Công tác giải quyết, xét xử các loại vụ án", "60", "", ""));
        rows.add(List.of("1", "Tỷ lệ giải quyết các loại vụ án", "30", BANDS.formatted(from), "Báo cáo thống kê"));
        rows.add(List.of(
                "2",
                "Án bị hủy, sửa do nguyên nhân chủ quan",
                "20",
                "Trừ dần, không thấp hơn 0 điểm:\n- Mỗi vụ bị hủy: trừ 2 điểm\n- Mỗi vụ bị sửa: trừ 1 điểm",
                "Quyết định giám đốc thẩm"));
        rows.add(List.of("3", "Công khai bản án", "10", "có → 10; không → 0", "Ảnh chụp Cổng thông tin"));
        rows.add(List.of("II", "Công tác thi đua, khen thưởng", "40", "", ""));
        rows.add(List.of(
                "1",
                "Phát động, sơ kết, tổng kết phong trào",
                "20",
                "Cộng các nội dung đạt:\n- Có kế hoạch: 8 điểm\n- Có sơ kết: 6 điểm\n- Có tổng kết: 6 điểm",
                "Kế hoạch, báo cáo"));
        rows.add(List.of("2", "Nhân rộng điển hình tiên tiến", "20", last, "Tin, bài"));
        rows.add(List.of("Tổng cộng", "", "100", "", ""));
        return Spreadsheet.write("Bảng điểm", HEADINGS, rows);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, username);
        return page;
    }
}
