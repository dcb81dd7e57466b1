package vn.doichieu.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of a unit's report, its sections, papers and supplements is for those who read its figures. */
@Component
class ReportSubjects implements Subjects {

    /** {@code detail}: the section, or the number of a supplement. */
    private record Part(Subject kind, long id, UnitId unit, long round, String detail) {}

    private static final String PARTS = """
            select kind, id, unit_id, round_id, detail from (
              select 'UNIT_REPORT' as kind, id, unit_id, round_id, '' as detail from unit_report
              union all select 'REPORT_SECTION', id, unit_id, round_id, section from unit_report_section
              union all select 'REPORT_FILE', id, unit_id, round_id, '' from unit_report_file where supplement_id is null
              union all select 'REPORT_SUPPLEMENT', id, unit_id, round_id, number from report_supplement) as part
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Rounds rounds;

    ReportSubjects(JdbcClient jdbc, Units units, Rounds rounds) {
        this.jdbc = jdbc;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.UNIT_REPORT, Subject.REPORT_SECTION, Subject.REPORT_FILE, Subject.REPORT_SUPPLEMENT);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return read(jdbc.sql(PARTS + "where kind = :kind and id = :id")
                        .param("kind", kind.name())
                        .param("id", id))
                .filter(part -> reader.scope(Permission.FIGURE_READ).contains(part.unit))
                .findFirst()
                .map(part -> title(
                        part, rounds.round(part.round), units.unit(part.unit).shortName()));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.FIGURE_READ).contains(unit)) {
            return Map.of();
        }
        var owner = units.unit(unit).shortName();
        var all = new HashMap<SubjectRef, SubjectTitle>();
        read(jdbc.sql(PARTS + "where unit_id = :unit and round_id = :round")
                        .param("unit", unit.value())
                        .param("round", round.id()))
                .forEach(part -> all.put(new SubjectRef(part.kind, part.id), title(part, round, owner)));
        return all;
    }

    private static Stream<Part> read(JdbcClient.StatementSpec parts) {
        return parts
                .query((row, n) -> new Part(
                        Subject.valueOf(row.getString(1)),
                        row.getLong(2),
                        new UnitId(row.getLong(3)),
                        row.getLong(4),
                        row.getString(5)))
                .list()
                .stream();
    }

    private static SubjectTitle title(Part part, Round round, String owner) {
        var report = "/figures/" + round.id() + "/" + part.unit.value() + "/report";
        var page =
                part.kind == Subject.REPORT_SUPPLEMENT ? report.replace("/report", "/supplements/" + part.id) : report;
        return new SubjectTitle(name(part, round), owner, Optional.of(page));
    }

    private static Sentence name(Part part, Round round) {
        return switch (part.kind) {
            case REPORT_SECTION ->
                Sentence.of("figures.subject.section", Sentence.of("figures.section." + part.detail), round.asOf());
            case REPORT_FILE -> Sentence.of("figures.subject.file", round.asOf());
            case REPORT_SUPPLEMENT -> Sentence.of("figures.subject.supplement", part.detail);
            default -> Sentence.of("figures.subject.report", round.asOf());
        };
    }
}
