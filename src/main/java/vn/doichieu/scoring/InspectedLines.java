package vn.doichieu.scoring;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;

/** Writes the team's points beside the unit's. */
@Component
class InspectedLines {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;
    private final LineWriter writer;
    private final SheetTransitions transitions;
    private final OpenDisputes disputes;
    private final Journal journal;
    private final Clock clock;

    InspectedLines(
            ScoreSheetRepository sheets,
            ScoreSheetReader reader,
            LineWriter writer,
            SheetTransitions transitions,
            OpenDisputes disputes,
            Journal journal,
            Clock clock) {
        this.sheets = sheets;
        this.reader = reader;
        this.writer = writer;
        this.transitions = transitions;
        this.disputes = disputes;
        this.journal = journal;
        this.clock = clock;
    }

    void inspect(InspectionView inspection, String criterion, InspectedAnswer answer, Actor by) {
        var sheet = sheet(inspection);
        sheet.requireUnderInspection();
        requireWithin(LineWriter.leaf(reader.criteria(sheet), criterion).rule(), answer.points());
        disputes.requireNoneToAgree(inspection, answer, writer.line(sheet, criterion));
        write(sheet, criterion, answer, by);
    }

    /** Lines the unit scored, the team has not, whose evidence is there and whose figures nobody disputes. */
    AgreedLines agree(InspectionView inspection, InspectionComparison comparison, Actor by) {
        var sheet = sheet(inspection);
        sheet.requireUnderInspection();
        var open = disputes.of(inspection);
        var agreeable = comparison.sheet().orElseThrow().leaves().stream()
                .filter(line -> isAgreeable(line, comparison))
                .toList();
        var plain = agreeable.stream()
                .filter(line -> !open.containsKey(line.code()))
                .toList();
        plain.forEach(line -> write(
                sheet,
                line.code(),
                new InspectedAnswer(
                        line.self().orElseThrow(), null, null, line.inspected().version()),
                by));
        return new AgreedLines(plain.size(), waiting(comparison, open));
    }

    private static boolean isAgreeable(ScoreSheetView.Line line, InspectionComparison comparison) {
        return isOpen(line)
                && !line.lacksEvidence()
                && line.evidenceOutsideYear().isEmpty()
                && comparison
                        .reading(line.code())
                        .map(reading -> reading.atStake().isEmpty()
                                && reading.foundOnSite().isEmpty())
                        .orElse(true);
    }

    /** Scored by the unit and not yet by the team. */
    private static boolean isOpen(ScoreSheetView.Line line) {
        return line.self().isPresent() && line.inspected().points().isEmpty();
    }

    /** Every line that had to wait for a disagreement, in the order of the sheet. */
    private static Map<String, List<FigureDisputes.Dispute>> waiting(
            InspectionComparison comparison, Map<String, List<FigureDisputes.Dispute>> open) {
        var waiting = new LinkedHashMap<String, List<FigureDisputes.Dispute>>();
        comparison.sheet().orElseThrow().leaves().stream()
                .filter(InspectedLines::isOpen)
                .forEach(line -> Optional.ofNullable(open.get(line.code()))
                        .ifPresent(disputes -> waiting.put(line.code(), disputes)));
        return waiting;
    }

    void returnSheet(InspectionView inspection, String reason, Actor by) {
        transitions.returnByTeam(sheet(inspection), reason, by);
    }

    private void write(ScoreSheet sheet, String criterion, InspectedAnswer answer, Actor by) {
        var line = writer.line(sheet, criterion);
        var before = line.inspectedPoints().map(Points::toString).orElse("—");
        line.inspect(answer.points(), answer.reason(), answer.basis(), answer.version(), by.name(), clock.instant());
        journal.record(
                by,
                ScoreSheets.LINE,
                line.id(),
                "INSPECTED_POINTS",
                before,
                answer.points().toString(),
                answer.reason());
    }

    private static void requireWithin(LineRule rule, Points points) {
        if (points.compareTo(rule.min()) < 0 || points.compareTo(rule.max()) > 0) {
            throw new BusinessRuleViolation(
                    "scoring.inspected.outsideLimits",
                    rule.min().toString(),
                    rule.max().toString());
        }
    }

    private ScoreSheet sheet(InspectionView inspection) {
        return sheets.findByUnitAndRoundForTransition(inspection.unit().id().value(), inspection.roundId())
                .orElseThrow(() -> new NotFoundException("score sheet of inspection"));
    }
}
