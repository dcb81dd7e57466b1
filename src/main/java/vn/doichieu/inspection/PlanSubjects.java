package vn.doichieu.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of a plan is for whoever may read it: of a draft, for those who edit it. */
@Component
class PlanSubjects implements Subjects {

    private final PlanReader reader;

    PlanSubjects(PlanReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.PLAN);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser user) {
        if (!user.may(Permission.PLAN_READ)) {
            return Optional.empty();
        }
        return reader.plan(id, user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT))
                .map(plan -> new SubjectTitle(
                        plan.number()
                                .map(number -> Sentence.of("inspection.subject.plan", number))
                                .orElseGet(() -> Sentence.of("inspection.subject.planDraft")),
                        plan.zone().name(),
                        Optional.of("/plans/" + id)));
    }

    /** It belongs to the zone and to no single unit. */
    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser user) {
        return Map.of();
    }
}
