package vn.doichieu.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * What comes before the migrations: a server that is still starting is given a while, and a database that a newer
 * version has already changed is left alone.
 */
@Component
class DatabaseStart implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Duration patience;

    DatabaseStart(@Value("${doichieu.database-wait}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void migrate(Flyway flyway) {
        await(flyway.getConfiguration().getDataSource());
        refuseWhatIsNewer(flyway);
        flyway.migrate();
    }

    /** Only for a server that does not answer: a wrong password does not become right by waiting. */
    private void await(@Nullable DataSource database) {
        long end = System.nanoTime() + patience.toNanos();
        while (database != null) {
            var failure = failure(database);
            if (failure.isEmpty() || !mayPass(failure.get()) || System.nanoTime() > end) {
                return;
            }
            LOG.warn(
                    "The database does not answer yet, trying for {} at most: {}",
                    patience,
                    failure.get().getMessage());
            pause();
        }
    }

    private static Optional<SQLException> failure(DataSource database) {
        try {
            database.getConnection().close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        } catch (RuntimeException wrapped) {
            return Stream.<@Nullable Throwable>iterate(wrapped, cause -> cause != null, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst();
        }
    }

    /** 08: no connection; 57P03: the server says that it is starting. */
    private static boolean mayPass(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return state.startsWith("08") || state.equals("57P03");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private static void refuseWhatIsNewer(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .findFirst();
        if (newer.isPresent()) {
            throw new StartRefused(
                    "The database was already changed by a newer version of Đối Chiếu (migration " + newer.get()
                            + "), which this version does not know.",
                    "Start the newer version on every node, or restore the backup made before the upgrade.");
        }
    }
}
