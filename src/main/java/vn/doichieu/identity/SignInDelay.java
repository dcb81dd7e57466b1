package vn.doichieu.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after ten failures under one name from one address, that pair has to wait. Kept in memory and
 * bounded; whether the name exists makes no difference.
 */
class SignInDelay {

    static final int FAILURES_ALLOWED = 10;
    static final Duration WAIT = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInDelay(Clock clock) {
        this.clock = clock;
    }

    /** How long this pair still has to wait; zero when it need not. */
    synchronized Duration remaining(String who) {
        var past = failures.get(who);
        if (past == null || past.count() < FAILURES_ALLOWED) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), past.last().plus(WAIT));
        if (left.isZero() || left.isNegative()) {
            failures.remove(who);
            return Duration.ZERO;
        }
        return left;
    }

    synchronized void failed(String who) {
        var before = failures.get(who);
        failures.put(who, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
