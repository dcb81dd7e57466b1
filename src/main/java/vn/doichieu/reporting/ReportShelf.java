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

    /** The version of what is not frozen yet. */
    private static final Integer DRAFT = 0;

    private record UnitRound(UnitId unit, long round) {

        static UnitRound of(InspectionView inspection) {
            return new UnitRound(inspection.unit().id(), inspection.roundId());
        }
    }

    private final Inspections inspections;
    private final ScoreSheets sheets;
    private final ReportArchive archive;
    private final ReportNumbers numbers;
    private final InspectionReportComposer composer;

    ReportShelf(
            Inspections inspections,
            ScoreSheets sheets,
            ReportArchive archive,
            ReportNumbers numbers,
            InspectionReportComposer composer) {
        this.numbers = numbers;
        this.inspections = inspections;
        this.sheets = sheets;
        this.archive = archive;
        this.composer = composer;
    }

    List<InspectionReportSummary> list(Readership readers) {
        return ReadingRights.with(() -> {
            var frozen = archive.frozen();
            var sent = sentSheets(readers.readable());
            var symbols = numbers.symbols();
            return inspections.inspections(readers.readable()).stream()
                    .filter(inspection -> readable(inspection, readers, frozen, sent))
                    .map(inspection -> summary(inspection, frozen, sent, symbols))
                    .toList();
        });
    }

    /** The version asked for; without one the newest, and before any is frozen a draft. */
    InspectionReport take(InspectionId id, Optional<Integer> version, Readership readers) {
        return ReadingRights.with(() -> {
            var inspection = inspections.inspection(id, readers.readable());
            var sent = sentSheets(new UnitScope(Set.of(inspection.unit().id())));
            if (!readable(inspection, readers, archive.frozen(), sent)) {
                throw new NotFoundException("inspection report " + id.value());
            }
            var editions = editions(inspection);
            if (version.filter(DRAFT::equals).isPresent() && draftReadable(inspection, editions, readers, sent)) {
                return report(inspection, composer.compose(inspection), Optional.empty(), editions);
            }
            return version.or(() -> editions.newest().map(InspectionReport.Seal::version))
                    .map(wanted -> frozen(inspection, wanted, editions))
                    .orElseGet(() -> report(inspection, composer.compose(inspection), Optional.empty(), editions));
        });
    }

    /** What both sides are about to confirm anew. */
    private static boolean draftReadable(
            InspectionView inspection,
            InspectionReport.Editions editions,
            Readership readers,
            Map<UnitRound, SheetSummary> sent) {
        return editions.reopened() && readable(inspection, readers, Set.of(), sent);
    }

    private InspectionReport.Editions editions(InspectionView inspection) {
        return new InspectionReport.Editions(
                archive.seals(inspection.id()),
                inspection.standing().reopening().isPresent());
    }

    private InspectionReport frozen(InspectionView inspection, int version, InspectionReport.Editions editions) {
        return archive.find(inspection.id(), version)
                .map(stored -> report(inspection, stored.content(), Optional.of(stored.seal()), editions))
                .orElseThrow(() -> new NotFoundException("version " + version + " of an inspection report"));
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
            InspectionView inspection,
            Set<InspectionId> frozen,
            Map<UnitRound, SheetSummary> sent,
            Map<InspectionId, String> symbols) {
        return new InspectionReportSummary(
                inspection.id(),
                inspection.roundId(),
                inspection.unit().name(),
                inspection.visitOn(),
                inspection.teamNumber(),
                frozen.contains(inspection.id()),
                Optional.ofNullable(sent.get(UnitRound.of(inspection)))
                        .map(sheet ->
                                sheet.totals().won() + "/" + sheet.totals().total()),
                Optional.ofNullable(symbols.get(inspection.id())),
                inspection.illustrative());
    }

    private InspectionReport report(
            InspectionView inspection,
            InspectionReportContent content,
            Optional<InspectionReport.Seal> seal,
            InspectionReport.Editions editions) {
        var unit = inspection.unit().code().toLowerCase(Locale.ROOT).replace('_', '-');
        var edition = seal.map(InspectionReport.Seal::version)
                .filter(version -> version > 1)
                .map(version -> "-ban-" + version)
                .orElse("");
        return new InspectionReport(
                inspection.id(),
                content,
                ReportTemplate.of(content.templateVersion()),
                seal,
                editions,
                "bao-cao-kiem-tra-" + unit + "-" + inspection.visitOn() + edition,
                seal.flatMap(frozen -> numbers.find(inspection.id(), frozen.version())));
    }
}
