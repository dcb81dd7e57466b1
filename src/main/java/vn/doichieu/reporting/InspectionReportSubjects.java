package vn.doichieu.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The history of a report is for whoever may read the report. It has the number of its inspection. */
@Component
class InspectionReportSubjects implements Subjects {

    static final Subject SUBJECT = Subject.INSPECTION_REPORT;

    private final ReportShelf shelf;

    InspectionReportSubjects(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.INSPECTION_REPORT);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        var readers = new Readership(reader.scope(Permission.REPORT_READ), reader.scope(Permission.SHEET_DRAFT_READ));
        try {
            var report = shelf.take(new InspectionId(id), Optional.empty(), readers);
            return Optional.of(title(id, report.content().heading().unit()));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        var own = new UnitScope(Set.of(unit));
        if (!reader.scope(Permission.REPORT_READ).contains(unit)) {
            return Map.of();
        }
        var mine = reader.scope(Permission.SHEET_DRAFT_READ).contains(unit) ? own : UnitScope.NONE;
        return shelf.list(new Readership(own, mine)).stream()
                .filter(report -> report.round() == round.id())
                .collect(Collectors.toMap(
                        report -> new SubjectRef(
                                Subject.INSPECTION_REPORT, report.id().value()),
                        report -> title(report.id().value(), report.unit())));
    }

    private static SubjectTitle title(long id, String unit) {
        return new SubjectTitle(
                Sentence.of("reporting.subject.report"), unit, Optional.of("/inspection-reports/" + id));
    }
}
