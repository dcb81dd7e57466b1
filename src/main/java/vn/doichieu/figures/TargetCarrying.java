package vn.doichieu.figures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Lets a new year begin with the targets that stood at the end of the last one, until its own document comes. */
@Component
class TargetCarrying {

    private final AssignedTargetRepository targets;
    private final Sentences sentences;
    private final Journal journal;
    private final Clock clock;

    TargetCarrying(AssignedTargetRepository targets, Sentences sentences, Journal journal, Clock clock) {
        this.targets = targets;
        this.sentences = sentences;
        this.journal = journal;
        this.clock = clock;
    }

    int carry(EmulationYear from, EmulationYear to, UnitScope units, Actor by) {
        var standing = standing(from, units);
        for (var target : standing) {
            var key = new TargetKey(new UnitId(target.unitId()), target.indicatorCode(), to.id());
            var document = sentences.text(
                    Sentence.of("figures.target.carried", target.document(), String.valueOf(from.year())));
            var terms = new TargetTerms(target.value(), document, Optional.empty());
            var saved = targets.saveAndFlush(new AssignedTarget(key, terms, 1, by, clock.instant()));
            journal.record(by, Subject.TARGET, saved.id(), "SET", null, saved.inOneLine(), null);
        }
        if (!standing.isEmpty()) {
            var told = String.valueOf(standing.size());
            journal.record(by, Subject.YEAR, to.id(), "TARGETS_TAKEN_OVER", null, told, null);
        }
        return standing.size();
    }

    private List<AssignedTarget> standing(EmulationYear year, UnitScope units) {
        return targets.findByEmulationYearIdAndUnitIdIn(year.id(), units.ids()).stream()
                .collect(Collectors.groupingBy(target ->
                        new TargetKey(new UnitId(target.unitId()), target.indicatorCode(), target.emulationYearId())))
                .values()
                .stream()
                .flatMap(versions -> new TargetVersions(versions).standing().stream())
                .toList();
    }
}
