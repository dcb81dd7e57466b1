package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.identity.ToldElsewhere;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * The history of figures is for those who read figures; what the team read in the files, for those who see the
 * inspection; what a sheet is scored with, for those who may read the sheet.
 */
@Component
class FigureSubjects implements Subjects {

    private record Figure(long id, UnitId unit, long year, String indicator, LocalDate asOf, ClaimSource source) {}

    private static final String SELECT = """
            select c.id, c.unit_id, c.emulation_year_id, i.name, c.as_of, c.source
            from figure_claim c join indicator i on i.code = c.indicator_code
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Rounds rounds;
    private final ObjectProvider<SheetContext> sheets;

    FigureSubjects(JdbcClient jdbc, Units units, Rounds rounds, ObjectProvider<SheetContext> sheets) {
        this.jdbc = jdbc;
        this.units = units;
        this.rounds = rounds;
        this.sheets = sheets;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.FIGURE);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(FigureSubjects::figure)
                .optional()
                .flatMap(figure -> round(figure)
                        .filter(round -> sources(figure.unit, round, reader).contains(figure.source))
                        .map(round ->
                                title(figure, round, units.unit(figure.unit).shortName())));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        var readable = sources(unit, round, reader);
        if (readable.isEmpty()) {
            return Map.of();
        }
        var owner = units.unit(unit).shortName();
        var all = new HashMap<SubjectRef, SubjectTitle>();
        jdbc
                .sql(SELECT + "where c.unit_id = :unit and c.emulation_year_id = :year and c.as_of in (:days)")
                .param("unit", unit.value())
                .param("year", round.emulationYearId())
                .param("days", List.of(round.asOf(), round.samePeriodAsOf()))
                .query(FigureSubjects::figure)
                .list()
                .stream()
                .filter(figure -> readable.contains(figure.source))
                .forEach(figure -> all.put(new SubjectRef(Subject.FIGURE, figure.id), title(figure, round, owner)));
        return all;
    }

    /** What came with a workbook has no entry of its own: the entry of the import tells of it. */
    @Override
    public Map<SubjectRef, ToldElsewhere> toldElsewhere(Subject kind, long id) {
        var told = new HashMap<SubjectRef, ToldElsewhere>();
        jdbc.sql("""
                select v.import_id, i.file_name, nullif(before.printed, ''), v.printed
                from figure_claim_version v join figure_import i on i.id = v.import_id
                left join lateral (select case when withdrawn then '' else printed end as printed
                  from figure_claim_version where claim_id = v.claim_id and version = v.version - 1) as before on true
                where v.claim_id = :id""")
                .param("id", id)
                .query((row, n) -> told.put(
                        new SubjectRef(Subject.FIGURE_IMPORT, row.getLong(1)),
                        new ToldElsewhere(
                                new SubjectTitle(
                                        Sentence.of("figures.subject.file", row.getString(2)), "", Optional.empty()),
                                row.getString(3),
                                row.getString(4))))
                .list();
        return told;
    }

    /** The round a figure is used in: that of its day, or the one whose same period it is. */
    private Optional<Round> round(Figure figure) {
        return rounds.all().stream()
                .filter(round -> round.emulationYearId() == figure.year)
                .filter(round -> round.asOf().equals(figure.asOf)
                        || round.samePeriodAsOf().equals(figure.asOf))
                .findFirst();
    }

    private Set<ClaimSource> sources(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.FIGURE_READ).contains(unit)) {
            return Set.of();
        }
        var all = new HashSet<>(Set.of(ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS));
        if (reader.scope(Permission.INSPECTION_READ).contains(unit)) {
            all.add(ClaimSource.INSPECTED);
        }
        if (reader.scope(Permission.SHEET_DRAFT_READ).contains(unit) || sent(unit, round)) {
            all.add(ClaimSource.SCORE_SHEET);
        }
        return all;
    }

    private boolean sent(UnitId unit, Round round) {
        return sheets.orderedStream()
                .anyMatch(context -> context.sentSheet(unit, round.id()).isPresent());
    }

    private static SubjectTitle title(Figure figure, Round round, String owner) {
        return new SubjectTitle(
                Sentence.of(
                        "figures.subject.figure",
                        figure.indicator,
                        Sentence.of("figures.source." + figure.source),
                        figure.asOf),
                owner,
                Optional.of("/figures/" + round.id() + "/" + figure.unit.value()));
    }

    private static Figure figure(ResultSet row, int n) throws SQLException {
        return new Figure(
                row.getLong(1),
                new UnitId(row.getLong(2)),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                ClaimSource.valueOf(row.getString(6)));
    }
}
