package vn.doichieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Moves a visit from state to state, writes the journal and tells those above. */
@Component
class VisitSteps {

    static final Subject SUBJECT = Subject.VISIT;

    private final VisitRepository repository;
    private final VisitReader reader;
    private final InspectedUnits inspected;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitSteps(
            VisitRepository repository,
            VisitReader reader,
            InspectedUnits inspected,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.inspected = inspected;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void prepare(VisitId id, Actor by) {
        move(id, VisitEvent.PREPARED, visit -> visit.prepare(by, clock), by);
    }

    void start(VisitId id, Actor by) {
        move(id, VisitEvent.STARTED, visit -> visit.start(by, clock), by);
        events.publishEvent(new VisitStarted(id, units(id), round(id), by));
    }

    void draftMinutes(VisitId id, Actor by) {
        move(id, VisitEvent.MINUTES_DRAFTED, visit -> visit.draftMinutes(by, clock), by);
    }

    void backToWork(VisitId id, Actor by) {
        move(id, VisitEvent.BACK_TO_WORK, visit -> visit.backToWork(by, clock), by);
    }

    void confirmMinutes(VisitId id, Actor by) {
        move(id, VisitEvent.MINUTES_CONFIRMED, visit -> visit.confirmMinutes(by, clock), by);
        events.publishEvent(new MinutesConfirmed(id, units(id), round(id), by));
    }

    void close(VisitId id, Actor by) {
        move(id, VisitEvent.CLOSED, visit -> visit.close(by, clock), by);
    }

    void postpone(VisitId id, Arranging arranging, Actor by) {
        arrange(id, VisitEvent.POSTPONED, visit -> visit.postpone(arranging.reason(), by, clock), arranging, by);
    }

    void move(VisitId id, Appointment to, LocalDate decidedOn, Arranging arranging, Actor by) {
        var visit = locked(id);
        var before = visit.appointment().described();
        take(visit, changed -> changed.move(to, decidedOn, arranging.reason(), by, clock), arranging);
        record(id, VisitEvent.MOVED, before, to.described(), arranging.reason(), by);
    }

    void cancel(VisitId id, Arranging arranging, Actor by) {
        arrange(id, VisitEvent.CANCELLED, visit -> visit.cancel(arranging.reason(), by, clock), arranging, by);
        inspected.callOff(id);
    }

    void restore(VisitId id, Arranging arranging, Actor by) {
        arrange(id, VisitEvent.RESTORED, visit -> visit.restore(arranging.reason(), by, clock), arranging, by);
        inspected.callOn(id);
    }

    /** Opens what was confirmed, or gives what is open already a later day. */
    void reopen(VisitId id, LocalDate until, Arranging arranging, Actor by) {
        var visit = locked(id);
        var before = visit.reopenedUntil();
        if (before.isPresent()) {
            take(visit, changed -> changed.extend(arranging.reason(), until, by, clock), arranging);
            record(id, VisitEvent.EXTENDED, before.get().toString(), until.toString(), arranging.reason(), by);
            return;
        }
        take(visit, changed -> changed.reopen(arranging.reason(), until, by, clock), arranging);
        record(id, VisitEvent.REOPENED, null, until.toString(), arranging.reason(), by);
        events.publishEvent(new VisitReopened(id, units(id), round(id), arranging.reason(), by));
    }

    private void move(VisitId id, VisitEvent event, Consumer<Visit> step, Actor by) {
        var visit = locked(id);
        var from = visit.state();
        step.accept(visit);
        // Readers use plain SQL: the new state has to be there before anybody is told.
        repository.saveAndFlush(visit);
        record(id, event, from.name(), visit.state().name(), null, by);
    }

    private void arrange(VisitId id, VisitEvent event, Consumer<Visit> step, Arranging arranging, Actor by) {
        var visit = locked(id);
        var from = visit.state();
        take(visit, step, arranging);
        record(id, event, from.name(), visit.state().name(), arranging.reason(), by);
    }

    /** A refusal of the state says more than that somebody was faster, so the state speaks first. */
    private void take(Visit visit, Consumer<Visit> step, Arranging arranging) {
        var overtaken = visit.changedSince(arranging.version());
        step.accept(visit);
        overtaken.ifPresent(stale -> {
            throw stale;
        });
        repository.saveAndFlush(visit);
    }

    private Visit locked(VisitId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException("visit " + id.value()));
    }

    private void record(
            VisitId id, VisitEvent event, @Nullable String from, @Nullable String to, @Nullable String why, Actor by) {
        journal.record(by, SUBJECT, id.value(), event.name(), from, to, why);
    }

    private List<UnitId> units(VisitId id) {
        return inspected(id).stream().map(unit -> unit.unit().id()).toList();
    }

    /** All units of a visit are inspected for the same round. */
    private long round(VisitId id) {
        return inspected(id).stream().findFirst().orElseThrow().roundId();
    }

    private List<VisitView.Inspected> inspected(VisitId id) {
        return reader.visit(id).orElseThrow().inspections();
    }
}
