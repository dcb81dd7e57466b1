package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.WholeApplication;

/** The secretary copies a sheet of the library, breaks a band and mends it, tries the line, publishes and freezes it. */
@WholeApplication
class CriteriaEditorJourneyIT {

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
    void aSheetOfTheLibraryBecomesTheSheetOfAYear() {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, "thuky");
        page.navigate("/criteria-sheets");
        Look.over(page, "criteria-sheets");
        copyTheLibrarySheet(page);
        var draft = page.url().replaceFirst("#.*", "");
        walkByKeyboard(page);

        breakABand(page, draft);
        assertThat(page.locator(".error-summary")).containsText("chồng lên nhau");
        assertThat(page.locator("#line-A-I-2")).containsText("chồng lên nhau");
        Look.over(page, "criteria-editor");
        mendAndTry(page, draft);
        rowsAndKindsWithoutLeaving(page, draft);
        takeOutAndPutBack(page, draft);

        publishAndFreeze(page, draft);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void copyTheLibrarySheet(Page page) {
        page.navigate("/criteria-sheets/new?from=1");
        page.selectOption("#place", new SelectOption().setIndex(1));
        page.click("main form .btn-primary");
        assertThat(page.locator(".callout-ok")).containsText("Không còn chỗ nào phải sửa");
    }

    private static void walkByKeyboard(Page page) {
        page.waitForLoadState();
        page.locator(".outline-line").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#line-A-I-1 .outline-line")).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".outline tbody tr").nth(3)).hasId("line-A-I-1");
        assertThat(page.locator("#line-A-I-1 .outline-line")).isFocused();
        page.waitForLoadState();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".outline tbody tr").nth(2)).hasId("line-A-I-1");
        assertThat(page.locator("#line-A-I-1 .outline-line")).isFocused();
    }

    private static void breakABand(Page page, String draft) {
        page.waitForLoadState();
        page.navigate(draft + "/lines/A.I.2");
        page.fill("[name='rule.bands[1].from']", "97");
        page.fill("[name='rule.bands[2].to']", "99");
        page.click("button[data-act=view]");
        assertThat(page.locator("#rule .fault").first()).containsText("chồng lên nhau");
        assertThat(page.locator("#trial")).containsText("Sửa các lỗi của cách tính trước");
        Look.over(page, "criteria-line-faulty");
        page.click(".line-save .btn-primary");
    }

    private static void mendAndTry(Page page, String draft) {
        page.navigate(draft + "/lines/A.I.2");
        page.fill("[name='rule.bands[1].from']", "98");
        page.fill("[name='rule.bands[2].to']", "98");
        page.click("button[data-act=view]");
        assertThat(page.locator("#preview")).containsText("từ 98 % đến dưới 100 %: 4 điểm");
        page.fill("[name='try.number.line']", "98,5");
        page.locator("[name='try.number.line']").press("Enter");
        assertThat(page.locator("#trial .derivation")).containsText("từ 98 % đến dưới 100 %: 4 điểm");
        assertThat(page.locator(".trial-points")).containsText("4");
        Look.over(page, "criteria-line-trial");
        page.click(".line-save .btn-primary");
        assertThat(page.locator(".callout-ok")).isVisible();
    }

    private static void rowsAndKindsWithoutLeaving(Page page, String draft) {
        page.navigate(draft + "/new-line?parent=A.I");
        page.fill("#title", "Dòng thử");
        page.check("input[name='rule.kind'][value=OPTIONS]");
        page.fill("[name='rule.items[0].label']", "Đúng hạn");
        page.fill("[name='rule.items[1].label']", "Chậm");
        page.click("button[data-act='items.down.0']");
        assertThat(page.locator("[name='rule.items[0].label']")).hasValue("Chậm");
        assertThat(page.locator("[name='rule.items[1].label']")).hasValue("Đúng hạn");
        assertThat(page.locator("#title")).hasValue("Dòng thử");
        page.navigate(draft);
    }

    private static void takeOutAndPutBack(Page page, String draft) {
        page.navigate(draft);
        page.click("button[value='A.II'][name=line]");
        assertThat(page.locator("#line-A-II")).hasCount(0);
        assertThat(page.locator(".error-summary")).isVisible();
        page.click("#removals button");
        assertThat(page.locator("#line-A-II")).isVisible();
        assertThat(page.locator(".callout-ok")).isVisible();
    }

    private static void publishAndFreeze(Page page, String draft) {
        var sheet = draft.replaceFirst("/draft$", "");
        page.navigate(sheet + "/publication");
        Look.over(page, "criteria-publication");
        page.click("main form .btn-primary");
        page.waitForURL(url -> url.endsWith(sheet.replaceFirst("https?://[^/]+", "")));
        assertThat(page.locator("main")).containsText("Đã ban hành");
        page.navigate(draft);
        assertThat(page.locator(".flash")).containsText("hãy soạn phiên bản mới");
        page.navigate(sheet + "/freezing");
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("Đã chốt");
        page.navigate(sheet + "/try-out");
        Look.over(page, "criteria-try-out");
        assertThat(page.url()).endsWith("/try-out");
    }
}
