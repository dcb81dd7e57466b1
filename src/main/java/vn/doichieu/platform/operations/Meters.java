package vn.doichieu.platform.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.ClockCheck;

/** Numbers of our own, beside those of the server, the pool and the machine: each is one somebody has to act on. */
@Component
class Meters {

    private final Counter refusedSignIns;

    Meters(MeterRegistry registry, ClockCheck clock) {
        this.refusedSignIns = Counter.builder("doichieu.sign.in.refused")
                .description("Sign-ins with a wrong name or password; many at once are somebody guessing")
                .register(registry);
        TimeGauge.builder("doichieu.clock.ahead", clock, TimeUnit.MILLISECONDS, Meters::milliseconds)
                .description("How far this node is ahead of the database's clock; beyond a minute set the clock")
                .register(registry);
    }

    private static double milliseconds(ClockCheck clock) {
        return clock.known().map(Duration::toMillis).map(Double::valueOf).orElse(Double.NaN);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent refusal) {
        refusedSignIns.increment();
    }
}
