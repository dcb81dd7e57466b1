package vn.doichieu.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.OwnServer;

/** A PostgreSQL set up as in production, with one round of so many units and the figures of three sources of each. */
final class ManyFigures implements AutoCloseable {

    static final int INDICATORS = 40;

    private final OwnServer server;
    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    ManyFigures(int units) {
        try {
            server = OwnServer.in(Files.createTempDirectory("benchmark"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(server.asSuperuser())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        connection = new SingleConnectionDataSource(server.url(), "postgres", "postgres", true);
        jdbc = JdbcClient.create(connection);
        addUnits(units);
    }

    DataSource dataSource() {
        return connection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    private void addUnits(int units) {
        jdbc.sql(
                        "insert into emulation_year (sector, year, starts_on, ends_on) values ('ENFORCEMENT', 2023, '2022-10-01', '2023-09-30')")
                .update();
        jdbc.sql(
                        "insert into assessment_round (emulation_year_id, kind, as_of, due_on) select id, 'INTERIM', '2023-08-31', '2023-09-05' from emulation_year")
                .update();
        jdbc.sql(
                        "insert into unit (code, name, short_name, kind, locality, valid_from) select 'U' || n, 'Cục THADS số ' || n, 'Cục ' || n, 'PROVINCIAL_DEPARTMENT', 'Số ' || n, '2010-01-01' from generate_series(1, :units) n")
                .param("units", units)
                .update();
    }

    /**
     * Forty indicators of three sources for each unit. They keep all identities, as most figures do; each twentieth figure
     * of the sheet is another one.
     */
    void addClaims() {
        jdbc.sql("""
                with part (name, cases) as (values ('CARRIED_IN', 2000), ('NEWLY_ACCEPTED', 4001), ('TOTAL_HANDLED', 6001),
                    ('DELEGATED_OUT', 40), ('CANCELLED', 11), ('TO_ENFORCE', 5950), ('ENFORCEABLE', 4787),
                    ('NOT_ENFORCEABLE', 1008), ('POSTPONED_SUSPENDED_OTHER', 155), ('COMPLETED', 4132), ('DISCONTINUED', 101),
                    ('IN_PROGRESS', 655), ('SEPARATE_BOOK', 203), ('CARRIED_OUT', 1818)),
                  counted (code, value, scale) as (
                    select i.code, coalesce(p.cases, case when i.code like '%COLLECTED%' or i.code like '%RECOVERED%' or i.code like '%RESOLVED' then 4132 else 4787 end)
                             * case i.quantity when 'MONEY' then 16855679::bigint else 1 end, 0
                    from indicator i left join part p on i.code in (p.name || '_CASES', p.name || '_AMOUNT')
                    where i.derivation = 'BASE' and i.quantity <> 'SCORE'
                    union all select code, 86.32, 2 from indicator where derivation = 'RATE'),
                  numbered as (select *, row_number() over (order by scale, code) as n from counted)
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select u.id, y.id, c.code, '2023-08-31', s.source, f.value, c.scale, f.value::text, 'Văn phòng'
                from unit u, emulation_year y, unnest(array['UNIT_REPORT', 'SCORE_SHEET', 'STATISTICS']) s(source), numbered c,
                  lateral (select case when c.scale = 0 then c.value * (u.id % 7 + 1) else c.value end
                    + case when s.source = 'SCORE_SHEET' and c.scale = 0 and (u.id + c.n) % 20 = 0 then 7 else 0 end as value) f
                where c.n <= :most""").param("most", INDICATORS).update();
        jdbc.sql("vacuum analyze figure_claim").update();
    }

    Round round() {
        return jdbc.sql("select id, emulation_year_id from assessment_round")
                .query((row, n) -> new Round(
                        row.getLong(1),
                        row.getLong(2),
                        2023,
                        Round.Kind.INTERIM,
                        LocalDate.of(2023, 8, 31),
                        LocalDate.of(2023, 9, 5)))
                .single();
    }

    List<UnitId> units() {
        return jdbc.sql("select id from unit order by id")
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }

    @Override
    public void close() {
        connection.destroy();
        server.close();
    }
}
