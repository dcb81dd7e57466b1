package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppScriptIT {

    private static TestBrowser browser;

    private final SampleSite site = new SampleSite(cells());
    private final List<String> sent = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openPage() {
        page = browser.page(SampleSite.ADDRESS);
        site.serve(page.context());
        page.navigate("/sheet");
    }

    @Test
    void aSavedCellShowsTheAnswerOfTheServerAndForgetsWhatWasTyped() {
        answer(200, "<span>Đã lưu lúc 10:20</span>");
        type(first(), "12,5");

        assertThat(status(1)).hasText("Đã lưu lúc 10:20");
        assertThat(status(1)).hasClass(Pattern.compile("is-saved"));
        page.reload();
        assertThat(page.locator(".drafts")).hasCount(0);
        assertThat(sent).containsExactly("version=3&points=12%2C5");
    }

    @Test
    void aCellThatCouldNotBeSentSaysSoAndGoesOutAgain() {
        site.answering(Route::abort);
        type(first(), "12,5");
        assertThat(status(1)).containsText("Chưa gửi được");

        answer(200, "Đã lưu");
        status(1).getByText("Thử lại").click();
        assertThat(status(1)).hasText("Đã lưu");
    }

    @Test
    void waitingCellsGoOutByThemselvesWhenTheNetworkIsBack() {
        site.answering(Route::abort);
        type(first(), "12,5");
        type(second(), "4");
        assertThat(status(2)).containsText("Chưa gửi được");

        answer(200, "Đã lưu");
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(status(1)).hasText("Đã lưu");
        assertThat(status(2)).hasText("Đã lưu");
    }

    @Test
    void aFailureOfTheServerKeepsTheValueAndOffersAnotherTry() {
        answer(500, "");
        type(first(), "12,5");

        assertThat(status(1)).containsText("Máy chủ chưa lưu được");
        assertThat(status(1).getByText("Thử lại")).isVisible();
        assertThat(first()).hasValue("12,5");
    }

    @Test
    void aRefusalOfTheServerStandsInTheCell() {
        answer(422, "Điểm vượt mức tối đa 10");
        type(first(), "125");

        assertThat(status(1)).hasText("Điểm vượt mức tối đa 10");
        assertThat(status(1)).hasClass(Pattern.compile("is-refused"));
    }

    @Test
    void whatWasNotSavedIsOfferedAfterAReloadWithTheVersionItWasTypedAgainst() {
        site.answering(Route::abort);
        type(first(), "12,5");
        assertThat(status(1)).containsText("Chưa gửi được");
        page.reload();
        assertThat(page.locator(".drafts")).containsText("Có nội dung chưa lưu");
        assertThat(first()).hasValue("10");
        page.evaluate("document.querySelector('[name=version]').value = '9'");

        answer(200, "Đã lưu");
        page.locator(".drafts").getByText("Lưu lại").click();
        assertThat(status(1)).hasText("Đã lưu");
        assertThat(sent).containsExactly("version=3&points=12%2C5");
    }

    @Test
    void whatWasNotSavedCanBeThrownAwayAndIsNobodyElses() {
        page.locator("textarea").fill("Đối chiếu sổ theo dõi");
        page.evaluate("document.body.dataset.user = 'khac'");
        page.reload();
        assertThat(page.locator(".drafts").getByText("Điền lại")).isVisible();
        page.locator(".drafts").getByText("Bỏ").click();
        page.reload();
        assertThat(page.locator(".drafts")).hasCount(0);
    }

    @Test
    void aPageThatWasSentAndAcceptedIsForgotten() {
        answer(200, cells());
        page.locator("textarea").fill("Đối chiếu sổ theo dõi");
        page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/note");
        page.navigate("/sheet");
        assertThat(page.locator(".drafts")).hasCount(0);
    }

    @Test
    void aPageThatWasRefusedIsStillKept() {
        answer(500, cells());
        page.locator("textarea").fill("Đối chiếu sổ theo dõi");
        page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/note");
        page.navigate("/sheet");
        page.locator(".drafts").getByText("Điền lại").click();
        assertThat(page.locator("textarea")).hasValue("Đối chiếu sổ theo dõi");
    }

    @Test
    void aPageThatNeverReachedTheServerIsStillKept() {
        site.answering(Route::abort);
        page.locator("textarea").fill("Đối chiếu sổ theo dõi");
        page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(address -> address.startsWith("chrome-error:"));
        page.navigate("/sheet");
        assertThat(page.locator(".drafts").getByText("Điền lại")).isVisible();
    }

    @Test
    void enterAndArrowsWalkThroughTheGrid() {
        first().focus();
        page.keyboard().press("Enter");
        assertThat(second()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(first()).isFocused();
        assertThat(sent).isEmpty();
    }

    @Test
    void anActThatCannotBeUndoneIsAskedForTwice() {
        answer(200, cells());
        page.locator("main").getByText("Đóng biên bản").click();
        assertThat(page.locator("dialog")).containsText("Sau đó không sửa được");
        page.locator("dialog").getByText("Quay lại").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(sent).isEmpty();

        page.locator("main").getByText("Đóng biên bản").click();
        page.locator("dialog").locator("button.btn-primary").click();
        page.waitForURL("**/close");
        assertThat(sent).hasSize(1);
    }

    private void answer(int status, String body) {
        site.answering(route -> {
            sent.add(Objects.requireNonNullElse(route.request().postData(), ""));
            SampleSite.say(route, status, body);
        });
    }

    private static void type(Locator field, String value) {
        field.fill(value);
        field.blur();
    }

    private Locator first() {
        return page.getByLabel("Điểm A.I.1");
    }

    private Locator second() {
        return page.getByLabel("Điểm A.I.2");
    }

    private Locator status(int line) {
        return page.locator("#status-" + line);
    }

    private static String cells() {
        try (var file = AppScriptIT.class.getResourceAsStream("/browser/cells.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
