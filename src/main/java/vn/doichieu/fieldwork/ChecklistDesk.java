package vn.doichieu.fieldwork;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.VisitStarted;
import vn.doichieu.inspection.VisitsScheduled;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Keeps the checklists and writes down who ticked what. */
@Component
class ChecklistDesk {

    private final ChecklistItems items;
    private final Journal journal;
    private final Clock clock;

    ChecklistDesk(ChecklistItems items, Journal journal, Clock clock) {
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void prepare(VisitsScheduled event) {
        event.visits().forEach(visit -> items.prepare(visit.value()));
    }

    @EventListener
    void prepare(VisitStarted event) {
        items.prepare(event.visitId().value());
    }

    List<ChecklistItemView> of(InspectionId inspection) {
        return items.findByInspectionIdOrderByPosition(inspection.value()).stream()
                .map(item -> item.view(clock))
                .toList();
    }

    ChecklistItemView item(InspectionId inspection, long id) {
        return of(inspection).stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("checklist item " + id));
    }

    ChecklistItemView tick(InspectionId inspection, long id, Tick tick, Actor by) {
        var item = items.findById(id)
                .filter(found -> found.inspectionId() == inspection.value())
                .orElseThrow(() -> new NotFoundException("checklist item " + id));
        var before = item.described();
        item.tick(tick, by, clock);
        items.saveAndFlush(item);
        journal.record(by, Subject.CHECKLIST_ITEM, id, "TICKED", before, item.described(), null);
        return item.view(clock);
    }
}
