package vn.doichieu.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.doichieu.organization.Lineage;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UnitId;

/** A year of a zone reconciled, against plain JDBC reading the same rows and columns into objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReconcileBenchmark {

    /** One row as plain JDBC gives it. */
    private record Row(
            long id,
            long unit,
            String indicator,
            LocalDate asOf,
            String source,
            String scope,
            BigDecimal value,
            int scale,
            String printed,
            String place,
            boolean withdrawn,
            int version,
            String by,
            Instant at,
            boolean illustrative) {}

    @Param({"800", "1600"})
    public int units;

    private ManyFigures figures;
    private Ledger ledger;
    private Round round;
    private List<UnitId> ids;

    @Setup(Level.Trial)
    public void fill() {
        figures = new ManyFigures(units);
        figures.addClaims();
        var priorYears = new PriorYears(figures.jdbc(), (of, earlier, later) -> unchanged(of));
        ledger = new Ledger(figures.jdbc(), new IndicatorBook(figures.jdbc()), priorYears);
        round = figures.round();
        ids = figures.units();
    }

    /** Nothing was reorganised: each unit stands for itself. */
    private static Map<UnitId, Lineage> unchanged(Collection<UnitId> of) {
        return of.stream()
                .collect(Collectors.toMap(Function.identity(), id -> new Lineage(List.of(unit(id)), List.of())));
    }

    private static UnitView unit(UnitId id) {
        return new UnitView(id, "", "", "", UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "");
    }

    @TearDown(Level.Trial)
    public void close() {
        figures.close();
    }

    @Benchmark
    public List<?> plainJdbc() throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = figures.dataSource().getConnection().prepareStatement("""
                select id, unit_id, indicator_code, as_of, source, scope, value, scale, printed, place, withdrawn, version,
                       changed_by_name, changed_at, illustrative
                from figure_claim where emulation_year_id = ? and as_of = ?""")) {
            statement.setLong(1, round.emulationYearId());
            statement.setObject(2, round.asOf());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return rows;
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getLong(1),
                found.getLong(2),
                found.getString(3),
                found.getObject(4, LocalDate.class),
                found.getString(5),
                found.getString(6),
                found.getBigDecimal(7),
                found.getInt(8),
                found.getString(9),
                found.getString(10),
                found.getBoolean(11),
                found.getInt(12),
                found.getString(13),
                found.getTimestamp(14).toInstant(),
                found.getBoolean(15));
    }

    /** Everything that is found: figures on which sources differ, and checks that do not hold. */
    @Benchmark
    public int reconcile() {
        var pages = ledger.read(ids, round);
        int found = 0;
        for (var unit : ids) {
            var of = pages.of(unit, Optional.empty(), round);
            for (var row : of.comparison()) {
                found += row.differs() ? 1 : 0;
            }
            found += of.checks().size();
        }
        return found;
    }
}
