package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Two people at two desks begin the same amendment, change the same board: one is served, the other is told. */
@WholeApplication
class AmendingAtOnceIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void ofTwoOneBeginsTheAmendmentAndTheOtherIsToldWhoHasBegunIt() throws Exception {
        var first = Visitor.signedIn(port, "thuky");
        var second = Visitor.signedIn(port, "thuky");
        var decision = jdbc.sql("select id from team_decision where number = '130/QĐ-KVTĐ'")
                .query(Long.class)
                .single();
        var amendment = "/decisions/" + decision + "/amendment";

        var answers = atOnce(() -> first.post(amendment, Map.of()), () -> second.post(amendment, Map.of()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 422);
        var refused = with(422, answers).body();
        var draft = drafts();
        assertThat(draft).hasSize(1);
        assertThat(refused)
                .contains("Đang có một dự thảo do Thường trực Khu vực thi đua lập từ")
                .contains("href=\"/decisions/" + draft.get(0) + "\"");

        var teams = "/decisions/" + draft.get(0) + "/teams";
        var changes = atOnce(
                () -> first.post(teams, Map.of("version", "0", "number", "7")),
                () -> second.post(teams, Map.of("version", "0", "number", "8")));

        assertThat(changes).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        assertThat(with(409, changes).body()).contains("Thường trực Khu vực thi đua, lúc", "Thêm đoàn (Đoàn số");
        assertThat(jdbc.sql("select count(*) from inspection_team where decision_id = :draft")
                        .param("draft", draft.get(0))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private List<Long> drafts() {
        return jdbc.sql("select id from team_decision where state = 'DRAFT'")
                .query(Long.class)
                .list();
    }

    private static HttpResponse<String> with(int status, List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow();
    }

    private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            return desks.invokeAll(List.of(meeting(one), meeting(other))).stream()
                    .map(AmendingAtOnceIT::answer)
                    .toList();
        } finally {
            desks.shutdown();
        }
    }

    private Callable<HttpResponse<String>> meeting(Callable<HttpResponse<String>> act) {
        return () -> {
            together.await();
            return act.call();
        };
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
