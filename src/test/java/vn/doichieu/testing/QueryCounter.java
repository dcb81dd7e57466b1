package vn.doichieu.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements sent to the database, whoever sends them. */
public class QueryCounter {

    /** To be imported by a test; the counter is a bean. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {

        private static final QueryCounter COUNTER = new QueryCounter();

        @Bean
        QueryCounter queryCounter() {
            return COUNTER;
        }

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? COUNTER.watching(source) : bean;
                }
            };
        }
    }

    private final AtomicInteger statements = new AtomicInteger();

    /** How many statements this takes. */
    public int during(Runnable call) {
        int before = statements.get();
        call.run();
        return statements.get() - before;
    }

    private DataSource watching(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return watching(super.getConnection());
            }
        };
    }

    private Connection watching(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                QueryCounter.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
