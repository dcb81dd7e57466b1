package vn.doichieu.testing;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Gives every context of the tests a database of its own, unless the test names one. */
class TestDatabasePostProcessor implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")) {
            environment.getPropertySources().addFirst(new TestDatabase());
        }
    }
}
