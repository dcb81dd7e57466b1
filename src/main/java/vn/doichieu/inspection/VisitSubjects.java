package vn.doichieu.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The history of a visit is for the zone, as the visit is. */
@Component
class VisitSubjects implements Subjects {

    private final Inspections inspections;

    VisitSubjects(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.VISIT);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        if (!reader.may(Permission.PLAN_READ)) {
            return Optional.empty();
        }
        try {
            var visit = inspections.visit(new VisitId(id), reader.scope(Permission.PLAN_READ));
            return Optional.of(new SubjectTitle(
                    Sentence.of("inspection.subject.visit", visit.visitOn()),
                    visit.place(),
                    Optional.of("/visits/" + id)));
        } catch (NotFoundException outside) {
            return Optional.empty();
        }
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.PLAN_READ).contains(unit)) {
            return Map.of();
        }
        var all = new HashMap<SubjectRef, SubjectTitle>();
        inspections.inspections(new UnitScope(Set.of(unit))).stream()
                .filter(inspection -> inspection.roundId() == round.id())
                .forEach(inspection -> all.put(
                        new SubjectRef(Subject.VISIT, inspection.visitId().value()),
                        new SubjectTitle(
                                Sentence.of("inspection.subject.visit", inspection.visitOn()),
                                inspection.place(),
                                Optional.of("/visits/" + inspection.visitId().value()))));
        return all;
    }
}
