package vn.doichieu.identity;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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

    /** Rows of one session must follow one another: read as they come, parts of several sessions get lost. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionBySession() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery("""
                select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                  a.attribute_name, a.attribute_bytes
                from web_session s left join web_session_attributes a on a.session_primary_id = s.primary_id
                where s.principal_name = ? order by s.primary_id""");
    }

    /** Decoded, a made-up cookie could be a text that no database takes. As it comes it is harmless. */
    @Bean
    DefaultCookieSerializerCustomizer cookieAsItComes() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
