package vn.doichieu.records;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The history of a zone's register of documents is for those who number its documents. It belongs to no unit. */
@Component
class RegisterSubjects implements Subjects {

    private final Units units;

    RegisterSubjects(Units units) {
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.DOCUMENT_SERIES);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return units.zonesWithin(reader.scope(Permission.PLAN_EDIT)).stream()
                .filter(zone -> zone.id() == id)
                .findFirst()
                .map(zone -> new SubjectTitle(
                        Sentence.of("records.subject.register"), zone.name(), Optional.of("/document-register")));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return Map.of();
    }
}
