package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** Reads the tables of this module, one query for each. */
@Component
class Ledger {

    /**
     * One stored claim with whose it is; withdrawn ones are only kept for their version. What another year's report
     * said of the same period is there as well: it holds for the report until this year's says otherwise.
     */
    record Entry(UnitId unit, FigureScope scope, Claim claim, ClaimView view, long year, boolean ofThisYear) {}

    private static final Comparator<Entry> EARLIER_YEARS_FIRST = (one, other) -> one.ofThisYear == other.ofThisYear
            ? Long.compare(one.year, other.year)
            : Boolean.compare(one.ofThisYear, other.ofThisYear);

    private record UnitTarget(UnitId unit, String indicator, Target target) {}

    private final JdbcClient jdbc;
    private final IndicatorBook book;
    private final PriorYears priorYears;

    Ledger(JdbcClient jdbc, IndicatorBook book, PriorYears priorYears) {
        this.jdbc = jdbc;
        this.book = book;
        this.priorYears = priorYears;
    }

    Indicators indicators() {
        return book.indicators();
    }

    /** What the figures of a round need: its day and the same period. */
    LedgerPages read(Collection<UnitId> units, Round round) {
        return read(units, round, new FigureDays(round));
    }

    LedgerPages read(Collection<UnitId> units, Round round, FigureDays days) {
        var entries = entries(units, days);
        return new LedgerPages(indicators(), entries, assignedTargets(units, round), priorYears.read(units, round));
    }

    /** The claims of these units on these days; this year's come last. */
    List<Entry> entries(Collection<UnitId> units, FigureDays days) {
        var entries = jdbc.sql("""
                select id, unit_id, indicator_code, as_of, source, scope, value, scale, printed, place, withdrawn, version,
                       changed_by_name, changed_at, illustrative, emulation_year_id
                from figure_claim
                where unit_id = any(:units) and ((emulation_year_id = :year and as_of in (:days))
                  or (emulation_year_id <> :year and as_of in (:earlier) and source in ('UNIT_REPORT', 'STATISTICS')))""")
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("days", days.ofThisYear())
                .param("earlier", days.ofLastYear())
                .param("year", days.emulationYear())
                .query(new EntryReading(days.emulationYear()))
                .list();
        entries.sort(EARLIER_YEARS_FIRST);
        return entries;
    }

    /** Targets given by documents and valid on the as-of day, by unit and by the code of the rate. */
    Map<UnitId, Map<String, Target>> assignedTargets(Collection<UnitId> units, Round round) {
        return jdbc
                .sql("""
                select distinct on (unit_id, indicator_code) unit_id, indicator_code, value, document from target
                where unit_id in (:units) and emulation_year_id = :year and not withdrawn
                  and (effective_from is null or effective_from <= :asOf)
                order by unit_id, indicator_code, effective_from desc nulls last""")
                .param("asOf", round.asOf())
                .param("units", units.stream().map(UnitId::value).toList())
                .param("year", round.emulationYearId())
                .query(Ledger::target)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        UnitTarget::unit, Collectors.toMap(UnitTarget::indicator, UnitTarget::target)));
    }

    /** What the reports are called and how many figures of this day they have, by unit. */
    Map<UnitId, ReportStanding> standings(Collection<UnitId> units, Round round) {
        return jdbc.sql("""
                select u.id, r.number, count(c.id) from unit u
                left join unit_report r on r.unit_id = u.id and r.round_id = :round
                left join figure_claim c on c.unit_id = u.id and c.emulation_year_id = :year and c.as_of = :asOf
                  and c.source = 'UNIT_REPORT' and c.scope = 'WHOLE' and not c.withdrawn
                where u.id in (:units) group by u.id, r.id, r.number having r.id is not null or count(c.id) > 0""")
                .param("round", round.id())
                .param("year", round.emulationYearId())
                .param("asOf", round.asOf())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(rows -> {
                    var standings = new HashMap<UnitId, ReportStanding>();
                    while (rows.next()) {
                        standings.put(
                                new UnitId(rows.getLong(1)),
                                new ReportStanding(Optional.ofNullable(rows.getString(2)), rows.getInt(3)));
                    }
                    return standings;
                });
    }

    private static UnitTarget target(ResultSet row, int n) throws SQLException {
        return new UnitTarget(
                new UnitId(row.getLong("unit_id")),
                row.getString("indicator_code"),
                new Target(row.getBigDecimal("value"), Target.Source.ASSIGNED, row.getString("document")));
    }
}
