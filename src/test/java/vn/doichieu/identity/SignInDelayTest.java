package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

    private Instant now = Instant.parse("2023-09-07T07:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final SignInDelay delay = new SignInDelay(clock);

    @Test
    void nineFailuresCostNothing() {
        fail("canbo 10.0.0.1", 9);

        assertThat(delay.remaining("canbo 10.0.0.1")).isZero();
    }

    @Test
    void theTenthMakesThisPairWaitAndNoOther() {
        fail("canbo 10.0.0.1", 10);
        now = now.plusSeconds(60);

        assertThat(delay.remaining("canbo 10.0.0.1")).isEqualTo(Duration.ofMinutes(4));
        assertThat(delay.remaining("canbo 10.0.0.2")).isZero();
        assertThat(delay.remaining("thuky 10.0.0.1")).isZero();
    }

    @Test
    void afterTheWaitOneStartsAfresh() {
        fail("canbo 10.0.0.1", 10);
        now = now.plus(SignInDelay.WAIT);

        assertThat(delay.remaining("canbo 10.0.0.1")).isZero();
        fail("canbo 10.0.0.1", 9);
        assertThat(delay.remaining("canbo 10.0.0.1")).isZero();
    }

    @Test
    void theRightPasswordForgetsEarlierFailures() {
        fail("canbo 10.0.0.1", 9);
        delay.succeeded("canbo 10.0.0.1");
        fail("canbo 10.0.0.1", 9);

        assertThat(delay.remaining("canbo 10.0.0.1")).isZero();
    }

    @Test
    void theWaitIsToldInWholeMinutes() {
        assertThat(new TooManyFailures(Duration.ofSeconds(61)).minutes()).isEqualTo(2);
        assertThat(new TooManyFailures(Duration.ofSeconds(1)).minutes()).isEqualTo(1);
    }

    private void fail(String who, int times) {
        for (int i = 0; i < times; i++) {
            delay.failed(who);
        }
    }
}
