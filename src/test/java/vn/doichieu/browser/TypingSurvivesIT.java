package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.doichieu.DoiChieuApplication;

/** What somebody typed is there again after the network, the session or the server was gone. */
class TypingSurvivesIT {

    private static final String OUTSIDE = "spring.datasource.url";

    private ConfigurableApplicationContext server;
    private TestBrowser browser;
    private Page clerk;

    @BeforeEach
    void startServerAndOpenSheet() {
        server = start("--server.port=0");
        browser = TestBrowser.open();
        clerk = browser.page("http://localhost:" + port());
        Look.signIn(clerk, "chicuc");
        Look.follow(clerk.locator("main a.work-item").first());
    }

    @AfterEach
    void closeBrowserAndStopServer() {
        browser.close();
        server.close();
    }

    @Test
    void aCellTypedWhileTheServerWasDownGoesOutByItselfWhenItIsBack() {
        type("98,5");
        assertThat(status()).containsText("Đã lưu");
        restartWhile(() -> {
            type("100");
            assertThat(status()).containsText("Chưa gửi được");
        });

        // The session is in the database and has outlived the server.
        clerk.evaluate("dispatchEvent(new Event('online'))");
        assertThat(status()).containsText("Đã lưu");
        clerk.reload();
        assertThat(number()).hasValue("100");
        assertThat(clerk.locator(".drafts")).hasCount(0);
    }

    @Test
    void aCellTypedAfterTheSessionEndedIsSavedAfterSigningInAgain() {
        type("98,5");
        assertThat(status()).containsText("Đã lưu");
        clerk.context().clearCookies();
        type("100");

        signInAgain();
        assertThat(number()).hasValue("98,5");
        clerk.locator(".drafts").getByText("Lưu lại").click();
        assertThat(status()).containsText("Đã lưu");
        clerk.reload();
        assertThat(number()).hasValue("100");
        assertThat(clerk.locator(".drafts")).hasCount(0);
    }

    @Test
    void aCellTypedWithoutNetworkGoesOutWhenItIsBack() {
        clerk.context().setOffline(true);
        type("96");
        assertThat(status()).containsText("Chưa gửi được");

        clerk.context().setOffline(false);
        assertThat(status()).containsText("Đã lưu");
        clerk.reload();
        assertThat(number()).hasValue("96");
    }

    @Test
    void aFormSentAfterTheSessionEndedIsFilledInAgain() {
        clerk.navigate("/evidence");
        Look.follow(clerk.locator("main .actions a"));
        var form = clerk.url();
        clerk.fill("[name=title]", "Báo cáo sơ kết phong trào thi đua 6 tháng đầu năm");
        clerk.context().clearCookies();
        clerk.locator("main form button.btn-primary").click();
        assertThat(clerk.locator("main")).containsText("Nội dung đã gõ vẫn còn trên máy này");
        clerk.locator("main a.btn-primary").click();
        signInAgain();

        clerk.navigate(form);
        clerk.locator(".drafts").getByText("Điền lại").click();
        assertThat(clerk.locator("[name=title]")).hasValue("Báo cáo sơ kết phong trào thi đua 6 tháng đầu năm");
    }

    private void restartWhile(Runnable serverIsDown) {
        var environment = server.getEnvironment();
        var port = "--server.port=" + port();
        var url = "--" + OUTSIDE + "=" + environment.getProperty(OUTSIDE);
        var user = "--spring.datasource.username=" + environment.getProperty("spring.datasource.username");
        var password = "--spring.datasource.password=" + environment.getProperty("spring.datasource.password");
        server.close();
        serverIsDown.run();
        server = start(port, url, user, password);
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(DoiChieuApplication.class)
                .properties("doichieu.demonstration=true", "doichieu.home=target/test-homes/typing")
                .run(arguments);
    }

    private int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void signInAgain() {
        clerk.waitForURL(url -> url.contains("/login"));
        clerk.fill("input[name=username]", "chicuc");
        clerk.fill("input[name=password]", "doichieu");
        clerk.click("main button[type=submit]");
        clerk.waitForURL(url -> !url.contains("/login"));
    }

    private void type(String value) {
        number().fill(value);
        number().blur();
    }

    private Locator number() {
        return clerk.locator("#line-A-I-2 input[name=number]");
    }

    private Locator status() {
        return clerk.locator("#status-A-I-2");
    }
}
