package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.organization.Lineage;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;

/**
 * Reads what was reported one year earlier of the units that stood for some units then: two queries, however many units
 * and predecessors. Only read: old figures stay where and as they are.
 */
@Component
class PriorYears {

    private record Reported(UnitId unit, Claim claim) {}

    /** Who stood for units of a later day on an earlier one. */
    @FunctionalInterface
    interface Standing {

        Map<UnitId, Lineage> between(Collection<UnitId> units, LocalDate earlier, LocalDate later);
    }

    private final JdbcClient jdbc;
    private final Standing standing;

    @Autowired
    PriorYears(JdbcClient jdbc, Units units) {
        this(jdbc, units::lineages);
    }

    PriorYears(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    PriorYear read(Collection<UnitId> of, Round round) {
        var lineages = standing.between(of, round.samePeriodAsOf(), round.asOf());
        var ids = new HashSet<Long>();
        lineages.values()
                .forEach(lineage ->
                        lineage.units().forEach(unit -> ids.add(unit.id().value())));
        return new PriorYear(lineages, ids.isEmpty() ? Map.of() : reported(ids, round));
    }

    /**
     * The figures of the day, and of which other days of that year there are any where it has none: the year is that of
     * the unit's sector in which the day lies, its first and its last one included.
     */
    private Map<UnitId, List<Claim>> reported(Collection<Long> ids, Round round) {
        return jdbc
                .sql("""
                with reported as (
                  select c.unit_id, c.indicator_code, c.as_of, c.source, c.value, c.scale, c.printed, c.place
                  from figure_claim c join emulation_year y on y.id = c.emulation_year_id
                  where c.unit_id in (:units) and c.source in ('UNIT_REPORT', 'STATISTICS') and c.scope = 'WHOLE'
                    and not c.withdrawn and y.id <> :year
                    and :day between y.starts_on and y.ends_on and c.as_of between y.starts_on and y.ends_on)
                select * from reported where as_of = :day
                union all
                select distinct on (unit_id, indicator_code, as_of) * from reported other
                where as_of <> :day and not exists (
                  select from reported r where r.unit_id = other.unit_id and r.indicator_code = other.indicator_code
                    and r.as_of = :day)""")
                .param("units", ids)
                .param("day", round.samePeriodAsOf())
                .param("year", round.emulationYearId())
                .query(PriorYears::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reported::unit, Collectors.mapping(Reported::claim, Collectors.toList())));
    }

    private static Reported row(ResultSet row, int n) throws SQLException {
        return new Reported(
                new UnitId(row.getLong("unit_id")),
                new Claim(
                        row.getString("indicator_code"),
                        row.getObject("as_of", LocalDate.class),
                        ClaimSource.valueOf(row.getString("source")),
                        new PrintedNumber(row.getBigDecimal("value"), row.getInt("scale")),
                        row.getString("printed"),
                        Optional.ofNullable(row.getString("place"))));
    }
}
