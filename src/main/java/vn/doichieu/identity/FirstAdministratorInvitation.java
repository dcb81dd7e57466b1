package vn.doichieu.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A database without accounts gets no known password: at start a one-time link is written to a private file. The log
 * names the file only, because logs travel. Each data folder has a link of its own, so that of two nodes started at once
 * neither takes away the other's; the first account ends them all.
 */
@Component
class FirstAdministratorInvitation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorInvitation.class);
    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final LinkFile file;
    private final Demonstration demonstration;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministratorInvitation(
            JdbcClient jdbc, LinkFile file, Demonstration demonstration, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.demonstration = demonstration;
        this.address = address;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demonstration.running()) {
            return;
        }
        Turns.await(jdbc, Turns.FIRST_ADMINISTRATOR);
        if (accountsExist()) {
            file.delete();
            return;
        }
        if (!file.token().map(this::isOpen).orElse(false)) {
            invite();
        }
        LOG.info("There is no account yet. The link to create the first administrator is in {}", file.path());
    }

    private boolean accountsExist() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    private boolean isOpen(String token) {
        return jdbc.sql("""
                select exists (select from one_time_link
                  where token_hash = :hash and used_at is null and expires_at > :now)""")
                .param("hash", LinkFile.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** An earlier link of this place whose file is gone may be in other hands: it ends here. */
    private void invite() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                delete from one_time_link where used_at is null and purpose = 'FIRST_ADMINISTRATOR'
                  and (place is null or place = :place)""").param("place", place()).update();
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, created_at, expires_at, place)
                values (:hash, 'FIRST_ADMINISTRATOR', :now, :end, :place)""")
                .param("hash", LinkFile.hash(token))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(VALID)))
                .param("place", place())
                .update();
        file.write(address.origin() + "/first-administrator/" + token);
    }

    /** The machine and the folder on it. */
    private String place() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + file.path();
        } catch (UnknownHostException nameless) {
            return ":" + file.path();
        }
    }
}
