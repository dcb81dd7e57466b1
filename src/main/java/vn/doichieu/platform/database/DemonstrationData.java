package vn.doichieu.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Fills the embedded database with the reference inspection before the first request. All files are one transaction:
 * stopped in the middle, the next start finds an empty database again and loads it whole.
 */
@Component
@DependsOnDatabaseInitialization
class DemonstrationData implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);

    /** The files give their rows fixed numbers; what people add later must go on behind the highest of them. */
    private static final String CONTINUE_NUMBERS = """
            do $$ declare c record; begin
              for c in select table_name, column_name from information_schema.columns
                       where table_schema = current_schema() and is_identity = 'YES' loop
                execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
                               c.table_name, c.column_name, c.column_name, c.table_name);
              end loop;
            end $$""";

    private static final String ONE_NODE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('demonstration data'))";

    private final DataSource dataSource;
    private final boolean wanted;

    DemonstrationData(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.wanted = environment.getProperty("doichieu.embedded-database", Boolean.class, false)
                || environment.getProperty("doichieu.demonstration", Boolean.class, false);
    }

    @Override
    public void afterPropertiesSet() throws IOException, SQLException {
        if (wanted) {
            load(files());
        }
    }

    private static List<Resource> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/demo/*.sql");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(DemonstrationData::name))
                .toList();
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    void load(List<Resource> files) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            statement.execute(ONE_NODE_AT_A_TIME);
            if (files.isEmpty() || inUse(statement)) {
                return;
            }
            for (Resource file : files) {
                run(statement, file);
            }
            statement.execute(CONTINUE_NUMBERS);
            connection.commit();
            LOG.info("Loaded the demonstration data, {} files", files.size());
        }
    }

    private static boolean inUse(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select exists (select from account)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Statement statement, Resource file) throws IOException, SQLException {
        try {
            statement.execute(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new SQLException(name(file) + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }
}
