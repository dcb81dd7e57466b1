package vn.doichieu.reporting;

import org.springframework.stereotype.Component;
import vn.doichieu.fieldwork.FindingKind;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.reporting.InspectionReportContent.Closing;
import vn.doichieu.reporting.InspectionReportContent.Wording;
import vn.doichieu.reporting.ReportSources.Sources;

/** Writes the report on one unit from what the modules know at this moment: from here on there are only texts. */
@Component
class InspectionReportComposer {

    private final ReportSources sources;
    private final HeadingPart heading;
    private final EmulationPart emulation;
    private final ComparisonParts comparison;
    private final FieldworkPart fieldwork;
    private final ConfirmationPart confirmations;

    InspectionReportComposer(
            ReportSources sources,
            HeadingPart heading,
            EmulationPart emulation,
            ComparisonParts comparison,
            FieldworkPart fieldwork,
            ConfirmationPart confirmations) {
        this.sources = sources;
        this.heading = heading;
        this.emulation = emulation;
        this.comparison = comparison;
        this.fieldwork = fieldwork;
        this.confirmations = confirmations;
    }

    InspectionReportContent compose(InspectionView inspection) {
        var from = sources.read(inspection);
        return new InspectionReportContent(
                ReportTemplate.CURRENT,
                heading.heading(inspection, from.unit()),
                heading.circumstances(
                        inspection,
                        from.unit(),
                        emulation.titles(from.emulation()),
                        emulation.drives(from.emulation())),
                comparison.figures(from.comparison()),
                comparison.keyResults(from.comparison()),
                comparison.score(from.comparison()),
                new Wording(
                        comparison.statements(from.comparison()),
                        fieldwork.findings(from.fieldwork(), FindingKind.WORDING)),
                fieldwork.files(from.fieldwork()),
                fieldwork.assessment(from.fieldwork()),
                fieldwork.recommendations(from.fieldwork()),
                confirmations.confirmations(from.minutes(), inspection),
                confirmations.opinion(from.minutes()),
                closing(from));
    }

    private Closing closing(Sources from) {
        return new Closing(
                confirmations.unit(from.minutes(), from.inspection()),
                confirmations.team(from.minutes()),
                heading.recipients(from.inspection()));
    }
}
