package vn.doichieu.fieldwork;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Keeps the findings; what was struck out stays in the journal. */
@Component
class FindingDesk {

    private static final Subject SUBJECT = Subject.FINDING;

    private final Findings findings;
    private final Journal journal;
    private final RemovedItems removed;
    private final Clock clock;

    FindingDesk(Findings findings, Journal journal, RemovedItems removed, Clock clock) {
        this.findings = findings;
        this.journal = journal;
        this.removed = removed;
        this.clock = clock;
    }

    List<FindingView> of(InspectionId inspection) {
        return findings.findByInspectionIdOrderById(inspection.value()).stream()
                .map(finding -> finding.view(clock))
                .toList();
    }

    FindingKind kindOf(InspectionId inspection, long id) {
        return find(inspection, id).kind();
    }

    long add(InspectionId inspection, FindingKind kind, String body, Actor by) {
        var finding = findings.saveAndFlush(new Finding(inspection.value(), kind, body, by, clock));
        journal.record(by, SUBJECT, finding.id(), "ADDED", null, finding.body(), null);
        return finding.id();
    }

    void reword(InspectionId inspection, Seen seen, String body, Actor by) {
        var finding = find(inspection, seen.id());
        var before = finding.body();
        finding.reword(body, seen.version(), by, clock);
        findings.saveAndFlush(finding);
        journal.record(by, SUBJECT, finding.id(), "CHANGED", before, finding.body(), null);
    }

    void remove(InspectionId inspection, Seen seen, Actor by) {
        var finding = find(inspection, seen.id());
        finding.requireSeen(seen.version());
        findings.delete(finding);
        removed.remember(Subject.FINDING, seen.id(), inspection);
        journal.record(by, SUBJECT, finding.id(), "REMOVED", finding.body(), null, null);
    }

    private Finding find(InspectionId inspection, long id) {
        return findings.findByIdAndInspectionId(id, inspection.value())
                .orElseThrow(() -> new NotFoundException("finding " + id));
    }
}
