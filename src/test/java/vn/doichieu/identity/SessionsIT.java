package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Sessions in the database, as a server with real cookies uses them. */
@WholeApplication
class SessionsIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sessions sessions;

    @Autowired
    ExpiredSignIns cleaning;

    @Test
    void manyRequestsOfOneSessionAtOnceDoNotDisturbEachOther() throws Exception {
        var visitor = Visitor.signedIn(port, "canbo");
        var strangers = Visitor.signedOut(port);
        strangers.get("/login");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            calls.add(() -> visitor.get("/work").statusCode());
            // Nobody is signed in: the page to come back to is written into the session, for the first time.
            calls.add(() -> strangers.get("/score-sheets").statusCode());
        }
        var threads = Executors.newFixedThreadPool(16);
        try {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(200, 302);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void endingTheSessionsOfAnAccountSparesTheOneThatIsNamedAndThoseOfOthers() {
        var here = Visitor.signedIn(port, "cuctruong");
        var own = numbersOf("cuctruong");
        var there = Visitor.signedIn(port, "cuctruong");
        var other = Visitor.signedIn(port, "thuky");

        assertThat(sessions.endAllOf(id("cuctruong"), Optional.of(own.get(0)))).isEqualTo(1);
        assertThat(here.get("/work").statusCode()).isEqualTo(200);
        assertThat(there.get("/work").statusCode()).isEqualTo(302);
        assertThat(other.get("/work").statusCode()).isEqualTo(200);

        assertThat(sessions.endAllOf(id("cuctruong"), Optional.empty())).isEqualTo(1);
        assertThat(here.get("/work").statusCode()).isEqualTo(302);
        assertThat(sessions.endAllOf(new UserId(0), Optional.empty())).isZero();
    }

    @Test
    void everySessionOfAnAccountIsFoundWithAllItRemembers() {
        for (int i = 0; i < 12; i++) {
            var visitor = Visitor.signedIn(port, "truongdoan");
            visitor.get("/work");
        }

        assertThat(sessions.of(id("truongdoan")).values())
                .hasSize(12)
                .allSatisfy(session -> assertThat(Device.of(session)).isPresent());
    }

    @Test
    void expiredSessionsAreClearedAwayAndOthersStay() {
        var visitor = Visitor.signedIn(port, "lanhdao");
        var gone = Visitor.signedIn(port, "doanvien");
        jdbc.sql("update web_session set last_access_time = 1, expiry_time = 1 where principal_name = 'doanvien'")
                .update();

        cleaning.clear();
        assertThat(jdbc.sql("select count(*) from web_session where principal_name = 'doanvien'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(gone.get("/work").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void whoOnlyLooksAtTheSignInPageIsForgottenSoon() {
        Visitor.signedOut(port).get("/login");
        Visitor.signedIn(port, "chicuctruong");

        assertThat(jdbc.sql("select max(max_inactive_interval) from web_session where principal_name is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        assertThat(jdbc.sql("select max_inactive_interval from web_session where principal_name = 'chicuctruong'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8 * 60 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "%00", "'; drop table account; --", "%F0%9F%92%A5", "0123456789ABCDEF"})
    void aMadeUpCookieIsNobody(String cookie) {
        var nobody = Visitor.signedOut(port);
        var answer = nobody.send(
                nobody.request("/work").header("Cookie", "DOICHIEU=" + cookie).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
    }

    private List<String> numbersOf(String username) {
        return List.copyOf(sessions.of(id(username)).keySet());
    }

    private UserId id(String username) {
        return new UserId(jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }
}
