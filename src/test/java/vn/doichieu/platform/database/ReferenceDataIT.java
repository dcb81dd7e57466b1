package vn.doichieu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "doichieu.demonstration=true")
class ReferenceDataIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theReferenceInspectionIsThereBeforeTheFirstRequest() {
        assertThat(jdbc.sql("select username from account where demonstration")
                        .query(String.class)
                        .list())
                .contains("quantri", "thuky", "lanhdao", "truongdoan", "doanvien", "canbo", "cuctruong", "chicuc")
                .contains("chicuctruong", "canbo.langson");
    }
}
