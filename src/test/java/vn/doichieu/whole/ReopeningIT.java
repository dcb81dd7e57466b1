package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** A visit both sides confirmed is opened again, confirmed anew, and its report has a second version. */
@WholeApplication
class ReopeningIT {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern HASH = Pattern.compile("<code>([0-9a-f]{64})</code>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Reference unit;
    private Reference city;
    private String visit;
    private String report;
    private Visitor secretary;
    private Visitor leader;

    @BeforeEach
    void people() {
        unit = Reference.of(jdbc, Reference.TUYEN_QUANG);
        city = Reference.of(jdbc, Reference.CITY);
        visit = "/visits/" + unit.visit();
        report = "/inspection-reports/" + unit.inspection();
        secretary = Visitor.signedIn(port, "thuky");
        leader = Visitor.signedIn(port, "truongdoan");
    }

    @Test
    void whatWasConfirmedIsOpenedConfirmedAnewAndReadInBothVersionsAndOfTwoAtOnceOneIsTold() throws Exception {
        // Two desks arrange the same visit: one is kept, the other is told.
        var moved = Map.of("day", "8/9/2023", "place", "Hội trường", "reason", "Sửa trụ sở");
        assertThat(atOnce(
                        () -> act(secretary, "appointment", moved),
                        () -> act(Visitor.signedIn(port, "thuky"), "cancellation", Map.of("reason", "Bão"))))
                .containsOnlyOnce(302)
                .containsAnyOf(409, 422);
        jdbc.sql("update inspection set cancelled = false where visit_id = :id")
                .param("id", unit.visit())
                .update();
        jdbc.sql("update visit set state = 'PREPARING', visit_on = '2023-09-07' where id = :id")
                .param("id", unit.visit())
                .update();

        ok(leader.post(visit + "/start", Map.of()).statusCode());
        confirmed();
        var first = hash(leader.get(report).body());
        assertThat(leader.get(visit).body()).contains("Đã xác nhận");

        var until = DateTimeFormatter.ofPattern("d/M/yyyy")
                .format(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(5));
        var reopening = Map.of("until", until, "reason", "Sót hồ sơ quỹ thi đua");
        assertThat(atOnce(
                        () -> act(secretary, "reopening", reopening),
                        () -> act(Visitor.signedIn(port, "thuky"), "reopening", reopening)))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(leader.get(visit).body()).contains("được mở lại đến hết ngày", "Sót hồ sơ quỹ thi đua");
        assertThat(sheetState()).isEqualTo("UNDER_INSPECTION");
        assertThat(leader.get(report).body()).contains("đang được mở lại", first);

        ok(leader.post(
                        "/inspections/" + unit.inspection() + "/findings",
                        Map.of("kind", "SHORTCOMING", "body", "Sổ quỹ thi đua chưa đủ chữ ký"))
                .statusCode());
        confirmed();
        var page = leader.get(report).body();
        assertThat(page).contains("Bản chính thức số 2", "Sổ quỹ thi đua chưa đủ chữ ký");
        assertThat(hash(page)).isNotEqualTo(first);
        var old = leader.get(report + "?version=1").body();
        assertThat(old).contains("Bản số 1 đã được thay thế bằng bản số 2").doesNotContain("Sổ quỹ thi đua chưa");
        assertThat(hash(old)).isEqualTo(first);
        assertThat(leader.download(report + "/pdf?version=1").statusCode()).isEqualTo(200);
        assertThat(sheetState()).isEqualTo("INSPECTED");
        assertThat(leader.get("/inspections").body()).doesNotContain("Sót hồ sơ");
    }

    /** The leader drafts and confirms, then the heads of both units. */
    private void confirmed() {
        var draft = new HashMap<>(
                Map.of("startedAt", "8:00", "endedAt", "16:30", "attendance", "Đoàn kiểm tra số 3", "unitOpinion", ""));
        draft.put("version", version(leader.get(visit + "/minutes").body()));
        ok(leader.post(visit + "/minutes", draft).statusCode());
        var version = version(leader.get(visit + "/minutes").body());
        assertThat(leader.post(visit + "/minutes/team-confirmation", Map.of("version", version))
                        .statusCode())
                .as("what is open has to be seen first")
                .isEqualTo(422);
        ok(leader.post(visit + "/minutes/team-confirmation", Map.of("version", version, "gapsSeen", "true"))
                .statusCode());
        head("cuctruong", unit, version);
        head("chicuctruong", city, version);
    }

    private void head(String username, Reference of, String version) {
        ok(Visitor.signedIn(port, username)
                .post(
                        visit + "/minutes/unit-confirmations",
                        Map.of("unit", String.valueOf(of.unit()), "version", version))
                .statusCode());
    }

    private int act(Visitor who, String act, Map<String, String> fields) {
        var typed = new HashMap<>(fields);
        typed.put("version", version(who.get(visit + "/" + act).body()));
        await();
        return who.post(visit + "/" + act, typed).statusCode();
    }

    private final CyclicBarrier together = new CyclicBarrier(2);

    private void await() {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var desks = new Desks()) {
            return desks.both(one, other);
        }
    }

    /** Two people at two desks. */
    private static final class Desks implements AutoCloseable {

        private final ExecutorService desks = Executors.newFixedThreadPool(2);

        List<Integer> both(Callable<Integer> one, Callable<Integer> other) throws Exception {
            var first = desks.submit(one);
            var second = desks.submit(other);
            return List.of(first.get(), second.get());
        }

        @Override
        public void close() {
            desks.shutdownNow();
        }
    }

    private String sheetState() {
        return jdbc.sql("select state from score_sheet where id = :id")
                .param("id", unit.sheet())
                .query(String.class)
                .single();
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String hash(String page) {
        var found = HASH.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void ok(int status) {
        assertThat(status).isEqualTo(302);
    }
}
