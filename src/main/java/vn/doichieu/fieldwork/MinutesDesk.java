package vn.doichieu.fieldwork;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.VisitReopened;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Keeps the minutes, and tells when a unit's inspection has both names under it. */
@Component
class MinutesDesk {

    private static final Subject SUBJECT = Subject.MINUTES;

    private final MinutesRepository repository;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesDesk(MinutesRepository repository, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    MinutesView view(VisitView visit, List<FieldworkView> units) {
        var minutes = repository.findByVisitId(visit.id().value());
        return new MinutesView(
                visit,
                minutes.map(found -> found.text(clock)),
                units,
                minutes.map(found -> found.confirmations(clock)).orElse(List.of()),
                minutes.map(found -> found.former(clock)).orElse(List.of()));
    }

    Set<UnitId> confirmedUnits(VisitId visit) {
        return repository
                .findByVisitId(visit.value())
                .map(InspectionMinutes::confirmedUnits)
                .orElse(Set.of());
    }

    boolean confirmedByTeam(VisitId visit) {
        return repository
                .findByVisitId(visit.value())
                .map(InspectionMinutes::confirmedByTeam)
                .orElse(false);
    }

    void write(VisitView visit, MinutesText text, int seen, Actor by) {
        text.requireOn(visit.visitOn());
        repository
                .lockByVisitId(visit.id().value())
                .ifPresentOrElse(
                        minutes -> minutes.redraft(text, seen, by, clock),
                        () -> repository.save(new InspectionMinutes(visit.id().value(), text, by, clock)));
        repository.flush();
        journal.record(by, SUBJECT, visit.id().value(), "DRAFTED", null, text.attendance(), null);
    }

    void requireUnconfirmed(VisitId visit) {
        repository.lockByVisitId(visit.value()).ifPresent(minutes -> minutes.requireUnconfirmed(clock));
    }

    /** {@code seen}: the text that was read; {@code gaps}: what was open then, in words for the journal. */
    boolean confirmForTeam(VisitId id, Supplier<VisitView> visit, int seen, @Nullable String gaps, Actor by) {
        return confirm(id, visit, minutes -> minutes.confirmForTeam(seen, by, clock), gaps, by);
    }

    /** Both sides confirm anew; what they confirmed before is kept. */
    @EventListener
    void on(VisitReopened reopened) {
        repository.lockByVisitId(reopened.visitId().value()).ifPresent(minutes -> {
            minutes.supersede(clock);
            repository.flush();
            journal.record(
                    reopened.by(), SUBJECT, reopened.visitId().value(), "REOPENED", null, null, reopened.reason());
        });
    }

    boolean confirmForUnit(VisitId id, Supplier<VisitView> visit, UnitConfirmation given, Actor by) {
        return confirm(
                id,
                visit,
                minutes -> minutes.confirmForUnit(given.unit(), given.reservation(), given.version(), by, clock),
                given.reservation().orElse(null),
                by);
    }

    /** Answers whether the team and every unit have confirmed now. The visit is read behind the lock. */
    private boolean confirm(
            VisitId id, Supplier<VisitView> read, Consumer<InspectionMinutes> step, @Nullable String remark, Actor by) {
        var minutes = repository.lockByVisitId(id.value()).orElseThrow(MinutesDesk::notDrafted);
        var visit = read.get();
        if (!visit.state().confirmed() && visit.state() != VisitState.MINUTES_DRAFT) {
            throw notDrafted();
        }
        var before = finished(minutes);
        step.accept(minutes);
        repository.flush();
        journal.record(by, SUBJECT, id.value(), "CONFIRMED", null, null, remark);
        announce(visit, before, finished(minutes), by);
        return minutes.complete(visit.inspections().stream()
                .map(inspected -> inspected.unit().id())
                .toList());
    }

    private static BusinessRuleViolation notDrafted() {
        return new BusinessRuleViolation("fieldwork.minutes.notDrafted");
    }

    private static Set<UnitId> finished(InspectionMinutes minutes) {
        return minutes.confirmedByTeam() ? minutes.confirmedUnits() : Set.of();
    }

    private void announce(VisitView visit, Set<UnitId> before, Set<UnitId> after, Actor by) {
        var fresh = new HashSet<>(after);
        fresh.removeAll(before);
        visit.inspections().stream()
                .filter(inspected -> fresh.contains(inspected.unit().id()))
                .forEach(inspected -> events.publishEvent(
                        new InspectionConfirmed(inspected.id(), inspected.unit().id(), by)));
    }
}
