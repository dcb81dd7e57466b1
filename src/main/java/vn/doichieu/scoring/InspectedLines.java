package vn.doichieu.scoring;

import java.time.Clock;
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
    private final Journal journal;
    private final Clock clock;

    InspectedLines(
            ScoreSheetRepository sheets,
            ScoreSheetReader reader,
            LineWriter writer,
            SheetTransitions transitions,
            Journal journal,
            Clock clock) {
        this.sheets = sheets;
        this.reader = reader;
        this.writer = writer;
        this.transitions = transitions;
        this.journal = journal;
        this.clock = clock;
    }

    void inspect(InspectionView inspection, String criterion, InspectedAnswer answer, Actor by) {
        var sheet = sheet(inspection);
        sheet.requireUnderInspection();
        requireWithin(LineWriter.leaf(reader.criteria(sheet), criterion).rule(), answer.points());
        write(sheet, criterion, answer, by);
    }

    /** Lines the unit scored, the team has not, whose evidence is there and whose figures nobody disputes. */
    int agree(InspectionView inspection, InspectionComparison comparison, Actor by) {
        var sheet = sheet(inspection);
        sheet.requireUnderInspection();
        var plain = comparison.sheet().orElseThrow().leaves().stream()
                .filter(line -> line.self().isPresent()
                        && line.inspected().points().isEmpty()
                        && !line.lacksEvidence()
                        && line.evidenceOutsideYear().isEmpty()
                        && comparison
                                .reading(line.code())
                                .map(reading -> reading.atStake().isEmpty()
                                        && reading.foundOnSite().isEmpty())
                                .orElse(true))
                .toList();
        plain.forEach(line -> write(
                sheet,
                line.code(),
                new InspectedAnswer(
                        line.self().orElseThrow(), null, null, line.inspected().version()),
                by));
        return plain.size();
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
