package vn.doichieu.figures;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/**
 * Sixteen thousand values of 800 units imported with their history, the first time and all changed, against the same rows
 * sent by PostgreSQL's COPY and laid over a table with the same indexes that keeps no history and checks nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 10)
@Fork(1)
public class ImportBenchmark {

    private static final int UNITS = 800;
    private static final int INDICATORS = 20;

    private static final String UPSERT = """
            insert into plain_claim (unit_id, emulation_year_id, indicator_code, as_of, source, scope, value, scale, printed,
              place, changed_by, changed_by_name, changed_at)
            select unit_id, emulation_year_id, indicator_code, as_of, 'STATISTICS', 'WHOLE', value, scale, printed, place,
              changed_by, changed_by_name, changed_at from %s
            on conflict (unit_id, emulation_year_id, indicator_code, as_of, source, scope) do update set
              value = excluded.value, scale = excluded.scale, printed = excluded.printed, place = excluded.place,
              version = plain_claim.version + 1, changed_at = excluded.changed_at""";

    private ManyFigures figures;
    private TransactionTemplate transactions;
    private ClaimBulk bulk;
    private List<UnitId> units;
    private List<String> indicators;
    private Actor by;
    private Round round;
    private int year = 2030;

    @Setup(Level.Trial)
    public void fill() {
        figures = new ManyFigures(UNITS);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(figures.dataSource()));
        bulk = new ClaimBulk(figures.jdbc(), Clock.systemUTC());
        units = figures.units();
        indicators = figures.jdbc()
                .sql(
                        "select code from indicator where derivation = 'BASE' and quantity <> 'SCORE' order by position limit :most")
                .param("most", INDICATORS)
                .query(String.class)
                .list();
        figures.jdbc()
                .sql("insert into account (username, display_name, password_hash) values ('office', 'Văn phòng', '-')")
                .update();
        long account = figures.jdbc()
                .sql("select max(id) from account")
                .query(Long.class)
                .single();
        by = new Actor(new UserId(account), "Văn phòng");
        figures.jdbc()
                .sql("create table plain_claim (like figure_claim including all)")
                .update();
        figures.jdbc().sql("""
                create unlogged table staging0 (unit_id bigint, emulation_year_id bigint, indicator_code text, as_of date,
                  value numeric, scale smallint, printed text, place text, changed_by bigint, changed_by_name text,
                  changed_at timestamptz)""").update();
        figures.jdbc().sql("create unlogged table staging1 (like staging0)").update();
    }

    /** Each time another year: nothing of it is there yet. */
    @Setup(Level.Invocation)
    public void newYear() {
        year++;
        long id = figures.jdbc().sql("""
                insert into emulation_year (sector, year, starts_on, ends_on)
                values ('ENFORCEMENT', :year, make_date(:year - 1, 10, 1), make_date(:year, 9, 30)) returning id""").param("year", year).query(Long.class).single();
        var day = LocalDate.of(year, 8, 31);
        long roundId = figures.jdbc()
                .sql("""
                insert into assessment_round (emulation_year_id, kind, as_of, due_on) values (:year, 'INTERIM', :day, :day)
                returning id""")
                .param("year", id)
                .param("day", day)
                .query(Long.class)
                .single();
        round = new Round(roundId, id, year, Round.Kind.INTERIM, day, day);
        figures.jdbc().sql("truncate staging0, staging1").update();
    }

    @TearDown(Level.Trial)
    public void close() {
        figures.close();
    }

    @Benchmark
    public void importFirst() {
        write(0);
    }

    @Benchmark
    public void copyFirst() {
        copy(0);
    }

    /** All values of a year, then all of them changed: less {@link #importFirst} it says what the second import takes. */
    @Benchmark
    public void importTwice() {
        write(0);
        write(1);
    }

    @Benchmark
    public void copyTwice() {
        copy(0);
        copy(1);
    }

    private void write(int seen) {
        var all = values(seen);
        transactions.executeWithoutResult(status -> {
            long id = figures.jdbc()
                    .sql("""
                    insert into figure_import (round_id, source, file_name, content_hash, imported_by, imported_by_name, imported_at)
                    values (:round, 'STATISTICS', 'thong-ke.xlsx', repeat('0', 64), :by, :name, now()) returning id""")
                    .param("round", round.id())
                    .param("by", by.id().value())
                    .param("name", by.name())
                    .query(Long.class)
                    .single();
            bulk.lock(units);
            int written = bulk.write(all, new ClaimBulk.Batch(round, ClaimSource.STATISTICS, id, by));
            if (written != UNITS * INDICATORS) {
                throw new IllegalStateException(written + " were written");
            }
        });
    }

    private List<FigureWrite> values(int seen) {
        var all = new ArrayList<FigureWrite>();
        for (var unit : units) {
            for (int i = 0; i < indicators.size(); i++) {
                var number = PrintedNumber.of(String.valueOf(1_000_000L * unit.value() + i + seen));
                all.add(new FigureWrite(
                        unit, indicators.get(i), false, number, number.toString(), Optional.of("Biểu 01"), seen));
            }
        }
        return all;
    }

    private void copy(int seen) {
        var lines = new StringBuilder();
        var now = Timestamp.from(Instant.now());
        for (var write : values(seen)) {
            lines.append(write.unit().value()).append('\t').append(round.emulationYearId());
            lines.append('\t').append(write.indicator()).append('\t').append(round.asOf());
            lines.append('\t').append(write.number().value().toPlainString()).append('\t');
            lines.append(write.number().scale()).append('\t').append(write.printed());
            lines.append('\t')
                    .append(write.place().orElse(""))
                    .append('\t')
                    .append(by.id().value());
            lines.append('\t').append(by.name()).append('\t').append(now).append('\n');
        }
        transactions.executeWithoutResult(status -> {
            try {
                var connection = figures.dataSource().getConnection().unwrap(PGConnection.class);
                connection
                        .getCopyAPI()
                        .copyIn("copy staging" + seen + " from stdin", new StringReader(lines.toString()));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
            figures.jdbc().sql(UPSERT.formatted("staging" + seen)).update();
        });
    }
}
