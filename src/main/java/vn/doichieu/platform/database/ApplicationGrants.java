package vn.doichieu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Migrations run as the owner of the tables, the application as another role: after every migration this role receives
 * what it needs and no more. It reads and adds to the journal, to supplementary reports and to the files of reports; it
 * can neither change nor remove what stands there, nor switch off what guards it. With one role for both, as on a
 * database prepared that way, nothing is done here.
 */
@Component
class ApplicationGrants implements Callback {

    private static final String ONE_NODE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('application grants'))";

    private static final List<String> GRANTS = List.of(
            "grant usage on schema %1$s to %2$s",
            "grant select, insert, update, delete on all tables in schema %1$s to %2$s",
            "grant usage, select, update on all sequences in schema %1$s to %2$s",
            "revoke update, delete, truncate on journal_entry from %2$s",
            "revoke update, delete, truncate on report_supplement, report_supplement_line, unit_report_file,"
                    + " unit_report_file_content from %2$s",
            "revoke update, delete, truncate on figure_import, figure_import_unit from %2$s",
            "revoke insert, update, delete, truncate on figure_claim_version from %2$s",
            "revoke insert, update, delete, truncate on journal_link, journal_head, flyway_schema_history from %2$s");

    private final String application;

    ApplicationGrants(@Value("${spring.datasource.username:}") String application) {
        this.application = application;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("The role " + application + " was not given its rights", e);
        }
    }

    private void grant(Connection connection) throws SQLException {
        var before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(ONE_NODE_AT_A_TIME);
            if (!application.isEmpty() && !application.equals(ask(connection, "select current_user"))) {
                var schema = statement.enquoteIdentifier(ask(connection, "select current_schema"), true);
                var role = statement.enquoteIdentifier(application, true);
                for (var grant : GRANTS) {
                    statement.execute(grant.formatted(schema, role));
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String getCallbackName() {
        return "application grants";
    }
}
