package vn.doichieu.records;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The history of evidence is for those who may read it. */
@Component
class EvidenceSubjects implements Subjects {

    private record Piece(long id, UnitId unit, long year, String title) {}

    private static final String SELECT = "select id, unit_id, emulation_year_id, title from evidence ";

    private final JdbcClient jdbc;
    private final Units units;

    EvidenceSubjects(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.EVIDENCE);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(EvidenceSubjects::piece)
                .optional()
                .filter(piece -> reader.scope(Permission.EVIDENCE_READ).contains(piece.unit))
                .map(piece -> title(piece, units.unit(piece.unit).shortName()));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.EVIDENCE_READ).contains(unit)) {
            return Map.of();
        }
        var owner = units.unit(unit).shortName();
        var all = new HashMap<SubjectRef, SubjectTitle>();
        jdbc.sql(SELECT + "where unit_id = :unit and emulation_year_id = :year")
                .param("unit", unit.value())
                .param("year", round.emulationYearId())
                .query(EvidenceSubjects::piece)
                .list()
                .forEach(piece -> all.put(new SubjectRef(Subject.EVIDENCE, piece.id), title(piece, owner)));
        return all;
    }

    private static SubjectTitle title(Piece piece, String owner) {
        return new SubjectTitle(
                Sentence.of("records.subject.evidence", piece.title),
                owner,
                Optional.of("/evidence?unit=" + piece.unit.value() + "&year=" + piece.year));
    }

    private static Piece piece(ResultSet row, int n) throws SQLException {
        return new Piece(row.getLong(1), new UnitId(row.getLong(2)), row.getLong(3), row.getString(4));
    }
}
