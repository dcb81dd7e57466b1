package vn.doichieu.identity;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions stand in the database, so that any node goes on where another one stopped. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SessionConfiguration {

    /** Two requests of one session may write the same attribute for the first time; neither of them fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer simultaneousRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Decoded, a made-up cookie could be a text that no database takes. As it comes it is harmless. */
    @Bean
    DefaultCookieSerializerCustomizer cookieAsItComes() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
