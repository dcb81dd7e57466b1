package vn.doichieu.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UserId;

/** The sessions of an account on all nodes. For whoever changes a password, or switches somebody off. */
@Component
class Sessions {

    private final JdbcClient jdbc;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(JdbcClient jdbc, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** Ends them at once, but for the one named by its number; answers how many. The caller says why in the journal. */
    int endAllOf(UserId account, Optional<String> except) {
        var ended = of(account).keySet().stream()
                .filter(session -> !except.equals(Optional.of(session)))
                .toList();
        ended.forEach(sessions::deleteById);
        return ended.size();
    }

    void end(String session) {
        sessions.deleteById(session);
    }

    /** By their numbers. */
    Map<String, ? extends Session> of(UserId account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .<Map<String, ? extends Session>>map(sessions::findByPrincipalName)
                .orElse(Map.of());
    }
}
