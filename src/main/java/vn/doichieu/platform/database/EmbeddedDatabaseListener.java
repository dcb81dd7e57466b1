package vn.doichieu.platform.database;

import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import vn.doichieu.platform.DataHome;

/** Starts the embedded database when no other is named, before anything asks for a data source. */
final class EmbeddedDatabaseListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseListener.class);

    /** Settings are read and logging works by then. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")
                || environment.containsProperty(OwnedDatabase.ASKED)) {
            return;
        }
        DataHome home = DataHome.of(environment);
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        // After the contexts: a pool whose server is gone would wait half a minute for it.
        SpringApplication.getShutdownHandlers().add(() -> stop(database));
        // First in line: with known demonstration passwords the pages are for this machine only, whatever is set.
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded database",
                        Map.of(
                                "spring.datasource.url",
                                database.url(),
                                "spring.datasource.username",
                                EmbeddedDatabase.APPLICATION,
                                "spring.datasource.password",
                                database.applicationPassword(),
                                "spring.flyway.user",
                                EmbeddedDatabase.OWNER,
                                "spring.flyway.password",
                                database.ownerPassword(),
                                "server.address",
                                "127.0.0.1",
                                // Two instances on one machine keep their sessions apart.
                                "server.servlet.session.cookie.name",
                                "DOICHIEU-${server.port:8080}",
                                "doichieu.embedded-database",
                                "true")));
        LOG.info("Embedded database in {}; pages are served to this machine only", home.folder());
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly", e);
        }
    }
}
