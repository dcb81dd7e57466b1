package vn.doichieu.platform.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code DOICHIEU_LOG=json} writes one JSON object a line, for a collector of logs; without it people read it. */
final class LogShape implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("json".equalsIgnoreCase(environment.getProperty("doichieu.log"))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "shape of the log", Map.of("logging.structured.format.console", "logstash")));
        }
    }
}
