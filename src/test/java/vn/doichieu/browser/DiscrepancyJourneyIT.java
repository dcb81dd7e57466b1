package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.WholeApplication;

/** A discrepancy of Lạng Sơn from the clerk's list over the team to the zone, and by keyboard from one to the next. */
@WholeApplication
class DiscrepancyJourneyIT {

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
    void whatDisagreesIsExplainedDisputedAndDecidedAndOnlyThenAgreedTo() {
        var langSon = Reference.of(jdbc, Reference.LANG_SON);
        var clerk = signedIn("canbo.langson");
        Look.follow(clerk.locator("a.work-item")
                .filter(new Locator.FilterOptions().setHasText("1 chênh lệch chờ giải trình")));
        byKeyboard(clerk);
        theUnitExplains(clerk);

        var leader = signedIn("truongdoan");
        leader.navigate("/inspections/" + langSon.inspection() + "/points");
        theLineWaits(leader);
        theTeamDoesNotAgree(leader);

        var secretary = signedIn("thuky");
        Look.follow(secretary
                .locator("a.work-item")
                .filter(new Locator.FilterOptions().setHasText("1 chênh lệch chờ quyết định")));
        Look.over(secretary, "discrepancies-zone");
        theZoneDecides(secretary);

        leader.navigate("/inspections/" + langSon.inspection() + "/points");
        assertThat(leader.locator("#line-A-I-1 .disputed")).hasCount(0);
        type(leader.locator("#form-A-I-1 input[name=points]"), "24");
        assertThat(leader.locator("#status-A-I-1")).containsText(Pattern.compile("Cục trưởng|Giống|Đồng ý|Đã"));
    }

    private static void byKeyboard(Page clerk) {
        Look.over(clerk, "discrepancies-unit");
        assertThat(clerk.locator("[data-keys]")).isVisible();
        clerk.keyboard().press("j");
        assertThat(clerk.locator("[data-discrepancy]").first()).isFocused();
        clerk.keyboard().press("ArrowDown");
        assertThat(clerk.locator("[data-discrepancy]").nth(1)).isFocused();
        clerk.keyboard().press("k");
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("h1")).containsText("Số việc thi hành xong");
    }

    private static void theUnitExplains(Page clerk) {
        var form = clerk.locator("#explanation");
        form.locator("textarea").fill("Báo cáo gõ nhầm 4.132 thành 4.312; sổ thụ lý ghi 4.132.");
        form.locator("input[value=SCORE_SHEET]").check();
        form.locator("button").click();
        assertThat(clerk.locator(".flash")).containsText("Đã gửi giải trình");
        assertThat(clerk.locator("main")).containsText("Đã giải trình");
        Look.over(clerk, "discrepancy-explained");
    }

    private static void theLineWaits(Page leader) {
        assertThat(leader.locator("#line-A-I-1 .disputed")).containsText("Số việc thi hành xong: 4.312 ≠ 4.132");
        type(leader.locator("#form-A-I-1 input[name=points]"), "24");
        assertThat(leader.locator("#status-A-I-1")).containsText("chưa thống nhất, chưa quyết định");
        Look.follow(leader.locator("#line-A-I-1 .disputed a"));
        assertThat(leader.locator("h1")).containsText("Số việc thi hành xong");
    }

    private static void theTeamDoesNotAgree(Page leader) {
        leader.locator("details:has(#dispute) summary").click();
        leader.locator("#dispute textarea").fill("Đơn vị chưa xuất trình sổ thụ lý.");
        leader.locator("#dispute button").click();
        assertThat(leader.locator(".flash")).containsText("Đã chuyển Thường trực Khu vực quyết định");
    }

    private static void theZoneDecides(Page secretary) {
        Look.follow(secretary.locator("a[data-discrepancy]").first());
        var form = secretary.locator("#decision");
        form.locator("input[value=SCORE_SHEET]").check();
        form.locator("textarea").fill("Sổ thụ lý do đơn vị gửi bổ sung ghi 4.132 việc.");
        form.locator("input[name=basis]").fill("Biên bản làm việc ngày 12/9/2023");
        form.locator("button").click();
        assertThat(secretary.locator(".flash")).containsText("Đã ghi quyết định");
        assertThat(secretary.locator("main")).containsText("Khu vực đã quyết định");
        Look.over(secretary, "discrepancy-decided");
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, username);
        return page;
    }

    private static void type(Locator input, String text) {
        input.fill(text);
        input.press("Tab");
    }
}
