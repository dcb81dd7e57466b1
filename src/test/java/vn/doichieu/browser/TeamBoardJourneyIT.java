package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.WholeApplication;

/** The secretary amends the decision of the reference inspection on the board, with the keyboard and by dragging. */
@WholeApplication
class TeamBoardJourneyIT {

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
    void theBoardIsWorkedOnByKeyboardAndByHand() {
        var page = browser.page("http://localhost:" + port);
        Look.signIn(page, "thuky");
        page.navigate("/decisions/"
                + jdbc.sql("select id from team_decision where number = '130/QĐ-KVTĐ'")
                        .query(Long.class)
                        .single());
        Look.over(page, "decision");
        page.locator("form[action$='/amendment'] button").press("Enter");
        assertThat(page.locator("h1")).containsText("Dự thảo quyết định");
        Look.over(page, "decision-draft");
        Look.follow(page.locator("main a[href$='/teams']"));
        Look.over(page, "board");

        addTeamByKeyboard(page);
        // The whole board in sight: what scrolls while it is dragged is another test's matter.
        page.setViewportSize(1280, 2600);
        dragAVisitToTheNewTeam(page);
        dragAUnitOntoAVisit(page);
        dragAUnitOntoATeam(page);

        assertThat(browser.complaints()).isEmpty();
    }

    private static void addTeamByKeyboard(Page page) {
        var number = page.locator("#new-number");
        number.fill("8");
        number.press("Enter");
        assertThat(team(page, 8)).isVisible();
        Look.over(page, "board-two-teams");
    }

    private static void dragAVisitToTheNewTeam(Page page) {
        team(page, 3).locator("[data-visit]").first().dragTo(team(page, 8));
        assertThat(team(page, 8).locator(".board-visits > li")).containsText("07/09/2023");
        assertThat(team(page, 3).locator(".board-visits > li")).not().containsText("07/09/2023");
    }

    private static void dragAUnitOntoAVisit(Page page) {
        page.locator("[data-unit]")
                .filter(new Locator.FilterOptions().setHasText("Lào Cai"))
                .dragTo(team(page, 8).locator("[data-visit]").first());
        assertThat(team(page, 8).locator(".board-units")).containsText("Lào Cai");
    }

    /** A new visit needs a day: the form is filled in as far as the hand has said. */
    private static void dragAUnitOntoATeam(Page page) {
        page.locator("[data-unit]")
                .filter(new Locator.FilterOptions().setHasText("Sơn La"))
                .dragTo(team(page, 3).locator("h2"));
        assertThat(page.locator("#new-visit-day")).isFocused();
        page.keyboard().type("20/9/2023");
        page.keyboard().press("Enter");
        assertThat(team(page, 3).locator(".board-visits")).containsText("20/09/2023");
    }

    private static Locator team(Page page, int number) {
        return page.locator(".board-team").filter(new Locator.FilterOptions().setHasText("Đoàn kiểm tra số " + number));
    }
}
