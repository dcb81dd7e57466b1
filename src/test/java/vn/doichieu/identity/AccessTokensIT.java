package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.as;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.testing.Caller;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** How programs come in: by a token of a person, or by name and password; and when they no longer do. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern TOKEN = Pattern.compile("value=\"(dc_[A-Za-z0-9_-]{43})\"");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    AccountLife life;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CurrentUser clerk;

    @BeforeEach
    void none() {
        jdbc.sql("delete from access_token").update();
        jdbc.sql("delete from sign_in_attempts").update();
        jdbc.sql("delete from second_factor").update();
        clerk = TestUsers.named(context, "canbo");
    }

    @Test
    void isShownOnceAndOnlyItsHashIsKept(CapturedOutput output) {
        var browser = Visitor.signedIn(port, "canbo");
        var made = browser.post("/profile/tokens", form("Phần mềm thống kê", today().plusDays(90), "doichieu"));
        var found = TOKEN.matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        var token = found.group(1);

        assertThat(Caller.with(port, token).get("/api/years").statusCode()).isEqualTo(200);
        assertThat(browser.get("/profile/tokens").body())
                .contains("Phần mềm thống kê", token.substring(0, 7), "chỉ đọc")
                .doesNotContain(token);
        assertThat(jdbc.sql("select access_token::text from access_token")
                        .query(String.class)
                        .single())
                .contains(LinkFile.hash(token))
                .doesNotContain(token);
        assertThat(journal()).contains("TOKEN_CREATED").doesNotContain(token);
        assertThat(output.getAll()).doesNotContain(token, token.substring(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'',      0,   doichieu, Không được để trống",
        "Máy,     -1,  doichieu, Ngày cuối phải từ",
        "Máy,     367, doichieu, Ngày cuối phải từ",
        "Máy,     90,  wrong,    Mật khẩu đang dùng không đúng",
        "Máy cũ,  90,  doichieu, Đã có mã dùng cho “Máy cũ”"
    })
    void aFormThatIsWrongComesBackWithWhatWasTyped(String name, int days, String password, String why) {
        create("Máy cũ", true);
        var browser = Visitor.signedIn(port, "canbo");
        var answer = browser.post("/profile/tokens", form(name, today().plusDays(days), password));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(why, TYPED.format(today().plusDays(days)))
                .doesNotContain("value=\"" + password + "\"");
        assertThat(tokensOf(clerk)).hasSize(1);
    }

    @Test
    void aDayThatIsNoneIsSaid() {
        var browser = Visitor.signedIn(port, "canbo");
        var typed = Map.of("name", "Máy", "lastDay", "31/02/2027", "password", "doichieu");

        assertThat(browser.post("/profile/tokens", typed).body()).contains("Không có ngày này", "31/02/2027");
    }

    @Test
    void nobodyHasMoreThanTheMost() {
        for (int i = 0; i < AccessTokens.MOST; i++) {
            create("Máy " + i, false);
        }
        assertThatThrownBy(() -> create("Thêm", false))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.sentence().code()).isEqualTo("identity.token.tooMany"));
    }

    @Test
    void readsOnlyUnlessAllowedToWrite() {
        var reading = Caller.with(port, create("Đọc", false));
        var writing = Caller.with(port, create("Ghi", true));

        assertThat(reading.send("OPTIONS", "/api/claims").statusCode()).isEqualTo(200);
        refused(reading.post("/api/claims", "{\"round\":1,\"claims\":[]}"), 403, "chỉ để đọc");
        refused(reading.send("DELETE", "/api/nothing"), 403, "chỉ để đọc");
        assertThat(writing.post("/api/claims", "{\"round\":1,\"claims\":[]}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void isNoGoodAfterItsLastDayOrWhenTakenBackAndSaysSo() {
        var old = create("Cũ", false);
        var lost = create("Mất", false);
        jdbc.sql("update access_token set created_at = :then, expires_at = :end where name = 'Cũ'")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(9))))
                .param("end", Timestamp.from(clock.instant()))
                .update();
        var browser = Visitor.signedIn(port, "canbo");
        assertThat(browser.get("/profile/tokens").body()).contains("Hết hạn");
        long id = number("select id from access_token where name = 'Mất'");
        assertThat(browser.post("/profile/tokens/" + id + "/removal", Map.of()).statusCode())
                .isEqualTo(302);

        refused(Caller.with(port, old).get("/api/years"), 401, "chỉ dùng được đến hết ngày");
        refused(Caller.with(port, lost).get("/api/years"), 401, "đã bị thu hồi");
        refused(Caller.with(port, lost + "x").get("/api/years"), 401, "Không có mã kết nối này");
        assertThat(journal()).contains("TOKEN_REVOKED");
        assertThat(browser.post("/profile/tokens/" + id + "/removal", Map.of()).statusCode())
                .as("taken back twice")
                .isEqualTo(404);
    }

    @Test
    void isNobodyElsesToTakeBack() {
        create("Của tôi", false);
        long id = number("select id from access_token");
        var other = TestUsers.named(context, "canbo.langson");

        assertThatThrownBy(() -> as(other, () -> tokens.revoke(other, id))).isInstanceOf(NotFoundException.class);
        assertThat(Visitor.signedIn(port, "canbo.langson")
                        .post("/profile/tokens/" + id + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void endsWithTheAccountAndAnEndedRoleEndsAtOnce() {
        var token = Caller.with(port, create("Phần mềm", true));
        jdbc.sql("update role_grant set valid_to = :yesterday where account_id = :id")
                .param("yesterday", today().minusDays(1))
                .param("id", clerk.id().value())
                .update();
        refused(token.get("/api/indicators"), 403, "không được giao quyền");
        jdbc.sql("update role_grant set valid_to = null where account_id = :id")
                .param("id", clerk.id().value())
                .update();
        assertThat(token.get("/api/indicators").statusCode()).isEqualTo(200);

        var administrator = TestUsers.named(context, "quantri");
        as(administrator, () -> life.switchOff(clerk.id().value(), version(), "Nghỉ việc", administrator));
        refused(token.get("/api/years"), 401, "đã bị thu hồi");
        refused(Caller.named(port, "canbo").get("/api/years"), 401, "không đúng");
        as(administrator, () -> life.switchOn(clerk.id().value(), version(), "Đi làm lại", administrator));
        refused(token.get("/api/years"), 401, "đã bị thu hồi");
    }

    @Test
    void endsWhenThePasswordIsResetByALink() {
        var token = Caller.with(port, create("Phần mềm", false));
        var administrator = TestUsers.named(context, "quantri");
        var link = as(
                administrator,
                () -> invitations
                        .renew(clerk.id().value(), version(), administrator)
                        .token());
        var hash = jdbc.sql("select password_hash from account where username = 'canbo'")
                .query(String.class)
                .single();

        assertThat(as(clerk, () -> invitations.accept(link, "Mat khau moi 2027 rat dai")))
                .isTrue();
        refused(token.get("/api/years"), 401, "đã bị thu hồi");
        jdbc.sql("update account set password_hash = :hash where username = 'canbo'")
                .param("hash", hash)
                .update();
    }

    @Test
    void whoManagesAnAccountEndsAllItsTokensWithAReason() {
        var token = Caller.with(port, create("Phần mềm", false));
        var administrator = Visitor.signedIn(port, "quantri");
        var page = "/accounts/" + clerk.id().value();
        assertThat(administrator.get(page).body()).contains(page + "/tokens", "1 mã kết nối đang dùng được");
        assertThat(administrator.get(page + "/tokens").body()).contains("Thu hồi mọi mã kết nối");
        var form = Map.of("version", "" + version(), "reason", "Máy bị mất trộm");

        assertThat(administrator.post(page + "/tokens", form).statusCode()).isEqualTo(302);
        refused(token.get("/api/years"), 401, "đã bị thu hồi");
        assertThat(journal()).contains("Máy bị mất trộm");
        var again = Map.of("version", "" + version(), "reason", "Lần nữa");
        assertThat(administrator.post(page + "/tokens", again).body()).contains("không còn mã kết nối nào");
    }

    @Test
    void itsUseIsToldOnceAnHour() {
        var token = Caller.with(port, create("Phần mềm", false));
        token.get("/api/years");
        var first = lastUsed();
        token.get("/api/years");
        assertThat(lastUsed()).isEqualTo(first);
        jdbc.sql("update access_token set last_used_at = last_used_at - interval '61 minutes'")
                .update();
        token.get("/api/years");

        assertThat(Duration.between(first, lastUsed()))
                .isLessThan(Duration.ofMinutes(2))
                .isPositive();
        assertThat(jdbc.sql("select last_used_from from access_token")
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void passwordsAreSlowedDownLikeThoseOfThePageAndToldOnceAnHour() {
        var entries = number("select count(*) from journal_entry where action = 'SIGNED_IN'");
        assertThat(Caller.named(port, "canbo").get("/api/years").statusCode()).isEqualTo(200);
        assertThat(Caller.named(port, "canbo").get("/api/years").statusCode()).isEqualTo(200);
        assertThat(number("select count(*) from journal_entry where action = 'SIGNED_IN'"))
                .isEqualTo(entries + 1);

        for (int i = 0; i < SignInDelay.FAILURES_ALLOWED; i++) {
            refused(Caller.named(port, "canbo", "wrong").get("/api/years"), 401, "không đúng");
        }
        var waits = Caller.named(port, "canbo").get("/api/years");
        refused(waits, 429, "phút");
        assertThat(waits.headers().firstValue("Retry-After")).contains("300");
        assertThat(Visitor.signedOut(port).signIn("canbo", "doichieu").statusCode())
                .as("nor on the page")
                .isNotEqualTo(302);
        assertThat(journal()).contains("LOCKED_OUT");
        jdbc.sql("delete from sign_in_attempts").update();
        assertThat(Caller.with(port, create("Phần mềm", false))
                        .get("/api/years")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSecondFactorIsNotGoneRoundByAPassword() {
        var token = create("Phần mềm", false);
        jdbc.sql("""
                insert into second_factor (account_id, secret, key_name, created_at, confirmed_at)
                values (:id, 'x'::bytea, 'x', now(), now())""").param("id", clerk.id().value()).update();

        refused(Caller.named(port, "canbo").get("/api/years"), 401, "xác thực hai bước");
        assertThat(Caller.with(port, token).get("/api/years").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer,                    Không đọc được tiêu đề",
        "Bearer dc_,                Không có mã kết nối",
        "bearer dc_abc,             Không có mã kết nối",
        "Basic,                     Không đọc được tiêu đề",
        "Basic !!!!,                Không đọc được tiêu đề",
        "Basic Y2FuYm8=,            Không đọc được tiêu đề",
        "Digest username=canbo,     Không đọc được tiêu đề",
        "dc_abc,                    Không đọc được tiêu đề"
    })
    void whatIsNoProofIsRefusedAndToldWhatWouldBe(String said, String why) {
        var stranger = Caller.nobody(port);
        var answer = stranger.send(
                stranger.request("/api/years").header("Authorization", said).GET());

        refused(answer, 401, why);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"doichieu\"", "Basic realm=\"doichieu\", charset=\"UTF-8\"");
    }

    @Test
    void oneWayToSayWhoOneIsAtATime() {
        var token = create("Phần mềm", false);
        var both = Caller.with(port, token);
        var answer = both.send(both.request("/api/years")
                .header("Authorization", "Basic Y2FuYm86eA==")
                .GET());
        var long1 = Caller.with(port, "x".repeat(2000)).get("/api/years");

        refused(answer, 401, "đúng một tiêu đề");
        refused(long1, 401, "Không đọc được tiêu đề");
        assertThat(Caller.nobody(port).get("/api/years?access_token=" + token).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.signedOut(port)
                        .send(Caller.with(port, token).request("/work").GET())
                        .statusCode())
                .as("pages know no tokens")
                .isEqualTo(302);
    }

    private static void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private String create(String name, boolean mayWrite) {
        var asked = new NewAccessToken(name, today().plusDays(90), mayWrite);
        return as(clerk, () -> tokens.create(clerk, asked, "doichieu"));
    }

    private List<AccessTokenView> tokensOf(CurrentUser user) {
        return as(user, () -> tokens.of(user));
    }

    private static Map<String, String> form(String name, LocalDate lastDay, String password) {
        return Map.of("name", name, "lastDay", TYPED.format(lastDay), "password", password);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int version() {
        return (int) number("select version from account where username = 'canbo'");
    }

    private Instant lastUsed() {
        return jdbc.sql("select last_used_at from access_token")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String journal() {
        return String.join(
                "\n",
                jdbc.sql("""
                select concat_ws(' ', action, from_value, to_value, reason) from journal_entry
                where subject_kind = 'ACCOUNT' and subject_id = :id""")
                        .param("id", clerk.id().value())
                        .query(String.class)
                        .list());
    }
}
