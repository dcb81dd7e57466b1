package vn.doichieu.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetSummary;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Finds the report of an inspection for one reader: the frozen one, else a draft of this moment, else nothing. */
@Component
class ReportShelf {

    private record UnitRound(UnitId unit, long round) {

        static UnitRound of(InspectionView inspection) {
            return new UnitRound(inspection.unit().id(), inspection.roundId());
        }
    }

    private final Inspections inspections;
    private final ScoreSheets sheets;
    private final ReportArchive archive;
    private final InspectionReportComposer composer;

    ReportShelf(Inspections inspections, ScoreSheets sheets, ReportArchive archive, InspectionReportComposer composer) {
        this.inspections = inspections;
        this.sheets = sheets;
        this.archive = archive;
        this.composer = composer;
    }

    List<InspectionReportSummary> list(Readership readers) {
        return ReadingRights.with(() -> {
            var frozen = archive.frozen();
            var sent = sentSheets(readers.readable());
            return inspections.inspections(readers.readable()).stream()
                    .filter(inspection -> readable(inspection, readers, frozen, sent))
                    .map(inspection -> summary(inspection, frozen, sent))
                    .toList();
        });
    }

    InspectionReport take(InspectionId id, Readership readers) {
        return ReadingRights.with(() -> {
            var inspection = inspections.inspection(id, readers.readable());
            var sent = sentSheets(new UnitScope(Set.of(inspection.unit().id())));
            if (!readable(inspection, readers, archive.frozen(), sent)) {
                throw new NotFoundException("inspection report " + id.value());
            }
            return archive.find(id)
                    .map(stored -> report(inspection, stored.content(), Optional.of(stored.seal())))
                    .orElseGet(() -> report(inspection, composer.compose(inspection), Optional.empty()));
        });
    }

    private static boolean readable(
            InspectionView inspection,
            Readership readers,
            Set<InspectionId> frozen,
            Map<UnitRound, SheetSummary> sent) {
        return ReportStage.of(
                        frozen.contains(inspection.id()),
                        inspection.visitState(),
                        sent.containsKey(UnitRound.of(inspection)))
                .readableBy(readers.owns(inspection.unit().id()));
    }

    private Map<UnitRound, SheetSummary> sentSheets(UnitScope units) {
        return sheets.list(units, UnitScope.NONE).stream()
                .filter(sheet -> sheet.standing().state().sent())
                .collect(Collectors.toMap(
                        sheet -> new UnitRound(sheet.unit().id(), sheet.round().id()), Function.identity()));
    }

    private static InspectionReportSummary summary(
            InspectionView inspection, Set<InspectionId> frozen, Map<UnitRound, SheetSummary> sent) {
        return new InspectionReportSummary(
                inspection.id(),
                inspection.unit().name(),
                inspection.visitOn(),
                inspection.teamNumber(),
                frozen.contains(inspection.id()),
                Optional.ofNullable(sent.get(UnitRound.of(inspection)))
                        .map(sheet ->
                                sheet.totals().won() + "/" + sheet.totals().total()),
                inspection.illustrative());
    }

    private static InspectionReport report(
            InspectionView inspection, InspectionReportContent content, Optional<InspectionReport.Seal> seal) {
        var unit = inspection.unit().code().toLowerCase(Locale.ROOT).replace('_', '-');
        return new InspectionReport(
                inspection.id(),
                content,
                ReportTemplate.of(content.templateVersion()),
                seal,
                "bao-cao-kiem-tra-" + unit + "-" + inspection.visitOn());
    }
}
