package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Caller;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Superuser;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** What the log says and what it keeps to itself, and what people see when the database can no longer write. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class LogsAndFaultsIT {

    private static final String WRONG_PASSWORD = "khong-phai-mat-khau-7391";
    private static final String GUESSED_LINK = "0123456789abcdef0123456789abcdef";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @AfterEach
    void makeRoomAgain() {
        Superuser.execute(environment, "drop trigger if exists no_space on journal_entry");
    }

    @Test
    void noSecretReachesTheLogOfASignInARefusalAndAnError(CapturedOutput output) {
        var clerk = Visitor.signedIn(port, "canbo");
        clerk.post("/login", Map.of("username", "canbo", "password", WRONG_PASSWORD));
        clerk.get("/first-administrator/" + GUESSED_LINK);
        fillTheDisk("journal_entry");
        var failed = clerk.send(clerk.request("/logout?password=" + WRONG_PASSWORD)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + clerk.mark())));

        assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(output.getAll())
                .contains("/logout", failed.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain(WRONG_PASSWORD, GUESSED_LINK, clerk.mark(), clerk.session());
    }

    @Test
    void everyLineOfARequestCarriesItsNumber(CapturedOutput output) {
        var clerk = Visitor.signedIn(port, "chicuc");
        fillTheDisk("journal_entry");
        var answer = clerk.save(cell(), Map.of("version", "0", "ticked", "1"));

        var number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(output.getOut()).contains("[" + number + "]");
    }

    @Test
    void onAFullDiskNothingIsHalfSavedAndReadingGoesOn() {
        var clerk = Visitor.signedIn(port, "chicuc");
        fillTheDisk("journal_entry");

        var cell = clerk.save(cell(), Map.of("version", "0", "ticked", "1"));
        assertThat(cell.statusCode()).isEqualTo(507);
        assertThat(cell.body()).contains("Máy chủ không ghi được dữ liệu").doesNotContain("<html");
        var page = clerk.post(cell(), Map.of("version", "0", "ticked", "1"));
        assertThat(page.statusCode()).isEqualTo(507);
        assertThat(page.body())
                .contains("hết chỗ lưu trữ", "không có gì bị lưu dở dang", "Mã tra cứu")
                .doesNotContain("SQL", "No space");
        assertThat(version()).isZero();
        assertThat(clerk.get("/score-sheets/" + sheet()).statusCode()).isEqualTo(200);

        makeRoomAgain();
        assertThat(clerk.save(cell(), Map.of("version", "0", "ticked", "1")).statusCode())
                .isEqualTo(200);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aProgramIsToldOfAFullDiskAsAProblemAndNoneOfItsSecretsIsLogged(CapturedOutput output) {
        var path = "/api/figures/%d/%d/CANCELLED_CASES/STATISTICS".formatted(emptyRound(), unit());
        fillTheDisk("figure_claim");
        var answer = Caller.named(port, "canbo").put(path, "{\"value\":7}");
        var wrong = Caller.named(port, "canbo", WRONG_PASSWORD).get("/api/years");
        var guessed = Caller.with(port, GUESSED_LINK).get("/api/years");
        Superuser.execute(environment, "drop trigger if exists no_space on figure_claim");

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("chưa lưu gì").doesNotContain("SQL", "No space", "<html");
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(List.of(wrong.statusCode(), guessed.statusCode())).containsOnly(401);
        assertThat(output.getAll()).contains(path).doesNotContain(WRONG_PASSWORD, GUESSED_LINK, "Y2FuYm86");
        assertThat(Caller.named(port, "canbo").put(path, "{\"value\":7}").statusCode())
                .as("nothing was left behind")
                .isEqualTo(200);
    }

    @Test
    void withoutATokenInTheSettingsNumbersDoNotExist() {
        var stranger = Visitor.signedOut(port);
        var question = stranger.request("/actuator/prometheus").header("Authorization", "Bearer ");

        assertThat(stranger.send(question.GET()).statusCode()).isEqualTo(404);
    }

    /** As PostgreSQL says it when a table cannot grow. */
    private void fillTheDisk(String table) {
        Superuser.execute(environment, """
                create or replace function no_space() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$""");
        Superuser.execute(
                environment,
                "create trigger no_space before insert or update on " + table
                        + " for each row execute function no_space()");
        Superuser.execute(environment, "alter table " + table + " enable always trigger no_space");
    }

    private long emptyRound() {
        return jdbc.sql("select min(r.id) from assessment_round r join emulation_year y on y.id = r.emulation_year_id"
                        + " where y.year = 2024")
                .query(Long.class)
                .single();
    }

    private long unit() {
        return Reference.of(jdbc, Reference.TUYEN_QUANG).unit();
    }

    private String cell() {
        return "/score-sheets/" + sheet() + "/lines/C.7";
    }

    private long sheet() {
        return Reference.of(jdbc, Reference.CITY).sheet();
    }

    private int version() {
        return jdbc.sql("select version from score_line where score_sheet_id = :sheet and criterion_code = 'C.7'")
                .param("sheet", sheet())
                .query(Integer.class)
                .single();
    }
}
