package vn.doichieu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest
@DirtiesContext
class DemonstrationDataIT {

    private static final String ACCOUNT =
            "insert into account (id, username, password_hash, display_name) values (%d, '%s', 'x', 'Phòng; {d} ''a''');";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isLoadedOnceAndAllOrNothing() throws Exception {
        var data = new DemonstrationData(dataSource, new MockEnvironment());

        assertThatThrownBy(() -> data.load(files(ACCOUNT.formatted(7, "a"), "insert into nowhere values (1)")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("nowhere");
        assertThat(accounts()).isZero();

        data.load(files(ACCOUNT.formatted(7, "a"), ACCOUNT.formatted(9, "b")));
        data.load(files(ACCOUNT.formatted(11, "c")));
        assertThat(accounts()).isEqualTo(2);

        jdbc.sql("insert into account (username, password_hash, display_name) values ('d', 'x', 'D')")
                .update();
        assertThat(jdbc.sql("select id from account where username = 'd'")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    private int accounts() {
        return jdbc.sql("select count(*) from account").query(Integer.class).single();
    }

    private static List<Resource> files(String... texts) {
        return Arrays.stream(texts)
                .<Resource>map(text -> new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
