package vn.doichieu.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.JournalPages;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of any thing, for those the module of that thing lets read it. */
@Service
@Transactional(readOnly = true)
public class Histories {

    static final int PAGE = 50;

    private final JournalPages journal;
    private final List<Subjects> modules;
    private final Units units;
    private final Rounds rounds;

    Histories(JournalPages journal, List<Subjects> modules, Units units, Rounds rounds) {
        this.journal = journal;
        this.modules = modules;
        this.units = units;
        this.rounds = rounds;
    }

    @PreAuthorize("hasAuthority('WORK_READ')")
    public HistoryView of(Subject kind, long id, Optional<Long> before, CurrentUser reader) {
        var module = modules.stream()
                .filter(candidate -> candidate.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kind " + kind));
        var title = module.title(kind, id, reader).orElseThrow(() -> new NotFoundException(kind + " " + id));
        var elsewhere = module.toldElsewhere(kind, id);
        var subjects = new HashMap<SubjectRef, SubjectTitle>();
        elsewhere.forEach((subject, told) -> subjects.put(subject, told.title()));
        subjects.put(new SubjectRef(kind, id), title);
        var found = page(title, subjects, before);
        return new HistoryView(
                found.title(),
                found.entries().stream()
                        .map(entry -> Wording.asTold(
                                entry,
                                Optional.ofNullable(elsewhere.get(new SubjectRef(entry.kind(), entry.subject())))))
                        .toList(),
                found.older());
    }

    /**
     * All that happened in this round to the things of a unit, as far as this person may read them. Without a round, in
     * the latest one that anything is known of.
     */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public UnitHistory ofUnit(UnitId id, Optional<Long> round, Optional<Long> before, CurrentUser reader) {
        requireKnown(id, reader);
        var all = rounds.all();
        if (round.isPresent()) {
            return ofUnit(id, rounds.round(round.get()), all, before, reader);
        }
        return all.stream()
                .map(it -> ofUnit(id, it, all, before, reader))
                .filter(found -> !found.history().entries().isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst().map(latest -> ofUnit(id, latest, all, before, reader)))
                .orElseThrow(() -> new NotFoundException("round"));
    }

    private UnitHistory ofUnit(UnitId id, Round round, List<Round> all, Optional<Long> before, CurrentUser reader) {
        var subjects = new HashMap<SubjectRef, SubjectTitle>();
        modules.forEach(module -> subjects.putAll(module.ofUnit(id, round, reader)));
        var unit = units.unit(id);
        var title =
                new SubjectTitle(Sentence.of("history.unit.title", unit.shortName()), unit.name(), Optional.empty());
        return new UnitHistory(page(title, subjects, before), round, all);
    }

    private HistoryView page(SubjectTitle title, Map<SubjectRef, SubjectTitle> subjects, Optional<Long> before) {
        var found = journal.page(subjects.keySet(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new HistoryView(
                title,
                shown.stream()
                        .map(row -> Wording.entry(row, Objects.requireNonNull(subjects.get(row.subject()))))
                        .toList(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).number()) : Optional.empty());
    }

    private static void requireKnown(UnitId unit, CurrentUser reader) {
        if (!reader.scope(Permission.PLAN_READ).contains(unit)) {
            throw new NotFoundException("unit " + unit.value());
        }
    }
}
