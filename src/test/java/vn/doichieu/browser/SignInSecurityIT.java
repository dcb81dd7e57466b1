package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.WholeApplication;

/** Keeping one's account, with a real browser and a security key that exists only in it. */
@WholeApplication
class SignInSecurityIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestBrowser browser;

    @BeforeEach
    void open() {
        browser = TestBrowser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPasskeyIsAddedSignsInWithoutPasswordAndIsRemoved() {
        var clerk = browser.page("http://localhost:" + port);
        plugInKey(clerk);
        Look.signIn(clerk, "canbo");
        clerk.navigate("/profile/security");
        clerk.fill("[name=label]", "Máy tính <cơ quan>");
        clerk.getByText("Thêm khoá truy cập").click();
        assertThat(clerk.locator("#passkeys + p + .table-scroll")).containsText("Máy tính <cơ quan>");
        assertThat(clerk.locator("#passkeys + p + .table-scroll")).containsText("chưa dùng");
        Look.over(clerk, "sign-in-security");

        // The same key a second time.
        clerk.fill("[name=label]", "Lần nữa");
        clerk.getByText("Thêm khoá truy cập").click();
        assertThat(clerk.locator("form [role=status]")).containsText("đã có khoá truy cập");

        signOut(clerk);
        clerk.navigate("/score-sheets");
        clerk.waitForURL(url -> url.contains("/login"));
        clerk.getByText("Đăng nhập bằng khoá truy cập").click();
        clerk.waitForURL(url -> url.endsWith("/score-sheets"));
        clerk.navigate("/profile/security");
        assertThat(clerk.locator("main")).containsText("bằng khoá truy cập");

        clerk.locator("main").getByText("Xoá").click();
        clerk.locator("dialog .btn-primary").click();
        assertThat(clerk.locator(".flash")).containsText("Đã xoá khoá truy cập");
        signOut(clerk);
        clerk.getByText("Đăng nhập bằng khoá truy cập").click();
        assertThat(clerk.locator(".passkey [role=status]")).containsText("Chưa đăng nhập được");
        assertThat(browser.complaints().stream().filter(line -> line.contains("Content Security Policy")))
                .isEmpty();
        assertThat(actions("canbo")).contains("PASSKEY_ADDED", "PASSKEY_REMOVED", "SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void aKeyThatIsNotUnlockedOpensNothing() {
        var clerk = browser.page("http://localhost:" + port);
        var key = plugInKey(clerk);
        Look.signIn(clerk, "doanvien");
        clerk.navigate("/profile/security");
        clerk.fill("[name=label]", "Điện thoại");
        clerk.getByText("Thêm khoá truy cập").click();
        assertThat(clerk.locator("main")).containsText("1 khoá truy cập");
        signOut(clerk);

        key.addProperty("isUserVerified", false);
        clerk.context().newCDPSession(clerk).send("WebAuthn.setUserVerified", key);
        clerk.getByText("Đăng nhập bằng khoá truy cập").click();
        assertThat(clerk.locator(".passkey [role=status]")).containsText("Chưa đăng nhập được");
        clerk.navigate("/work");
        assertThat(clerk).hasURL(java.util.regex.Pattern.compile(".*/login$"));
    }

    @Test
    void theSecondFactorIsSwitchedOnAndAskedForFromThenOn() {
        var clerk = browser.page("http://localhost:" + port);
        Look.signIn(clerk, "chicuc");
        clerk.navigate("/profile/security");
        clerk.getByText("Bật xác thực hai bước").click();
        // Fails when there is no picture.
        clerk.locator("img.qr").evaluate("it => it.decode()");
        Look.over(clerk, "second-factor");
        clerk.fill("[name=code]", TotpCodes.now(clerk.locator("main code").innerText()));
        clerk.getByText("Xác nhận và bật").click();
        assertThat(clerk.locator(".recovery-codes li")).hasCount(8);
        Look.over(clerk, "recovery-codes");
        var code = clerk.locator(".recovery-codes code").first().innerText();
        clerk.getByText("Đã cất mã").click();
        assertThat(clerk.locator("main")).containsText("Còn 8 mã dự phòng");
        signOut(clerk);

        clerk.fill("[name=username]", "chicuc");
        clerk.fill("[name=password]", "doichieu");
        clerk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        assertThat(clerk.locator("h1")).hasText("Nhập mã xác thực");
        Look.over(clerk, "second-step");
        clerk.fill("[name=code]", code);
        clerk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        clerk.waitForURL(url -> url.endsWith("/work"));

        clerk.navigate("/profile/security");
        clerk.getByText("Tắt xác thực hai bước").click();
        clerk.fill("[name=password]", "doichieu");
        clerk.locator("main button[type=submit]").click();
        assertThat(clerk.locator(".flash")).containsText("Đã tắt xác thực hai bước");
        assertThat(actions("chicuc")).contains("SECOND_FACTOR_ON", "SECOND_FACTOR_OFF");
    }

    @Test
    void oneSeesWhereOneIsSignedInAndSignsOutThere() {
        var office = browser.page("http://localhost:" + port);
        Look.signIn(office, "cuctruong");
        var lost = browser.page("http://localhost:" + port, View.PHONE);
        Look.signIn(lost, "cuctruong");
        var third = browser.page("http://localhost:" + port);
        Look.signIn(third, "cuctruong");

        office.navigate("/profile/security");
        assertThat(office.locator("main")).containsText("3 thiết bị");
        assertThat(office.locator("main tbody tr").first()).containsText("Thiết bị này");
        Look.over(office, "devices");
        office.locator("main tbody tr").nth(1).getByText("Đăng xuất").click();
        assertThat(office.locator(".flash")).containsText("Đã đăng xuất thiết bị ấy");
        office.getByText("Đăng xuất mọi thiết bị khác").click();
        office.locator("dialog .btn-primary").click();
        assertThat(office.locator(".flash")).containsText("Đã đăng xuất 1 thiết bị khác");
        assertThat(office.locator("main")).containsText("1 thiết bị");

        lost.navigate("/work");
        assertThat(lost).hasURL(java.util.regex.Pattern.compile(".*/login.*"));
        assertThat(actions("cuctruong")).contains("SESSION_ENDED");
    }

    private static JsonObject plugInKey(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var key = new JsonObject();
        key.add("options", options);
        var plugged = session.send("WebAuthn.addVirtualAuthenticator", key);
        plugged.addProperty("isUserVerified", true);
        return plugged;
    }

    private static void signOut(Page page) {
        page.locator(".who form button").click();
        page.waitForURL(url -> url.contains("/login"));
    }

    private java.util.List<String> actions(String username) {
        return jdbc.sql("""
                select j.action from journal_entry j join account a on a.id = j.subject_id
                where j.subject_kind = 'ACCOUNT' and a.username = :name""").param("name", username).query(String.class).list();
    }
}
