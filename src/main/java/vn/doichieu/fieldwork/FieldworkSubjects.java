package vn.doichieu.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * The history of what the team writes down: for those who see the inspection, and for those who read its report once
 * the minutes are drafted.
 */
@Component
class FieldworkSubjects implements Subjects {

    private record Item(Subject kind, long id, long inspection, String words) {}

    /** What was removed has no words here any more, they stand in the journal. */
    private static final String ITEMS = """
            select kind, id, inspection_id, words from (
              select 'CHECKLIST_ITEM' as kind, id, inspection_id, label as words from checklist_item
              union all select 'FINDING', id, inspection_id, body from finding
              union all select 'RECOMMENDATION', id, inspection_id, body from recommendation
              union all select subject_kind, subject_id, inspection_id, '' from removed_item) item
            """;

    private static final int WORDS = 120;

    private final JdbcClient jdbc;
    private final Inspections inspections;

    FieldworkSubjects(JdbcClient jdbc, Inspections inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.CHECKLIST_ITEM, Subject.FINDING, Subject.RECOMMENDATION, Subject.MINUTES);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        if (!reader.may(Permission.PLAN_READ)) {
            return Optional.empty();
        }
        return kind == Subject.MINUTES ? minutes(id, reader) : item(kind, id, reader);
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.may(Permission.PLAN_READ)) {
            return Map.of();
        }
        var found = inspections.inspections(new UnitScope(Set.of(unit))).stream()
                .filter(inspection -> inspection.roundId() == round.id() && readable(inspection, reader))
                .toList();
        var all = new HashMap<SubjectRef, SubjectTitle>();
        for (var inspection : found) {
            all.put(new SubjectRef(Subject.MINUTES, inspection.visitId().value()), minutes(inspection));
            items("inspection_id = :key", inspection.id().value())
                    .forEach(item -> all.put(new SubjectRef(item.kind, item.id), title(item, inspection, reader)));
        }
        return all;
    }

    private Optional<SubjectTitle> minutes(long visit, CurrentUser reader) {
        return among(() -> inspections.inspections(new VisitId(visit), seen(reader)), reader)
                .map(FieldworkSubjects::minutes);
    }

    private Optional<SubjectTitle> item(Subject kind, long id, CurrentUser reader) {
        return items("id = :key and kind = '" + kind.name() + "'", id).stream()
                .findFirst()
                .flatMap(item -> among(
                                () -> List.of(inspections.inspection(new InspectionId(item.inspection), seen(reader))),
                                reader)
                        .map(inspection -> title(item, inspection, reader)));
    }

    private List<Item> items(String condition, long key) {
        return jdbc.sql(ITEMS + "where " + condition)
                .param("key", key)
                .query(FieldworkSubjects::item)
                .list();
    }

    private static Optional<InspectionView> among(Supplier<List<InspectionView>> found, CurrentUser reader) {
        try {
            return found.get().stream()
                    .filter(inspection -> readable(inspection, reader))
                    .findFirst();
        } catch (NotFoundException outside) {
            return Optional.empty();
        }
    }

    private static UnitScope seen(CurrentUser reader) {
        return reader.scope(Permission.INSPECTION_READ).plus(reader.scope(Permission.REPORT_READ));
    }

    private static boolean readable(InspectionView inspection, CurrentUser reader) {
        var unit = inspection.unit().id();
        boolean drafted = inspection.visitState() == VisitState.MINUTES_DRAFT
                || inspection.visitState().confirmed();
        return reader.scope(Permission.INSPECTION_READ).contains(unit)
                || (drafted && reader.scope(Permission.REPORT_READ).contains(unit));
    }

    private static SubjectTitle minutes(InspectionView inspection) {
        return new SubjectTitle(
                Sentence.of("fieldwork.subject.minutes", inspection.visitOn()),
                inspection.unit().shortName(),
                Optional.of("/visits/" + inspection.visitId().value() + "/minutes"));
    }

    private static SubjectTitle title(Item item, InspectionView inspection, CurrentUser reader) {
        var removed = item.words.isEmpty();
        var words = item.words.length() > WORDS ? item.words.substring(0, WORDS) + "…" : item.words;
        var part = item.kind == Subject.CHECKLIST_ITEM ? "/checklist" : "/findings";
        var page = reader.scope(Permission.INSPECTION_READ)
                        .contains(inspection.unit().id())
                ? "/inspections/" + item.inspection + part
                : "/inspection-reports/" + item.inspection;
        return new SubjectTitle(
                Sentence.of("fieldwork.subject." + item.kind + (removed ? ".removed" : ""), words),
                inspection.unit().shortName(),
                Optional.of(page));
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(Subject.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getString(4));
    }
}
