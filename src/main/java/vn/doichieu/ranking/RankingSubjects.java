package vn.doichieu.ranking;

import java.util.HashMap;
import java.util.List;
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

/** The history of what was found about a unit is for those who read the ranking it counts in. */
@Component
class RankingSubjects implements Subjects {

    private final DisqualificationRepository found;
    private final Units units;

    RankingSubjects(DisqualificationRepository found, Units units) {
        this.found = found;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.DISQUALIFICATION);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return found.findById(id)
                .filter(one -> reader.scope(Permission.OVERVIEW_READ).contains(one.unit()))
                .map(one -> title(one, units.unit(one.unit()).shortName()));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        var all = new HashMap<SubjectRef, SubjectTitle>();
        if (!reader.scope(Permission.OVERVIEW_READ).contains(unit)) {
            return all;
        }
        var ofRound = found.findOf(round.id(), List.of(unit.value()));
        if (!ofRound.isEmpty()) {
            var owner = units.unit(unit).shortName();
            ofRound.forEach(one -> all.put(new SubjectRef(Subject.DISQUALIFICATION, one.id()), title(one, owner)));
        }
        return all;
    }

    private static SubjectTitle title(Disqualification one, String owner) {
        return new SubjectTitle(
                Sentence.of("ranking.subject.disqualification", one.view().label()),
                owner,
                Optional.of("/rankings/" + one.round() + "/" + one.unit().value()));
    }
}
