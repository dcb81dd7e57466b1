package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.doichieu.testing.WholeApplication;

/** The real server with the accounts of the demonstration: what only shows with a container, cookies and redirects. */
@WholeApplication
@DirtiesContext
class SignInIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @ParameterizedTest
    @CsvSource({
        "quantri",
        "thuky",
        "lanhdao",
        "truongdoan",
        "doanvien",
        "canbo",
        "cuctruong",
        "chicuc",
        "chicuctruong",
        "canbo.langson",
        "cuctruong.langson",
        "thukydoan"
    })
    void everyAccountOfTheDemonstrationSignsInAndLandsOnItsWork(String username) throws Exception {
        assertThat(signIn(username, "doichieu")).satisfies(redirectsTo("/work"));
        assertThat(get("/login")).satisfies(redirectsTo("/work"));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndRenewedAtSignIn() throws Exception {
        var before = get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        var after =
                signIn("canbo", "doichieu").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(before).contains("HttpOnly", "SameSite=Lax").startsWith("DOICHIEU=");
        assertThat(after).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() throws Exception {
        var wrong = signIn("canbo", "sai");
        var unknown = signIn("khong.co", "sai");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Tên đăng nhập hoặc mật khẩu không đúng.", "value=\"canbo\"", "Tài khoản dùng thử");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace("khong.co", "canbo").replaceAll("value=\"[\\w-]{40,}\"", ""))
                .isEqualTo(wrong.body().replaceAll("value=\"[\\w-]{40,}\"", ""));
        assertThat(signIn("x".repeat(101), "sai").statusCode()).isEqualTo(422);
        assertThat(signIn("canbo", "x".repeat(100_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void afterTenFailuresOneHasToWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("doan.mo", "sai").statusCode()).isEqualTo(422);
        }

        var refused = signIn("doan.mo", "sai");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Hãy chờ 5 phút");
    }

    @Test
    void onesPageIsWaitingAfterSigningIn() throws Exception {
        assertThat(get("/accounts?page=1")).satisfies(redirectsTo("/login"));
        assertThat(signIn("quantri", "doichieu")).satisfies(redirectsTo("/accounts?page=1"));
        assertThat(get("/accounts?page=1").body())
                .contains("12 tài khoản", "canbo.langson", "Cục Thi hành án dân sự tỉnh Lạng Sơn", "Khu vực thi đua")
                .doesNotContain("??");
    }

    @Test
    void whatBelongsToOthersIsRefusedAndWhatIsNowhereIsNotFound() throws Exception {
        signIn("canbo", "doichieu");

        assertThat(get("/accounts").statusCode()).isEqualTo(403);
        assertThat(get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(get("/no/such/page").body()).contains("Không tìm thấy", "Công chức làm công tác thi đua");
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountSwitchedOffIsOutAtTheNextRequest() throws Exception {
        signIn("chicuc", "doichieu");
        assertThat(get("/accounts").statusCode()).isEqualTo(403);

        jdbc.sql("update account set active = false where username = 'chicuc'").update();
        try {
            assertThat(get("/accounts")).satisfies(redirectsTo("/login"));
            assertThat(signIn("chicuc", "doichieu").statusCode()).isEqualTo(422);
        } finally {
            jdbc.sql("update account set active = true where username = 'chicuc'")
                    .update();
        }
    }

    @Test
    void anEndedSessionIsToldAndOneComesBackToThePage() throws Exception {
        signIn("quantri", "doichieu");
        var cookie = cookies.getCookieStore().getCookies().get(0);
        cookie.setValue("0123456789ABCDEF0123456789ABCDEF");

        assertThat(get("/accounts")).satisfies(redirectsTo("/login?expired"));
        assertThat(get("/login?expired").body()).contains("Phiên làm việc đã hết hạn");
        assertThat(signIn("quantri", "doichieu")).satisfies(redirectsTo("/accounts"));
    }

    @Test
    void aFragmentOfAnEndedSessionComesBackToItsPage() throws Exception {
        var fragment = send(request("/accounts")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "https://evil.example/score-sheets/7?line=2")
                .POST(BodyPublishers.noBody()));

        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/login?expired");
        assertThat(signIn("quantri", "doichieu")).satisfies(redirectsTo("/score-sheets/7?line=2"));
    }

    @Test
    void aFormWithoutItsMarkGetsAFriendlyPage() throws Exception {
        signIn("canbo", "doichieu");
        var refused = post("/logout", "note=x");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Phiên làm việc đã hết hạn", "vẫn còn trên máy này");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        signIn("canbo", "doichieu");

        assertThat(post("/logout", "_csrf=" + token(get("/no/such/page").body())))
                .satisfies(redirectsTo("/login?signed-out"));
        assertThat(get("/login?signed-out").body()).contains("Đã đăng xuất");
        assertThat(get("/work")).satisfies(redirectsTo("/login"));
    }

    @Test
    void tooMuchIsRefusedWithAPageWhateverItsShape() throws Exception {
        signIn("canbo", "doichieu");
        var token = token(get("/no/such/page").body());
        var much = "x".repeat(11 * 1024 * 1024 + 1024);

        assertTooLarge(post("/login", "username=" + much));
        assertTooLarge(upload(token, much));
        assertTooLarge(upload(token, much + much));
        assertTooLarge(send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(("username=" + much).getBytes(StandardCharsets.UTF_8))))));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("Nội dung gửi quá lớn", "10 MB", "<html lang=\"vi\"");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpResponse<String> upload(String token, String content) throws IOException, InterruptedException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n--b--\r\n";
        return send(request("/accounts")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource({"/accounts?x=%zz", "/%2e%2e/%2e%2e/etc/passwd", "/a;b=c", "/x%00y", "/accounts//", "/accounts/%0d%0a"})
    void oddAddressesAreRefusedQuietly(String address) throws Exception {
        signIn("canbo", "doichieu");

        var response = raw(address);
        assertThat(response).matches("(?s)HTTP/1.1 (302|40[034]) .*").doesNotContain("Exception");
    }

    /** A client that does not correct the address. */
    private String raw(String address) throws IOException {
        try (var socket = new java.net.Socket("localhost", port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        var page = get("/login");
        if (page.statusCode() == 302) {
            cookies.getCookieStore().removeAll();
            page = get("/login");
        }
        return post(
                "/login", "_csrf=" + token(page.body()) + "&username=" + encode(username) + "&password=" + password);
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).as("a form with a token in %s", page).isTrue();
        return encode(matcher.group(1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private java.util.function.Consumer<HttpResponse<String>> redirectsTo(String path) {
        return response -> {
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElse("").replace("http://localhost:" + port, ""))
                    .isEqualTo(path);
        };
    }
}
