package vn.doichieu.testing;

import java.util.Map;
import java.util.UUID;

/** A database as an office prepares it: empty, with a role that owns it and another one for the application. */
public record OutsideDatabase(String url) {

    public static OutsideDatabase empty() {
        return new OutsideDatabase(
                TestServer.empty("empty_" + UUID.randomUUID().toString().replace("-", "")));
    }

    /** How a process of its own is told about it. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", TestServer.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", TestServer.APPLICATION,
                "SPRING_FLYWAY_USER", TestServer.OWNER,
                "SPRING_FLYWAY_PASSWORD", TestServer.OWNER,
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "6");
    }
}
