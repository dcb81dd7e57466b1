package vn.doichieu.inspection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Takes a plan out, locked, for those who may change the documents of its zone, and keeps the journal. */
@Component
class PlanDesk {

    static final Subject SUBJECT = Subject.PLAN;

    /** A plan with the zone that issues it. */
    record Opened(InspectionPlan plan, ZoneView zone) {}

    private final PlanRepository repository;
    private final Units units;
    private final Journal journal;

    PlanDesk(PlanRepository repository, Units units, Journal journal) {
        this.repository = repository;
        this.units = units;
        this.journal = journal;
    }

    ZoneView zone(long id, UnitScope scope) {
        if (scope.units().isEmpty()) {
            throw new NotFoundException("zone " + id);
        }
        return units.zonesWithin(scope).stream()
                .filter(zone -> zone.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone " + id));
    }

    Opened locked(long id, UnitScope scope) {
        var plan = repository.findById(id).orElseThrow(() -> new NotFoundException("plan " + id));
        return new Opened(plan, zone(plan.zoneId(), scope));
    }

    /** Readers use plain SQL: what was changed has to be there before anybody reads. */
    InspectionPlan save(InspectionPlan plan) {
        return repository.saveAndFlush(plan);
    }

    void delete(InspectionPlan plan) {
        repository.delete(plan);
        repository.flush();
    }

    void record(
            InspectionPlan plan,
            PlanEvent event,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Actor by) {
        journal.record(by, SUBJECT, plan.id(), event.name(), from, to, reason);
    }
}
