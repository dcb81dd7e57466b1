package vn.doichieu.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The table of registrations: one row for each unit, year and title. */
@Component
class RegistrationBook {

    /** One row. */
    record Row(
            long id, UnitId unit, long emulationYearId, EmulationTitle title, EmulationView.RegistrationState state) {}

    private static final String SELECT = "select id, unit_id, emulation_year_id, title, state from title_registration ";

    private final JdbcClient jdbc;

    RegistrationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By unit, the highest title first. */
    Map<UnitId, List<Row>> of(long emulationYearId, UnitScope units) {
        if (units.units().isEmpty()) {
            return Map.of();
        }
        var all = new HashMap<UnitId, List<Row>>();
        query(SELECT + "where emulation_year_id = :year and unit_id in (:units)", emulationYearId, units)
                .forEach(row ->
                        all.computeIfAbsent(row.unit, unit -> new ArrayList<>()).add(row));
        all.values().forEach(rows -> rows.sort(Comparator.comparing(Row::title)));
        return all;
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The row is there afterwards, and held until the transaction ends: of two at once the second sees the first. */
    Row hold(UnitId unit, long emulationYearId, EmulationTitle title) {
        jdbc.sql("""
                insert into title_registration (unit_id, emulation_year_id, title, state)
                values (:unit, :year, :title, 'WITHDRAWN') on conflict do nothing""")
                .param("unit", unit.value())
                .param("year", emulationYearId)
                .param("title", title.name())
                .update();
        return jdbc.sql(SELECT + "where unit_id = :unit and emulation_year_id = :year and title = :title for update")
                .param("unit", unit.value())
                .param("year", emulationYearId)
                .param("title", title.name())
                .query((row, n) -> row(row))
                .single();
    }

    Optional<Row> hold(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    void become(Row row, EmulationView.RegistrationState state) {
        jdbc.sql("update title_registration set state = :state where id = :id")
                .param("state", state.name())
                .param("id", row.id)
                .update();
    }

    private List<Row> query(String sql, long year, UnitScope units) {
        return jdbc.sql(sql)
                .param("year", year)
                .param("units", units.ids())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                new UnitId(row.getLong(2)),
                row.getLong(3),
                EmulationTitle.valueOf(row.getString(4)),
                EmulationView.RegistrationState.valueOf(row.getString(5)));
    }
}
