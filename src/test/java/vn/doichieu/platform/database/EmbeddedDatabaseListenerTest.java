package vn.doichieu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDatabaseListenerTest {

    @Test
    void nothingStartsWhenAnOutsideDatabaseIsNamed(@TempDir Path folder) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/doichieu")
                .withProperty("doichieu.home", folder.resolve("home").toString());

        new EmbeddedDatabaseListener()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));

        assertThat(folder).isEmptyDirectory();
        assertThat(environment.containsProperty("doichieu.embedded-database")).isFalse();
        assertThat(environment.containsProperty("server.address")).isFalse();
    }
}
