package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.doichieu.DoiChieuApplication;
import vn.doichieu.testing.OwnServer;
import vn.doichieu.testing.Visitor;

/** The database is stopped under a running application and started again: nobody is signed out, nothing typed is lost. */
class DatabaseAwayIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    static Path folder;

    private static OwnServer database;
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void startDatabaseAndServer() {
        database = OwnServer.in(folder);
        var arguments = new ArrayList<>(database.settings());
        arguments.addAll(List.of("--server.port=0", "--doichieu.demonstration=true"));
        server = new SpringApplicationBuilder(DoiChieuApplication.class).run(arguments.toArray(String[]::new));
    }

    @AfterEach
    void startDatabaseAgain() {
        database.stop();
        database.start();
    }

    @AfterAll
    static void stopServerAndDatabase() {
        server.close();
        database.close();
    }

    @Test
    void everyRequestIsAnsweredQuicklyWithAPageThatSaysSoAndTheSessionOutlivesIt() {
        var clerk = Visitor.signedIn(port(), "canbo");
        var stranger = Visitor.signedOut(port());
        database.stop();

        for (var path : List.of("/work", "/score-sheets", "/no/such/page")) {
            var before = System.nanoTime();
            var answer = clerk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body())
                    .contains("Hệ thống tạm thời gián đoạn", "data-back-to=\"" + path + "\"", "Mã tra cứu")
                    .doesNotContain("Exception", "postgres", "??");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("X-Request-Id"))
                    .hasValueSatisfying(number -> assertThat(answer.body()).contains(number));
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
        }
        assertThat(stranger.get("/login").statusCode()).isEqualTo(503);
        assertThat(clerk.get("/assets/app.css").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/webjars/htmx.org/dist/htmx.min.js").statusCode()).isEqualTo(200);
        var form = clerk.post("/logout", Map.of());
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).contains("data-back-to=\"/work\"");
        var fragment = clerk.save("/score-sheets/1/lines/1", Map.of("version", "0"));
        assertThat(fragment.statusCode()).isEqualTo(503);
        assertThat(fragment.body()).contains("role=\"alert\"").doesNotContain("<html", "<main");
        assertThat(health(stranger, "liveness").statusCode()).isEqualTo(200);
        assertThat(health(stranger, "readiness").statusCode()).isEqualTo(503);

        database.start();
        assertThat(clerk.get("/work").statusCode()).isEqualTo(200);
        assertThat(health(stranger, "readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void aCellGoesOutByItselfAndAPageOpensByItselfWhenTheDatabaseIsBack() {
        try (var browser = TestBrowser.open()) {
            var clerk = browser.page("http://localhost:" + port());
            Look.signIn(clerk, "chicuc");
            var reader = clerk.context().newPage();
            reader.navigate("/score-sheets");
            Look.follow(clerk.locator("main a.work-item").first());
            database.stop();

            number(clerk).fill("97");
            number(clerk).blur();
            assertThat(status(clerk)).containsText("Máy chủ tạm thời chưa lưu được, sẽ tự gửi lại", PATIENTLY);
            reader.reload();
            assertThat(reader.locator("h1")).containsText("Hệ thống tạm thời gián đoạn");

            database.start();
            assertThat(status(clerk)).containsText("Đã lưu", PATIENTLY);
            assertThat(reader.locator("h1")).containsText("Bảng tự chấm", PATIENTLY);
            clerk.reload();
            assertThat(number(clerk)).hasValue("97");
            assertThat(clerk.locator(".drafts")).hasCount(0);
        }
    }

    @Test
    void aFormSentWhileTheDatabaseIsAwayIsFilledInAgainWhenItIsBack() {
        try (var browser = TestBrowser.open()) {
            var clerk = browser.page("http://localhost:" + port());
            Look.signIn(clerk, "canbo");
            clerk.navigate("/evidence");
            Look.follow(clerk.locator("main .actions a"));
            clerk.fill("[name=title]", "Báo cáo sơ kết phong trào thi đua");
            database.stop();

            clerk.locator("main form button.btn-primary").click();
            assertThat(clerk.locator("h1")).containsText("Hệ thống tạm thời gián đoạn", PATIENTLY);
            database.start();
            clerk.locator(".drafts").getByText("Điền lại").click(new Locator.ClickOptions().setTimeout(30_000));
            assertThat(clerk.locator("[name=title]")).hasValue("Báo cáo sơ kết phong trào thi đua");
        }
    }

    private static HttpResponse<String> health(Visitor machine, String question) {
        return machine.send(machine.request("/actuator/health/" + question).GET());
    }

    private static Locator number(Page clerk) {
        return clerk.locator("#line-A-I-2 input[name=number]");
    }

    private static Locator status(Page clerk) {
        return clerk.locator("#status-A-I-2");
    }

    private static int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
