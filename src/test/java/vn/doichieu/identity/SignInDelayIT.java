package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SignInDelayIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Instant now = Instant.parse("2023-09-07T07:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private SignInDelay delay;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from sign_in_attempts").update();
        delay = new SignInDelay(jdbc, clock);
    }

    @Test
    void nineFailuresCostNothing() {
        fail("canbo", "10.0.0.1", 9);

        assertThat(left("canbo", "10.0.0.1")).isZero();
    }

    @Test
    void theTenthMakesThisPairWaitAndNoOther() {
        fail("canbo", "10.0.0.1", 9);
        assertThat(delay.ofName("canbo", "10.0.0.1").last()).isTrue();
        now = now.plusSeconds(60);

        assertThat(left("canbo", "10.0.0.1")).isEqualTo(Duration.ofMinutes(4));
        assertThat(left("canbo", "10.0.0.2")).isZero();
        assertThat(left("thuky", "10.0.0.1")).isZero();
    }

    @Test
    void tryingOnDoesNotMakeTheWaitLonger() {
        fail("canbo", "10.0.0.1", 10);
        now = now.plusSeconds(240);
        fail("canbo", "10.0.0.1", 5);

        assertThat(left("canbo", "10.0.0.1")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void afterTheWaitOneStartsAfresh() {
        fail("canbo", "10.0.0.1", 10);
        now = now.plus(SignInDelay.WAIT);

        fail("canbo", "10.0.0.1", 9);
        assertThat(left("canbo", "10.0.0.1")).isZero();
    }

    @Test
    void theRightPasswordForgetsEarlierFailures() {
        fail("canbo", "10.0.0.1", 9);
        delay.nameWasRight("canbo", "10.0.0.1");
        fail("canbo", "10.0.0.1", 9);

        assertThat(left("canbo", "10.0.0.1")).isZero();
    }

    /** A second node is nothing but a second object on the same tables. */
    @Test
    void failuresOnBothNodesAddUp() {
        var other = new SignInDelay(jdbc, clock);
        for (int i = 0; i < 5; i++) {
            delay.ofName("canbo", "10.0.0.1");
            other.ofName("canbo", "10.0.0.1");
        }

        assertThat(delay.ofName("canbo", "10.0.0.1").refused()).isTrue();
        assertThat(other.ofName("canbo", "10.0.0.1").refused()).isTrue();
    }

    @Test
    void ofManyAttemptsAtOnceOnlyTenAreLookedAt() {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var attempts = IntStream.range(0, 40)
                    .mapToObj(i ->
                            threads.submit(() -> transactions.execute(status -> delay.ofName("canbo", "10.0.0.1"))))
                    .toList();
            assertThat(attempts.stream().filter(attempt -> {
                        try {
                            return !attempt.get().refused();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .hasSize(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAddressWithManyNamesWaitsToo() {
        for (int i = 0; i < SignInDelay.FAILURES_OF_ADDRESS; i++) {
            assertThat(delay.ofAddress("10.0.0.1").refused()).isFalse();
        }

        assertThat(delay.ofAddress("10.0.0.1").left()).isEqualTo(SignInDelay.WAIT_OF_ADDRESS);
        assertThat(delay.ofAddress("10.0.0.2").refused()).isFalse();
    }

    @Test
    void anOfficeThatSignsInRightlyIsNeverHeldUp() {
        for (int i = 0; i < 3 * SignInDelay.FAILURES_OF_ADDRESS; i++) {
            assertThat(delay.ofAddress("10.0.0.1").refused()).isFalse();
            delay.addressWasRight("10.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "10.0.0.1, 10.0.0.2, false",
        ":::, no address, false"
    })
    void aWholeNetworkOfIpV6CountsAsOneAddress(String one, String other, boolean same) {
        for (int i = 0; i < SignInDelay.FAILURES_OF_ADDRESS; i++) {
            delay.ofAddress(one);
        }

        assertThat(delay.ofAddress(other).refused()).isEqualTo(same);
    }

    @Test
    void nothingThatWasTypedCanBeReadInTheTable() {
        delay.ofName("mat-khau-cua-toi", "10.0.0.1");

        assertThat(jdbc.sql("select who from sign_in_attempts")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theTableStaysSmallWhateverIsTyped() {
        jdbc.sql("insert into sign_in_attempts select 'made up ' || n, 1, :now from generate_series(1, 30000) n")
                .param("now", java.sql.Timestamp.from(now))
                .update();
        jdbc.sql("insert into sign_in_attempts values ('old', 1, :past)")
                .param("past", java.sql.Timestamp.from(now.minus(Duration.ofHours(1))))
                .update();
        transactions.executeWithoutResult(status -> new ExpiredSignIns(jdbc, clock).clear());

        assertThat(jdbc.sql("select count(*) from sign_in_attempts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ExpiredSignIns.ATTEMPTS_KEPT);
        assertThat(jdbc.sql("select count(*) from sign_in_attempts where who = 'old'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theWaitIsToldInWholeMinutes() {
        assertThat(new TooManyFailures(Duration.ofSeconds(61)).minutes()).isEqualTo(2);
        assertThat(new TooManyFailures(Duration.ofSeconds(1)).minutes()).isEqualTo(1);
    }

    private Duration left(String name, String address) {
        return delay.ofName(name, address).left();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            delay.ofName(name, address);
        }
    }
}
