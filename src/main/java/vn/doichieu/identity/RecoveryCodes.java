package vn.doichieu.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the day the telephone is lost: eight codes, each good once. Only their hashes are kept. */
@Component
class RecoveryCodes {

    static final int NUMBER = 8;

    /** Sixteen letters that nobody takes for one another: more than can be tried, so that a plain hash is enough. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int OF_GROUP = 4;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String hash(String code) {
        return LinkFile.hash(code.replace("-", ""));
    }

    /** Those from before are no longer good. */
    List<String> renew(long account) {
        jdbc.sql("delete from recovery_code where account_id = :id")
                .param("id", account)
                .update();
        var codes = IntStream.range(0, NUMBER).mapToObj(i -> code()).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (account_id, code_hash) values (:id, :hash)")
                .param("id", account)
                .param("hash", hash(code))
                .update());
        return codes;
    }

    private String code() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(OF_GROUP, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
