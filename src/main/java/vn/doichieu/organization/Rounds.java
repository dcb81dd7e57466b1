package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;

/** The emulation years and their assessment rounds. */
@Service
@Transactional(readOnly = true)
public class Rounds {

    private static final String COLUMNS = """
            select r.id, r.emulation_year_id, y.year, r.kind, r.as_of, r.due_on, r.opens_on, r.closes_on
            from assessment_round r join emulation_year y on y.id = r.emulation_year_id
            """;

    private final JdbcClient jdbc;
    private final ExtensionReader extensions;
    private final Clock clock;

    Rounds(JdbcClient jdbc, ExtensionReader extensions, Clock clock) {
        this.jdbc = jdbc;
        this.extensions = extensions;
        this.clock = clock;
    }

    public Round round(long id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(Rounds::round)
                .optional()
                .orElseThrow(() -> new NotFoundException("round " + id));
    }

    /** The latest first. */
    public List<Round> all() {
        return jdbc.sql(COLUMNS + "order by r.as_of desc").query(Rounds::round).list();
    }

    /** What units work on today, the latest first: of the latest two years the rounds whose as-of day is past or near. */
    public List<Round> current() {
        return CurrentRounds.of(all(), LocalDate.now(clock));
    }

    /** Those of one year, the interim one first. */
    public List<Round> ofYear(long emulationYearId) {
        return jdbc.sql(COLUMNS + "where r.emulation_year_id = :year order by r.as_of")
                .param("year", emulationYearId)
                .query(Rounds::round)
                .list();
    }

    /** Until when each unit has time in these rounds: one query, two when an extension was given to a whole zone. */
    public Deadlines deadlines(Collection<Round> rounds) {
        return extensions.deadlines(rounds.stream().map(Round::id).distinct().toList());
    }

    /** The years of all sectors, the latest first. */
    public List<EmulationYear> years() {
        return jdbc.sql("select id, sector, year, starts_on, ends_on from emulation_year order by starts_on desc, id")
                .query(Rounds::year)
                .list();
    }

    public EmulationYear year(long id) {
        return years().stream()
                .filter(year -> year.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("emulation year " + id));
    }

    private static EmulationYear year(ResultSet row, int n) throws SQLException {
        return new EmulationYear(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }

    private static Round round(ResultSet row, int n) throws SQLException {
        return new Round(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                Round.Kind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                Optional.ofNullable(row.getObject(8, LocalDate.class)));
    }
}
