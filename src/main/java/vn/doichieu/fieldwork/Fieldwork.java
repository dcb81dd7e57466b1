package vn.doichieu.fieldwork;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** What the team writes down at a unit: the checklist, findings, recommendations. Written on site, read by both sides. */
@Service
@Transactional(readOnly = true)
public class Fieldwork {

    private static final String READ = "hasAnyAuthority('INSPECTION_READ', 'REPORT_READ')";
    private static final String WORK = "hasAuthority('INSPECTION_WORK')";

    private final Inspections inspections;
    private final ChecklistDesk checklists;
    private final FindingDesk findings;
    private final RecommendationDesk recommendations;

    Fieldwork(
            Inspections inspections,
            ChecklistDesk checklists,
            FindingDesk findings,
            RecommendationDesk recommendations) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.findings = findings;
        this.recommendations = recommendations;
    }

    @PreAuthorize(READ)
    public ChecklistView checklist(InspectionId id, UnitScope scope) {
        var inspection = inspections.inspection(id, scope);
        return new ChecklistView(inspection, checklists.of(id), WorkGate.locked(inspection));
    }

    @PreAuthorize(READ)
    public ChecklistItemView checklistItem(InspectionId id, long item, UnitScope scope) {
        return checklists.item(inspections.inspection(id, scope).id(), item);
    }

    /** Everything about one unit, for the findings page, the minutes and the report. */
    @PreAuthorize(READ)
    public FieldworkView of(InspectionId id, UnitScope scope) {
        var inspection = inspections.inspection(id, scope);
        return new FieldworkView(
                inspection,
                checklists.of(id),
                findings.of(id),
                recommendations.of(id),
                WorkGate.locked(inspection),
                RecommendationDesk.usualDueOn(inspection));
    }

    @PreAuthorize(WORK)
    @Transactional
    public ChecklistItemView tick(InspectionId id, long item, Tick tick, UnitScope scope, Actor by) {
        return checklists.tick(onSite(id, scope).id(), item, tick, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public long addFinding(InspectionId id, FindingKind kind, String body, UnitScope scope, Actor by) {
        WorkGate.requireOpenFor(kind, inspections.inspection(id, scope));
        return findings.add(id, kind, body, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public void rewordFinding(InspectionId id, Seen finding, String body, UnitScope scope, Actor by) {
        requireOpenFor(id, finding, scope);
        findings.reword(id, finding, body, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public void removeFinding(InspectionId id, Seen finding, UnitScope scope, Actor by) {
        requireOpenFor(id, finding, scope);
        findings.remove(id, finding, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public long recommend(InspectionId id, Demand demand, UnitScope scope, Actor by) {
        return recommendations.add(onSite(id, scope), demand, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public void changeRecommendation(InspectionId id, Seen recommendation, Demand demand, UnitScope scope, Actor by) {
        recommendations.change(onSite(id, scope), recommendation, demand, by);
    }

    @PreAuthorize(WORK)
    @Transactional
    public void removeRecommendation(InspectionId id, Seen recommendation, UnitScope scope, Actor by) {
        recommendations.remove(onSite(id, scope).id(), recommendation, by);
    }

    private InspectionView onSite(InspectionId id, UnitScope scope) {
        var inspection = inspections.inspection(id, scope);
        WorkGate.requireOpen(inspection);
        return inspection;
    }

    private void requireOpenFor(InspectionId id, Seen finding, UnitScope scope) {
        var inspection = inspections.inspection(id, scope);
        WorkGate.requireOpenFor(findings.kindOf(id, finding.id()), inspection);
    }
}
