package vn.doichieu.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import vn.doichieu.platform.DataHome;

/** Runs as a process of its own, to be killed: writes one number after the other and says so after each commit. */
final class CountingApplication {

    private CountingApplication() {}

    public static void main(String[] args) throws Exception {
        var database = EmbeddedDatabase.start(new DataHome(Path.of(args[0])));
        try (var connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists counted (n bigint primary key)");
            for (long n = 1; true; n++) {
                statement.execute("insert into counted values (" + n + ")");
                System.out.println("committed " + n);
            }
        }
    }
}
