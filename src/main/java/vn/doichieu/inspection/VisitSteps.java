package vn.doichieu.inspection;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Moves a visit from state to state, writes the journal and tells those above. */
@Component
class VisitSteps {

    private final VisitRepository repository;
    private final VisitReader reader;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitSteps(
            VisitRepository repository,
            VisitReader reader,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void prepare(VisitId id, Actor by) {
        move(id, "PREPARED", visit -> visit.prepare(by, clock), by);
    }

    void start(VisitId id, Actor by) {
        move(id, "STARTED", visit -> visit.start(by, clock), by);
        events.publishEvent(new VisitStarted(id, units(id), round(id), by));
    }

    void draftMinutes(VisitId id, Actor by) {
        move(id, "MINUTES_DRAFTED", visit -> visit.draftMinutes(by, clock), by);
    }

    void backToWork(VisitId id, Actor by) {
        move(id, "BACK_TO_WORK", visit -> visit.backToWork(by, clock), by);
    }

    void confirmMinutes(VisitId id, Actor by) {
        move(id, "MINUTES_CONFIRMED", visit -> visit.confirmMinutes(by, clock), by);
        events.publishEvent(new MinutesConfirmed(id, units(id), round(id), by));
    }

    void close(VisitId id, Actor by) {
        move(id, "CLOSED", visit -> visit.close(by, clock), by);
    }

    private void move(VisitId id, String action, Consumer<Visit> step, Actor by) {
        var visit = repository.findById(id.value()).orElseThrow(() -> new NotFoundException("visit " + id.value()));
        var from = visit.state();
        step.accept(visit);
        // Readers use plain SQL: the new state has to be there before anybody is told.
        repository.saveAndFlush(visit);
        journal.record(
                by, "VISIT", id.value(), action, from.name(), visit.state().name(), null);
    }

    private List<UnitId> units(VisitId id) {
        return inspected(id).stream().map(inspected -> inspected.unit().id()).toList();
    }

    /** All units of a visit are inspected for the same round. */
    private long round(VisitId id) {
        return inspected(id).stream().findFirst().orElseThrow().roundId();
    }

    private List<VisitView.Inspected> inspected(VisitId id) {
        return reader.visit(id).orElseThrow().inspections();
    }
}
