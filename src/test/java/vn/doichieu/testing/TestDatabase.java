package vn.doichieu.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

/**
 * The settings of one context's database. It is cloned only when somebody asks for its address, so that a slice without
 * a data source costs nothing.
 */
class TestDatabase extends PropertySource<String> {

    private static final String URL = "spring.datasource.url";

    private final Map<String, String> settings;
    private @Nullable String url;

    TestDatabase() {
        super("database of a test", "test_" + UUID.randomUUID().toString().replace("-", ""));
        settings = Map.of(
                "spring.datasource.username",
                TestServer.APPLICATION,
                "spring.datasource.password",
                TestServer.APPLICATION,
                "spring.flyway.user",
                TestServer.OWNER,
                "spring.flyway.password",
                TestServer.OWNER,
                "spring.datasource.hikari.maximum-pool-size",
                "6",
                "spring.datasource.hikari.minimum-idle",
                "1",
                // A busy machine is no database that is away.
                "spring.datasource.hikari.connection-timeout",
                "30000",
                "doichieu.home",
                Path.of("target", "test-homes", getSource()).toString());
    }

    @Override
    public boolean containsProperty(String name) {
        return URL.equals(name) || settings.containsKey(name);
    }

    @Override
    public synchronized @Nullable Object getProperty(String name) {
        if (!URL.equals(name)) {
            return settings.get(name);
        }
        if (url == null) {
            url = TestServer.clone(getSource());
        }
        return url;
    }
}
