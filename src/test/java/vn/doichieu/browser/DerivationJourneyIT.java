package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.WholeApplication;

/** A clerk asks why a line has its points, the team gives others, and both see side by side what makes the difference. */
@WholeApplication
class DerivationJourneyIT {

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
    void whyALineHasItsPointsAndWhyTheTeamGaveOthers() {
        var langSon = Reference.of(jdbc, Reference.LANG_SON);
        var sheet = "/score-sheets/" + langSon.sheet();
        var clerk = signedIn("canbo.langson");
        clerk.navigate(sheet);
        byKeyboardBelowTheLine(clerk);
        thePrintedSheet(clerk, sheet);

        var member = signedIn("doanvien");
        member.navigate("/inspections/" + langSon.inspection() + "/points");
        var form = member.locator("#form-A-I-1");
        form.locator("input[name=points]").fill("23,5");
        form.locator("input[name=reason]").fill("Thiếu sổ theo dõi");
        form.locator("input[name=basis]").fill("Sổ thụ lý");
        form.locator("input[name=basis]").press("Enter");
        assertThat(member.locator("#status-A-I-1")).containsText("Chấm khác");

        clerk.navigate(sheet + "/derivations/A.I.1/comparison?with=inspected");
        assertThat(clerk.locator("#headline"))
                .containsText("Đoàn chấm kém tự chấm 0,5 điểm vì Đoàn chấm khác kết quả tính theo quy tắc, "
                        + "lý do: Thiếu sổ theo dõi.");
        assertThat(clerk.locator(".steps-versus .parting")).containsText("23,5 điểm");
        Look.over(clerk, "derivation-comparison");

        var secretary = signedIn("thuky");
        secretary.navigate(
                "/score-sheets/" + Reference.of(jdbc, Reference.TUYEN_QUANG).sheet() + "/derivations/A.I.1/comparison");
        secretary.selectOption("#with", new SelectOption().setLabel("Cục THADS tỉnh Lạng Sơn"));
        secretary.locator(".compare-choose button").click();
        assertThat(secretary.locator(".steps-versus .parting")).containsText("4.132 / 4.987 = 82,86 %");
        Look.over(secretary, "derivation-units");
    }

    private static void byKeyboardBelowTheLine(Page clerk) {
        var why = clerk.locator("#line-A-I-1 details[hx-get]");
        why.locator("summary").focus();
        clerk.keyboard().press("Enter");
        assertThat(why.locator(".derived-here")).containsText("25 − 1 × 1 = 24 điểm");
        assertThat(why.locator(".derived-here")).containsText("4.132 / 4.987 = 82,86 %");
        Look.over(clerk, "derivation-below");
    }

    private static void thePrintedSheet(Page clerk, String sheet) {
        clerk.navigate(sheet + "/derivations");
        assertThat(clerk.locator(".derived-line").first()).containsText("Tổng điểm");
        Look.over(clerk, "derivation");
        clerk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(clerk.locator(".masthead")).isHidden();
        assertThat(clerk.locator("#line-A-I-1")).containsText("25 − 1 × 1 = 24 điểm");
        clerk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private Page signedIn(String username) {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, username);
        return page;
    }
}
