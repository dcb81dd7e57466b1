package vn.doichieu.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.doichieu.shared.UnitScope;

/** The history of a notice is for those who may read it. */
@Component
class NoticeSubjects implements Subjects {

    private final NoticeReader notices;

    NoticeSubjects(NoticeReader notices) {
        this.notices = notices;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.NOTICE);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return notices.notice(new NoticeId(id), readable(reader).ids()).map(NoticeSubjects::title);
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!readable(reader).contains(unit)) {
            return Map.of();
        }
        return notices.ofUnits(new UnitScope(Set.of(unit)).ids()).stream()
                .filter(notice -> notice.content().asOf().equals(round.asOf()))
                .collect(Collectors.toMap(
                        notice -> new SubjectRef(Subject.NOTICE, notice.id().value()), NoticeSubjects::title));
    }

    /** The units themselves, those who inspect them, and the zone. */
    private static UnitScope readable(CurrentUser reader) {
        return reader.scope(Permission.NOTICE_RECEIVE)
                .plus(reader.scope(Permission.INSPECTION_READ))
                .plus(reader.scope(Permission.VISIT_ARRANGE));
    }

    private static SubjectTitle title(NoticeView notice) {
        return new SubjectTitle(
                Sentence.of("inspection.notice.title", notice.symbol()),
                notice.unit().name(),
                Optional.of("/notices/" + notice.id().value()));
    }
}
