package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;

/** The assessment rounds of the emulation years. */
@Service
@Transactional(readOnly = true)
public class Rounds {

    private static final String COLUMNS = """
            select r.id, r.emulation_year_id, y.year, r.kind, r.as_of, r.due_on
            from assessment_round r join emulation_year y on y.id = r.emulation_year_id
            """;

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    private static Round round(ResultSet row, int n) throws SQLException {
        return new Round(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                Round.Kind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
