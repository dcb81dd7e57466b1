package vn.doichieu.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this node with the one of the database, which all nodes share. A node whose clock is wrong goes
 * on working, but its times in the journal, its deadlines and the end of its sessions are off by as much.
 */
@Component
public class ClockCheck {

    public static final Duration TOLERATED = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClockCheck.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Duration known;

    ClockCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Positive when this node is ahead of the database. */
    public Duration difference() {
        var before = clock.instant();
        var there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var after = clock.instant();
        var here = before.plus(Duration.between(before, after).dividedBy(2));
        var difference = Duration.between(there, here);
        known = difference;
        return difference;
    }

    /** As it was when last asked; nothing is asked now. */
    public Optional<Duration> known() {
        return Optional.ofNullable(known);
    }

    public static boolean isTolerated(Duration difference) {
        return difference.abs().compareTo(TOLERATED) <= 0;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5M")
    void watch() {
        try {
            var difference = difference();
            if (!isTolerated(difference)) {
                LOG.warn(
                        "The clock of this machine is {} seconds {} the clock of the database: set both by a time server",
                        difference.abs().toSeconds(),
                        difference.isNegative() ? "behind" : "ahead of");
            }
        } catch (DataAccessException away) {
            LOG.debug("The clock of the database could not be asked", away);
        }
    }
}
