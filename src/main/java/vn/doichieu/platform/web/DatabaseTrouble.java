package vn.doichieu.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/** Failures that are nobody's mistake in a program, but of a database that passes or that its administrator ends. */
enum DatabaseTrouble {
    /** It is stopped, starting, out of reach or takes no more connections. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, "08", "28", "3D", "57P", "53300"),

    /** It answers but writes nothing: the disk or the memory is used up, or it only follows another server. */
    FULL(HttpStatus.INSUFFICIENT_STORAGE, "53", "25006");

    private final HttpStatus status;
    private final List<String> states;

    DatabaseTrouble(HttpStatus status, String... states) {
        this.status = status;
        this.states = List.of(states);
    }

    HttpStatus status() {
        return status;
    }

    static Optional<DatabaseTrouble> of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, DatabaseTrouble::cause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    /** What failed first: rolling back over a dead connection fails as well, and says less. */
    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException ended && ended.getApplicationException() != null
                ? ended.getApplicationException()
                : failure.getCause();
    }

    /** The pool gives no state to what is done with a connection it has already given up. */
    private static Optional<DatabaseTrouble> of(SQLException cause) {
        if (cause instanceof SQLTransientConnectionException || "Connection is closed".equals(cause.getMessage())) {
            return Optional.of(AWAY);
        }
        var state = Optional.ofNullable(cause.getSQLState()).orElse("");
        return Stream.of(values())
                .filter(trouble -> trouble.states.stream().anyMatch(state::startsWith))
                .findFirst();
    }
}
