package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.testing.QueryCounter;

/** As many queries for every unit of the zone as for one. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
class ApiQueriesIT {

    @Autowired
    BeanFactory context;

    @Autowired
    QueryCounter queries;

    @Autowired
    FigureController figures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void figuresOfAZoneTakeNoMoreQueriesThanThoseOfAUnit() {
        var leader = TestUsers.named(context, "lanhdao");
        long round = jdbc.sql("select min(id) from assessment_round")
                .query(Long.class)
                .single();
        Runnable one = () -> figures.figures(round, null, null, 1, leader);
        Runnable zone = () -> figures.figures(round, null, null, 200, leader);
        Runnable board = () -> figures.reconciliations(round, null, null, 200, leader);

        TestUsers.as(leader, () -> {
            one.run();
            assertThat(queries.during(one)).isEqualTo(7);
            assertThat(queries.during(zone)).isEqualTo(7);
            assertThat(queries.during(board)).isEqualTo(7);
        });
    }
}
