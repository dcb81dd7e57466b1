package vn.doichieu.inspection;

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

/** The history of a decision is for whoever may read it: of a draft, for those who edit it. */
@Component
class DecisionSubjects implements Subjects {

    private final DecisionDesk desk;

    DecisionSubjects(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.DECISION);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        if (!reader.may(Permission.PLAN_READ)) {
            return Optional.empty();
        }
        try {
            var opened = desk.read(id, reader.scope(Permission.PLAN_READ), reader.scope(Permission.PLAN_EDIT));
            var name = opened.decision()
                    .number()
                    .map(number -> Sentence.of("inspection.subject.decision", number))
                    .orElseGet(() -> Sentence.of("inspection.subject.decisionDraft"));
            return Optional.of(new SubjectTitle(name, opened.plan().zone().name(), Optional.of("/decisions/" + id)));
        } catch (NotFoundException outside) {
            return Optional.empty();
        }
    }

    /** It belongs to the zone and to no single unit. */
    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return Map.of();
    }
}
