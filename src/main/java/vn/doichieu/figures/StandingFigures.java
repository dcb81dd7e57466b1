package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** What stands about some units before a workbook is written over it: one query, however many they are. */
@Component
class StandingFigures {

    /** A claim that stands; {@code printed} is empty when it was withdrawn. */
    record Standing(
            ClaimSource source,
            LocalDate asOf,
            PrintedNumber number,
            String printed,
            Optional<String> place,
            int version,
            String by,
            Instant at) {

        boolean isStated() {
            return !printed.isEmpty();
        }
    }

    /** The claims of the source itself, and what else is known of the same indicator: another source, another year. */
    record Ground(Map<FigureSpot, Standing> own, Map<FigureSpot, List<Standing>> others) {

        int version(FigureSpot spot) {
            return Optional.ofNullable(own.get(spot)).map(Standing::version).orElse(0);
        }

        Optional<Standing> stated(FigureSpot spot) {
            return Optional.ofNullable(own.get(spot)).filter(Standing::isStated);
        }

        /** Of the same unit and indicator, whichever of the two days it is about. */
        List<Standing> others(FigureSpot spot) {
            return others.getOrDefault(new FigureSpot(spot.unit(), spot.indicator(), false), List.of());
        }
    }

    private record Row(UnitId unit, String indicator, boolean ofThisYear, Standing standing) {}

    private final JdbcClient jdbc;

    StandingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a sheet was scored with is not asked: it is not for everybody before the sheet was sent. */
    Ground read(Collection<UnitId> units, Round round, ClaimSource source) {
        var rows = jdbc.sql("""
                select unit_id, indicator_code, emulation_year_id = :year, source, as_of, value, scale,
                  case when withdrawn then '' else printed end, place, version, changed_by_name, changed_at
                from figure_claim
                where unit_id = any (:units) and scope = 'WHOLE' and source in ('UNIT_REPORT', 'STATISTICS')
                  and as_of in (:day, :before)""")
                .param("year", round.emulationYearId())
                .param("units", units.stream().mapToLong(UnitId::value).toArray())
                .param("day", round.asOf())
                .param("before", round.samePeriodAsOf())
                .query(StandingFigures::row)
                .list();
        var own = new HashMap<FigureSpot, Standing>();
        var others = new HashMap<FigureSpot, List<Standing>>();
        for (var row : rows) {
            if (row.ofThisYear && row.standing.source == source) {
                boolean prior = row.standing.asOf.equals(round.samePeriodAsOf());
                own.put(new FigureSpot(row.unit, row.indicator, prior), row.standing);
            } else if (row.standing.isStated()) {
                others.computeIfAbsent(new FigureSpot(row.unit, row.indicator, false), spot -> new ArrayList<>())
                        .add(row.standing);
            }
        }
        return new Ground(own, others);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var standing = new Standing(
                ClaimSource.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                new PrintedNumber(row.getBigDecimal(6), row.getInt(7)),
                row.getString(8),
                Optional.ofNullable(row.getString(9)),
                row.getInt(10),
                row.getString(11),
                row.getTimestamp(12).toInstant());
        return new Row(new UnitId(row.getLong(1)), row.getString(2), row.getBoolean(3), standing);
    }
}
