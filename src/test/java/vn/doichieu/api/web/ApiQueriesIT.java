package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.testing.QueryCounter;

/** As many queries for every unit of the zone as for one. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class ApiQueriesIT {

    @Autowired
    BeanFactory context;

    @Autowired
    QueryCounter queries;

    @Autowired
    FigureController figures;

    @Autowired
    ReconciliationController reconciliations;

    @Autowired
    ClaimController claims;

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

        TestUsers.as(leader, () -> {
            one.run();
            assertThat(queries.during(one)).isEqualTo(7);
            assertThat(queries.during(zone)).isEqualTo(7);
        });
    }

    @Test
    void boardsOfManyUnitsTakeAsManyQueriesAsThoseOfAFew() {
        long round = jdbc.sql("select min(id) from assessment_round")
                .query(Long.class)
                .single();
        int few = boards(round);
        addUnits(80);
        jdbc.sql("""
                insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name)
                select u.id, s.round_id, s.criteria_sheet_id, 'SUBMITTED', 'Cục trưởng' from unit u, score_sheet s
                where u.code like 'MANY_%' and s.id = (select s.id from score_sheet s join unit l on l.id = s.unit_id and l.code = 'CUC_LANG_SON')""").update();
        jdbc.sql("""
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select u.id, c.emulation_year_id, c.indicator_code, c.as_of, c.source, c.value, c.scale, c.printed, 'Văn phòng'
                from unit u, figure_claim c
                where u.code like 'MANY_%' and c.unit_id = (select id from unit where code = 'CUC_LANG_SON')""").update();
        assertThat(boards(round)).isEqualTo(few).isEqualTo(21);
        var leader = TestUsers.named(context, "lanhdao");
        TestUsers.as(
                leader,
                () -> assertThat(
                                reconciliations.reconciliations(round, null, "OPEN", null, 200, leader).items().stream()
                                        .filter(unit -> !unit.discrepancies().isEmpty()))
                        .hasSizeGreaterThan(80));
    }

    private int boards(long round) {
        var leader = TestUsers.named(context, "lanhdao");
        return TestUsers.as(leader, () -> {
            Runnable all = () -> reconciliations.reconciliations(round, null, null, null, 200, leader);
            all.run();
            return queries.during(all);
        });
    }

    @Test
    void sixteenThousandClaimsAreWrittenInAsManyQueriesAsOne() {
        addUnits(800);
        long round = jdbc.sql("select max(id) from assessment_round")
                .query(Long.class)
                .single();
        var units = jdbc.sql("select code from unit where code like 'MANY_%' order by id")
                .query(String.class)
                .list();
        var office = TestUsers.named(context, "thuky");

        TestUsers.as(office, () -> {
            write(round, units.subList(0, 1), "1", 0, office);
            int one = queries.during(() -> write(round, units.subList(1, 2), "1", 0, office));
            int all = queries.during(() -> write(round, units.subList(2, 800), "1", 0, office));
            assertThat(all).isEqualTo(one).isLessThanOrEqualTo(24);
            assertThat(queries.during(() -> write(round, units, "2", 1, office)))
                    .isEqualTo(one);
            assertThat(queries.during(() -> write(round, units, "2", 1, office)))
                    .as("the same again")
                    .isLessThan(one);
        });
        assertThat(jdbc.sql("select count(*) from figure_claim_version where printed in ('1', '2')")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(32_000);
    }

    private void addUnits(int number) {
        jdbc.sql("""
                insert into unit (code, name, short_name, kind, locality, valid_from)
                select 'MANY_' || n, 'Cục số ' || n, 'Cục số ' || n, 'PROVINCIAL_DEPARTMENT', 'Số ' || n, date '2010-01-01'
                from generate_series(1, :units) n""").param("units", number).update();
        jdbc.sql("""
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select m.zone_id, m.emulation_year_id, u.id, 'MEMBER'
                from (select distinct zone_id, emulation_year_id from zone_member) m, unit u
                where u.code like 'MANY_%'""").update();
    }

    private void write(long round, List<String> units, String value, int version, CurrentUser by) {
        var indicators = jdbc.sql(
                        "select code from indicator where derivation = 'BASE' and quantity <> 'SCORE' order by position limit 20")
                .query(String.class)
                .list();
        var rows = units.stream()
                .flatMap(unit -> indicators.stream().map(indicator -> row(unit, indicator, value, version)))
                .toList();
        var written = claims.stateAll(new Sending(round, rows), by);
        assertThat(written.versions())
                .hasSize(rows.size())
                .allSatisfy(row -> assertThat(row.version()).isEqualTo(value.equals("2") ? 2 : 1));
    }

    private static Row row(String unit, String indicator, String value, int version) {
        return new Row(Map.of(
                "unit", new Scalar(Scalar.Kind.TEXT, unit),
                "indicator", new Scalar(Scalar.Kind.TEXT, indicator),
                "source", new Scalar(Scalar.Kind.TEXT, "STATISTICS"),
                "value", new Scalar(Scalar.Kind.NUMBER, value),
                "version", new Scalar(Scalar.Kind.NUMBER, "" + version)));
    }
}
