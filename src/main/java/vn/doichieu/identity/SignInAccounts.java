package vn.doichieu.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the sign-in needs them: name and password hash. An account switched off is as good as none. */
@Component
class SignInAccounts {

    private final JdbcClient jdbc;
    private final Demonstration demonstration;

    SignInAccounts(JdbcClient jdbc, Demonstration demonstration) {
        this.jdbc = jdbc;
        this.demonstration = demonstration;
    }

    /** An invited person who has not chosen a password yet cannot come in with one. */
    @Transactional(readOnly = true)
    UserDetails byUsername(String username) {
        return find(username)
                .filter(account -> !"".equals(account.getPassword()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Transactional(readOnly = true)
    UserDetails withPasskey(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private Optional<User> find(String username) {
        return jdbc.sql("""
                select username, coalesce(password_hash, '') from account
                where username = :username and active and (:demonstration or not demonstration)""")
                .param("username", username)
                .param("demonstration", demonstration.running())
                .query((row, n) -> new User(row.getString(1), row.getString(2), List.of()))
                .optional();
    }
}
