package vn.doichieu.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Indicator;
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

/** The history of a target is for those who read the figures of its unit. */
@Component
class TargetSubjects implements Subjects {

    private final AssignedTargetRepository targets;
    private final Ledger ledger;
    private final Units units;
    private final Rounds rounds;

    TargetSubjects(AssignedTargetRepository targets, Ledger ledger, Units units, Rounds rounds) {
        this.targets = targets;
        this.ledger = ledger;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.TARGET);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return targets.findById(id)
                .filter(target -> reader.scope(Permission.FIGURE_READ).contains(new UnitId(target.unitId())))
                .map(target ->
                        titles(new UnitId(target.unitId()), List.of(target)).get(new SubjectRef(Subject.TARGET, id)));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return reader.scope(Permission.FIGURE_READ).contains(unit)
                ? titles(unit, targets.findByEmulationYearIdAndUnitIdIn(round.emulationYearId(), List.of(unit.value())))
                : Map.of();
    }

    private Map<SubjectRef, SubjectTitle> titles(UnitId unit, List<AssignedTarget> found) {
        var all = new HashMap<SubjectRef, SubjectTitle>();
        if (found.isEmpty()) {
            return all;
        }
        var owner = units.unit(unit).shortName();
        var indicators = ledger.indicators();
        for (var target : found) {
            var name =
                    indicators.find(target.indicatorCode()).map(Indicator::name).orElse("");
            var year = rounds.year(target.emulationYearId());
            all.put(
                    new SubjectRef(Subject.TARGET, target.id()),
                    new SubjectTitle(
                            Sentence.of("figures.subject.target", name, String.valueOf(year.year())),
                            owner,
                            Optional.of("/targets?year=" + year.id())));
        }
        return all;
    }
}
