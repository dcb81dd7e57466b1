package vn.doichieu.figures;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The history of a unit's report is for those who read its figures. */
@Component
class ReportSubjects implements Subjects {

    private final UnitReportRepository reports;
    private final Units units;
    private final Rounds rounds;

    ReportSubjects(UnitReportRepository reports, Units units, Rounds rounds) {
        this.reports = reports;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.UNIT_REPORT);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return reports.findById(id)
                .filter(report -> reader.scope(Permission.FIGURE_READ).contains(report.unit()))
                .map(report -> title(report, rounds.round(report.roundId())));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.FIGURE_READ).contains(unit)) {
            return Map.of();
        }
        return reports.findByUnitIdAndRoundId(unit.value(), round.id())
                .map(report -> Map.of(new SubjectRef(Subject.UNIT_REPORT, report.id()), title(report, round)))
                .orElse(Map.of());
    }

    private SubjectTitle title(UnitReport report, Round round) {
        return new SubjectTitle(
                Sentence.of("figures.subject.report", round.asOf()),
                units.unit(report.unit()).shortName(),
                Optional.of("/figures/" + round.id() + "/" + report.unit().value()));
    }
}
