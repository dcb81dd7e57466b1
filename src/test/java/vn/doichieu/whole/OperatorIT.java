package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.doichieu.platform.ClockCheck;
import vn.doichieu.platform.JournalCheck;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;

/** What an operator sees of a node, here of one whose clock is an hour ahead: it says so, and works all the same. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "doichieu.demonstration=true",
            "doichieu.operator-token=" + OperatorIT.TOKEN,
            "management.prometheus.metrics.export.enabled=true"
        })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class OperatorIT {

    static final String TOKEN = "token-of-this-test-0123456789";

    @TestConfiguration(proxyBeanMethods = false)
    static class WrongClock {

        @Bean
        @Primary
        Clock anHourAhead(Clock clock) {
            return Clock.offset(clock, Duration.ofHours(1));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClockCheck clock;

    @Autowired
    JournalCheck journal;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOneWordForStrangersAndForPeople(String question) {
        assertThat(ask(question, "").body()).matches("\\{(\"groups\":\\[[a-z\",]+],)?\"status\":\"UP\"}");
        var administrator = Visitor.signedIn(port, "quantri");
        assertThat(administrator.send(administrator.request(question).GET()).body())
                .doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", TOKEN + "x"})
    void numbersAreForTheOperatorOnly(String token) {
        var answer = ask("/actuator/prometheus", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void nothingElseIsThereNotEvenForTheOperator() {
        for (var address : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            assertThat(ask(address, TOKEN).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(ask("/work", TOKEN).statusCode()).isEqualTo(302);
    }

    @Test
    void savesAndRefusedSignInsAreCounted() {
        var clerk = Visitor.signedIn(port, "chicuc");
        var cell = "/score-sheets/" + Reference.of(jdbc, Reference.CITY).sheet() + "/lines/C.7";
        clerk.save(cell, Map.of("version", "0", "ticked", "1"));
        clerk.save(cell, Map.of("version", "0", "ticked", "2"));
        clerk.save(cell, Map.of("version", "1", "ticked", "nothing"));
        clerk.post("/login", Map.of("username", "chicuc", "password", "sai"));

        assertThat(ask("/actuator/prometheus", TOKEN).body())
                .contains("doichieu_saves_total{outcome=\"saved\"} 1.0")
                .contains("doichieu_saves_total{outcome=\"overtaken\"} 1.0")
                .contains("doichieu_saves_total{outcome=\"refused\"} 1.0")
                .contains("doichieu_sign_in_refused_total 1.0")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes", "http_server_requests_seconds");
        assertThat(journal.check().fault()).as("written with a wrong clock").isEmpty();
    }

    @Test
    void aWrongClockIsToldInTheLogTheHealthAndTheNumbers(CapturedOutput output) throws Exception {
        assertThat(clock.difference()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(ClockCheck.isTolerated(clock.difference())).isFalse();
        assertThat(ask("/actuator/health/readiness", TOKEN).body())
                .contains("\"tolerated\":false", "\"secondsAheadOfDatabase\":3", "\"status\":\"UP\"");
        assertThat(ask("/actuator/prometheus", TOKEN).body()).contains("doichieu_clock_ahead_seconds 3");
        for (int i = 0; i < 100 && !output.getOut().contains("clock of this machine"); i++) {
            Thread.sleep(100);
        }
        assertThat(output.getOut()).contains("seconds ahead of the clock of the database: set both by a time server");
    }

    private HttpResponse<String> ask(String address, String token) {
        var machine = Visitor.signedOut(port);
        var question = machine.request(address).GET();
        return machine.send(token.isEmpty() ? question : question.header("Authorization", "Bearer " + token));
    }
}
