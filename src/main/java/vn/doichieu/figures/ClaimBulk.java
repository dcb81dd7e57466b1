package vn.doichieu.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * Writes many claims at once: as many statements for sixteen thousand as for one. Every value goes into the history by
 * itself, as that of a single claim does.
 */
@Component
class ClaimBulk {

    /** To what all values belong, and who writes them. */
    record Batch(Round round, ClaimSource source, long importId, Actor by) {}

    private static final String GIVEN = """
            from unnest(cast(:units as bigint[]), cast(:indicators as text[]), cast(:priors as boolean[]),
              cast(:values as numeric[]), cast(:scales as smallint[]), cast(:printed as text[]), cast(:places as text[]),
              cast(:seen as integer[])) as g (unit_id, indicator_code, prior, value, scale, printed, place, seen)
            """;

    private static final String ADD = """
            insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, scope, value, scale,
              printed, place, import_id, changed_by, changed_by_name, changed_at)
            select g.unit_id, :year, g.indicator_code, case when g.prior then :before else :day end, :source, 'WHOLE',
              g.value, g.scale, g.printed, g.place, :import, :by, :name, :now
            """ + GIVEN + "on conflict do nothing";

    private static final String CHANGE = """
            update figure_claim c set value = g.value, scale = g.scale, printed = g.printed,
              place = g.place, withdrawn = false, version = c.version + 1, import_id = :import,
              changed_by = :by, changed_by_name = :name, changed_at = :now
            """ + GIVEN + """
            where c.unit_id = g.unit_id and c.emulation_year_id = :year and c.indicator_code = g.indicator_code
              and c.as_of = case when g.prior then :before else :day end and c.source = :source and c.scope = 'WHOLE'
              and c.version = g.seen""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimBulk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Held until the transaction ends; always in the same order, so that two who need the same units never cross. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<UnitId> units) {
        var ordered =
                units.stream().mapToLong(UnitId::value).distinct().sorted().toArray();
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hashtextextended('figure_claim', unit)))
                from unnest(cast(:units as bigint[])) as unit""").param("units", ordered).query(Long.class).single();
    }

    /** How many were written: fewer than given when somebody else was faster, and then none of them may stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(List<FigureWrite> all, Batch batch) {
        var first = all.stream().filter(write -> write.seen() == 0).toList();
        var again = all.stream().filter(write -> write.seen() > 0).toList();
        return run(ADD, first, batch) + run(CHANGE, again, batch);
    }

    private int run(String sql, List<FigureWrite> all, Batch batch) {
        if (all.isEmpty()) {
            return 0;
        }
        return given(jdbc.sql(sql), all)
                .param("year", batch.round.emulationYearId())
                .param("day", batch.round.asOf())
                .param("before", batch.round.samePeriodAsOf())
                .param("source", batch.source.name())
                .param("import", batch.importId)
                .param("by", batch.by.id().value())
                .param("name", batch.by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Column by column: one array each is sent and read faster than a row for each value. */
    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, List<FigureWrite> all) {
        int size = all.size();
        var units = new long[size];
        var priors = new boolean[size];
        var scales = new short[size];
        var seen = new int[size];
        for (int i = 0; i < size; i++) {
            var write = all.get(i);
            units[i] = write.unit().value();
            priors[i] = write.samePeriod();
            scales[i] = (short) write.number().scale();
            seen[i] = write.seen();
        }
        return statement
                .param("units", units)
                .param("priors", priors)
                .param("scales", scales)
                .param("seen", seen)
                .param("indicators", all.stream().map(FigureWrite::indicator).toArray(String[]::new))
                .param(
                        "values",
                        all.stream()
                                .map(write -> write.number().value().toPlainString())
                                .toArray(String[]::new))
                .param("printed", all.stream().map(FigureWrite::printed).toArray(String[]::new))
                .param(
                        "places",
                        all.stream().map(write -> write.place().orElse(null)).toArray(String[]::new));
    }
}
