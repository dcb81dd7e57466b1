package vn.doichieu.platform.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.ClockCheck;

/** A wrong clock is told, but takes no node out of service: with all nodes wrong nobody could work at all. */
@Component
class ClockHealthIndicator implements HealthIndicator {

    private final ClockCheck clock;

    ClockHealthIndicator(ClockCheck clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        return clock.known()
                .map(difference -> Health.up()
                        .withDetail("secondsAheadOfDatabase", difference.toMillis() / 1000.0)
                        .withDetail("tolerated", ClockCheck.isTolerated(difference))
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
