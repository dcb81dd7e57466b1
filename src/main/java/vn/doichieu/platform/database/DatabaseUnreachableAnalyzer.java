package vn.doichieu.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An outside database that does not answer or does not let us in is a matter of settings, not of code. */
final class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        boolean refused = state != null && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000"));
        return refused
                ? new FailureAnalysis(
                        "The database cannot be reached: " + cause.getMessage(),
                        "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
                                + " and that the server is running; without them the embedded database is used.",
                        cause)
                : null;
    }
}
