package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Two secretaries open the same year in the same moment: one opens it, the other is told who was first. */
@WholeApplication
class OpeningAtOnceIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void ofTwoOneOpensTheYearAndTheOtherIsToldWho() throws Exception {
        var form = form();
        var first = Visitor.signedIn(port, "thuky");
        var second = Visitor.signedIn(port, "thuky");

        var answers = atOnce(first, second, form);

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 422);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 422)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("Năm thi đua 2025 của Khu vực đã được Thường trực Khu vực thi đua mở ngày");
        assertThat(number("select count(*) from emulation_year where year = 2025"))
                .isEqualTo(1);
        assertThat(number("select count(*) from zone_member m join emulation_year y on y.id = m.emulation_year_id"
                        + " where y.year = 2025"))
                .isEqualTo(2);
        assertThat(number("select count(*) from criteria_sheet s join emulation_year y on y.id = s.emulation_year_id"
                        + " where y.year = 2025"))
                .isEqualTo(1);
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("zone", "" + number("select id from emulation_zone"));
        form.put("sector", "ENFORCEMENT");
        form.put("from", "last");
        form.put("year", "2025");
        form.put("startsOn", "01/10/2024");
        form.put("endsOn", "30/09/2025");
        form.put("interimAsOf", "31/08/2025");
        form.put("interimDueOn", "05/09/2025");
        form.put("finalAsOf", "30/09/2025");
        form.put("finalDueOn", "31/10/2025");
        form.put(
                "sheet",
                ""
                        + number("select s.id from criteria_sheet s join emulation_year y on y.id = s.emulation_year_id"
                                + " where y.year = 2024"));
        form.put("role-" + number("select id from unit where code = 'CUC_LAO_CAI'"), "HEAD");
        form.put("role-" + number("select id from unit where code = 'CUC_TUYEN_QUANG'"), "MEMBER");
        form.put("role-x", "MEMBER");
        return form;
    }

    private List<HttpResponse<String>> atOnce(Visitor one, Visitor other, Map<String, String> form) throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            var first = desks.submit(() -> {
                together.await();
                return one.post("/years", form);
            });
            var second = desks.submit(() -> {
                together.await();
                return other.post("/years", form);
            });
            return List.of(first.get(), second.get());
        } finally {
            desks.shutdown();
        }
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
