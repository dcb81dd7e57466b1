package vn.doichieu.reporting;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.fieldwork.InspectionConfirmed;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.shared.UnitScope;

/**
 * Freezes the report in the transaction that confirms the inspection: either both sides have confirmed and the report
 * stands, or neither has happened.
 */
@Component
class FreezeOnConfirmation {

    private final Inspections inspections;
    private final InspectionReportComposer composer;
    private final ReportArchive archive;

    FreezeOnConfirmation(Inspections inspections, InspectionReportComposer composer, ReportArchive archive) {
        this.inspections = inspections;
        this.composer = composer;
        this.archive = archive;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void freeze(InspectionConfirmed confirmed) {
        var unit = new UnitScope(Set.of(confirmed.unit()));
        archive.store(
                confirmed.inspectionId(),
                ReadingRights.with(() -> composer.compose(inspections.inspection(confirmed.inspectionId(), unit))));
    }
}
