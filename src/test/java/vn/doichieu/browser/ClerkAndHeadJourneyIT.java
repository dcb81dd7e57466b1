package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.WholeApplication;

/** The city's clerk scores the sheet cell by cell; its head returns it once and then approves it. */
@WholeApplication
class ClerkAndHeadJourneyIT {

    private static final String EXPLANATION = "Đợt tạm tính; số liệu theo biểu thống kê đến 31/8/2023.";
    private static final String REASON = "Dòng C.1: bổ sung quy chế thi đua, khen thưởng của đơn vị.";

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
    void aSheetIsFilledInReturnedCorrectedAndApproved() {
        var clerk = browser.page("http://localhost:" + port);
        Look.over(at(clerk, "/login"), "sign-in");
        Look.signIn(clerk, "chicuc");
        Look.over(clerk, "work-clerk");
        openSheet(clerk);

        cellsOfEveryKindSaveThemselves(clerk);
        aRefusedValueStaysWhereItWasTyped(clerk);
        aLateSaveIsAskedAbout(clerk);
        Look.over(clerk, "score-sheet");
        send(clerk);

        var head = browser.page("http://localhost:" + port);
        Look.signIn(head, "chicuctruong");
        theHeadReturnsIt(head);
        theClerkSeesWhyAndSendsAgain(clerk);
        theHeadApprovesIt(head);

        clerk.reload();
        assertThat(clerk.locator("main")).containsText("Đã gửi Khu vực.");
        assertThat(clerk.locator("#line-C-1 [name=ticked]").first()).isDisabled();
    }

    private static void openSheet(Page clerk) {
        Look.follow(clerk.locator("main a.work-item").first());
        assertThat(clerk.locator("#totals")).containsText("0 trên 30");
    }

    private static void cellsOfEveryKindSaveThemselves(Page clerk) {
        cell(clerk, "B.2.1").locator("select").selectOption("YES");
        saved(clerk, "B.2.1", "3");
        cell(clerk, "C.1").locator("[name=ticked][value='1']").check();
        saved(clerk, "C.1", "1");
        cell(clerk, "C.1").locator("[name=ticked][value='2']").check();
        saved(clerk, "C.1", "2");
        type(cell(clerk, "A.VI.2").locator("input[name='count.CORRECTION']"), "1");
        saved(clerk, "A.VI.2", "4");
        type(cell(clerk, "A.I.2").locator("input[name=number]"), "98,5 %");
        saved(clerk, "A.I.2", "4");
        type(figure(clerk, "A.II.1", "COMPLETED_AMOUNT"), "5.693.000.000");
        type(figure(clerk, "A.II.1", "ENFORCEABLE_AMOUNT"), "10000000000 đồng");
        saved(clerk, "A.II.1", "25");
        assertThat(clerk.locator("#why-A-II-1")).containsText("56,93");
        assertThat(clerk.locator("#totals .fact-main strong")).hasText("42");

        clerk.reload();
        assertThat(clerk.locator("#totals .fact-main strong")).hasText("42");
        assertThat(cell(clerk, "B.2.1").locator("select")).hasValue("YES");
        assertThat(cell(clerk, "C.1").locator("[name=ticked][value='2']")).isChecked();
        assertThat(cell(clerk, "A.I.2").locator("input[name=number]")).hasValue("98,5");
        assertThat(figure(clerk, "A.II.1", "COMPLETED_AMOUNT")).hasValue("5.693.000.000");
        assertThat(clerk.locator(".drafts")).hasCount(0);
    }

    private static void aRefusedValueStaysWhereItWasTyped(Page clerk) {
        var number = cell(clerk, "A.I.2").locator("input[name=number]");
        type(number, "1.2.3,4");
        assertThat(clerk.locator("#status-A-I-2")).containsText("Không đọc được số “1.2.3,4”. Gõ dạng 86,32");
        assertThat(number).hasValue("1.2.3,4");
        assertThat(clerk.locator("#points-A-I-2")).hasText("4");
        type(number, "100");
        saved(clerk, "A.I.2", "5");
    }

    /** The same person has the sheet open twice, and goes on typing where it was left in the morning. */
    private static void aLateSaveIsAskedAbout(Page clerk) {
        var morning = clerk.context().newPage();
        morning.navigate(clerk.url());
        cell(clerk, "C.2").locator("select").selectOption("ON_TIME");
        saved(clerk, "C.2", "5");

        cell(morning, "C.2").locator("select").selectOption("LATE");
        var conflict = morning.locator("#status-C-2");
        assertThat(conflict).containsText("vừa lưu dòng này");
        assertThat(conflict).containsText("Điểm đang có: 5");
        assertThat(cell(morning, "C.2").locator("select")).hasValue("LATE");
        conflict.getByText("Ghi nội dung của tôi").click();
        saved(morning, "C.2", "3");

        cell(clerk, "C.2").locator("select").selectOption("");
        assertThat(clerk.locator("#status-C-2")).containsText("Điểm đang có: 3");
        clerk.locator("#status-C-2").getByText("Lấy nội dung đang có").click();
        assertThat(cell(clerk, "C.2").locator("select")).hasValue("LATE");
        morning.close();
    }

    private static void send(Page clerk) {
        Look.follow(clerk.locator("main .toolbar a.btn-primary"));
        assertThat(clerk.locator("h1")).containsText("Kiểm tra trước khi gửi");
        Look.over(clerk, "score-sheet-check");
        clerk.locator("textarea[name=explanation]").fill(EXPLANATION);
        clerk.locator("main form button.btn-primary").click();
        assertThat(clerk.locator(".flash")).containsText("Đã gửi thủ trưởng duyệt");
    }

    private static void theHeadReturnsIt(Page head) {
        Look.over(head, "work-head");
        Look.follow(head.locator("main a.work-item").first());
        assertThat(head.locator("main")).containsText(EXPLANATION);
        Look.over(head, "approval");
        head.getByText("Trả lại cho cán bộ").click();
        assertThat(head.locator("[role=alert]")).containsText("Nhập lý do");
        head.locator("textarea[name=reason]").fill(REASON);
        head.getByText("Trả lại cho cán bộ").click();
        assertThat(head.locator(".flash")).containsText("Đã trả lại bảng");
    }

    private static void theClerkSeesWhyAndSendsAgain(Page clerk) {
        clerk.navigate("/work");
        Look.follow(clerk.locator("main a.work-item").first());
        assertThat(clerk.locator(".callout-wrong")).containsText(REASON);
        cell(clerk, "C.1").locator("[name=ticked][value='4']").check();
        saved(clerk, "C.1", "3");
        send(clerk);
    }

    private static void theHeadApprovesIt(Page head) {
        head.navigate("/work");
        Look.follow(head.locator("main a.work-item").first());
        head.getByText("Duyệt và gửi Khu vực").click();
        assertThat(head.locator(".flash")).containsText("Đã duyệt và gửi Khu vực");
    }

    private static Page at(Page page, String path) {
        page.navigate(path);
        return page;
    }

    private static Locator cell(Page page, String line) {
        return page.locator("form[action$='/lines/" + line + "']");
    }

    private static Locator figure(Page page, String line, String indicator) {
        return page.locator("form[action$='/lines/" + line + "/figures/" + indicator + "'] input[name=printed]");
    }

    private static void type(Locator input, String text) {
        input.fill(text);
        input.press("Tab");
    }

    private static void saved(Page page, String line, String points) {
        assertThat(page.locator("#status-" + line.replace('.', '-'))).containsText("Đã lưu");
        assertThat(page.locator("#points-" + line.replace('.', '-'))).hasText(points);
    }
}
