package vn.doichieu.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The history of a discrepancy is for those who read the board of its unit. */
@Component
class DiscrepancySubjects implements Subjects {

    private final DiscrepancyRepository discrepancies;
    private final Units units;

    DiscrepancySubjects(DiscrepancyRepository discrepancies, Units units) {
        this.discrepancies = discrepancies;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.DISCREPANCY);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return discrepancies
                .findById(id)
                .filter(found -> reader.scope(Permission.FIGURE_READ).contains(found.unit()))
                .map(found -> title(found, units.unit(found.unit()).shortName()));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        if (!reader.scope(Permission.FIGURE_READ).contains(unit)) {
            return Map.of();
        }
        var owner = units.unit(unit).shortName();
        return discrepancies.findAll(List.of(unit.value()), round.id()).stream()
                .collect(Collectors.toMap(
                        found -> new SubjectRef(Subject.DISCREPANCY, found.id()), found -> title(found, owner)));
    }

    private static SubjectTitle title(Discrepancy found, String owner) {
        return new SubjectTitle(
                Sentence.of("reconciliation.subject", found.about()),
                owner,
                Optional.of(Links.board(found.roundId(), found.unit())));
    }
}
