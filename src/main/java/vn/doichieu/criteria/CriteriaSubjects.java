package vn.doichieu.criteria;

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

/** Names criteria sheets in the histories of those who write them. */
@Component
class CriteriaSubjects implements Subjects {

    private final SheetReader reader;

    CriteriaSubjects(SheetReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.CRITERIA_SHEET);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser user) {
        return reader.find(new CriteriaSheetId(id))
                .filter(sheet -> sheet.zone()
                        .filter(user.zones(Permission.CRITERIA_EDIT)::contains)
                        .isPresent())
                .map(sheet -> new SubjectTitle(
                        Sentence.of("criteria.subject", sheet.content().head().code(), String.valueOf(sheet.version())),
                        sheet.content().head().title(),
                        Optional.of("/criteria-sheets/" + id + (sheet.state() == SheetState.DRAFT ? "/draft" : ""))));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser user) {
        return Map.of();
    }
}
