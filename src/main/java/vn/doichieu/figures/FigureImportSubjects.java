package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of an import is for those who read the figures of any unit it holds. */
@Component
class FigureImportSubjects implements Subjects {

    private record Imported(long id, long round, LocalDate asOf, String source, String file, int units) {}

    private static final String SELECT = """
            select i.id, i.round_id, r.as_of, i.source, i.file_name,
              (select count(*) from figure_import_unit u where u.import_id = i.id)
            from figure_import i join assessment_round r on r.id = i.round_id
            """;

    private final JdbcClient jdbc;
    private final Units units;

    FigureImportSubjects(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.FIGURE_IMPORT);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        var readable = jdbc
                .sql("select unit_id from figure_import_unit where import_id = :id order by unit_id")
                .param("id", id)
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list()
                .stream()
                .filter(reader.scope(Permission.FIGURE_READ)::contains)
                .toList();
        return readable.stream()
                .findFirst()
                .flatMap(unit -> jdbc.sql(SELECT + "where i.id = :id")
                        .param("id", id)
                        .query(FigureImportSubjects::imported)
                        .optional()
                        .map(found -> title(found, unit)));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.FIGURE_READ).contains(unit)) {
            return Map.of();
        }
        var found = jdbc.sql(SELECT + """
                where i.round_id = :round
                  and i.id in (select import_id from figure_import_unit where unit_id = :unit)""")
                .param("round", round.id())
                .param("unit", unit.value())
                .query(FigureImportSubjects::imported)
                .list();
        var all = new HashMap<SubjectRef, SubjectTitle>();
        found.forEach(one -> all.put(new SubjectRef(Subject.FIGURE_IMPORT, one.id), title(one, unit)));
        return all;
    }

    /** An import of many units is told of without naming the others. */
    private SubjectTitle title(Imported found, UnitId unit) {
        var name = Sentence.of(
                "figures.subject.import", found.file, Sentence.of("figures.source." + found.source), found.asOf);
        return new SubjectTitle(
                name,
                found.units == 1 ? units.unit(unit).shortName() : "",
                Optional.of("/figures/" + found.round + "/" + unit.value()));
    }

    private static Imported imported(ResultSet row, int n) throws SQLException {
        return new Imported(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getInt(6));
    }
}
