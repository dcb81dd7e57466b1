package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitStanding;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** What a team compares and scores during an inspection. */
@Service
@Transactional
public class ScoreComparisons {

    private final Inspections inspections;
    private final ComparisonReader reader;
    private final Figures figures;
    private final InspectedLines lines;
    private final OpenDisputes disputes;

    ScoreComparisons(
            Inspections inspections,
            ComparisonReader reader,
            Figures figures,
            InspectedLines lines,
            OpenDisputes disputes) {
        this.inspections = inspections;
        this.reader = reader;
        this.figures = figures;
        this.lines = lines;
        this.disputes = disputes;
    }

    @PreAuthorize("hasAnyAuthority('INSPECTION_READ', 'REPORT_READ')")
    @Transactional(readOnly = true)
    public InspectionComparison of(InspectionId id, UnitScope scope) {
        return reader.read(inspections.inspection(id, scope), scope);
    }

    /** Keeps what the team read in the files about one figure; an empty text takes it back. */
    @PreAuthorize("hasAuthority('FIGURE_VERIFY')")
    public InspectionComparison verify(
            InspectionId id, String indicator, String printed, int version, UnitScope scope, Actor by) {
        var inspection = onSite(id, scope);
        var key = new FigureKey(inspection.unit().id(), inspection.round(), indicator);
        figures.verify(key, printed, version, by, scope);
        return reader.read(inspection, scope);
    }

    /** Disagreements nobody has settled, by the code of the line that cannot be agreed for them. */
    @PreAuthorize("hasAnyAuthority('INSPECTION_READ', 'REPORT_READ')")
    @Transactional(readOnly = true)
    public Map<String, List<FigureDisputes.Dispute>> disputes(InspectionId id, UnitScope scope) {
        return disputes.of(inspections.inspection(id, scope));
    }

    /** Scores one line for the team. */
    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    public InspectionComparison inspect(
            InspectionId id, String criterion, InspectedAnswer answer, UnitScope scope, Actor by) {
        var inspection = onSite(id, scope);
        lines.inspect(inspection, criterion, answer, by);
        return reader.read(inspection, scope);
    }

    /** Takes over the unit's points on every line nothing speaks against; answers how many, and what had to wait. */
    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    public AgreedLines agreeWhereNothingDiffers(InspectionId id, UnitScope scope, Actor by) {
        var inspection = onSite(id, scope);
        return lines.agree(inspection, reader.read(inspection, scope), by);
    }

    /** The team leader gives the sheet back to the unit, with a reason. */
    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    public void returnSheet(InspectionId id, String reason, UnitScope scope, Actor by) {
        var inspection = inspections.inspection(id, scope);
        inspections.requireLeader(inspection.visitId(), by.id());
        lines.returnSheet(inspection, reason, by);
    }

    private InspectionView onSite(InspectionId id, UnitScope scope) {
        var inspection = inspections.inspection(id, scope);
        if (inspection.visitState() != VisitState.ON_SITE) {
            throw new BusinessRuleViolation("scoring.visit.notOnSite." + inspection.visitState());
        }
        inspection.standing().reopening().filter(VisitStanding.Reopening::over).ifPresent(over -> {
            throw new BusinessRuleViolation("scoring.visit.reopeningOver", over.until());
        });
        return inspection;
    }
}
