package vn.doichieu.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.NewEvidence;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;

/** Writes lines: the answer, and the points that follow from answer, figures and rule. */
@Component
class LineWriter {

    private final ScoreLineRepository lines;
    private final ScoreSheetReader reader;
    private final LineEvidence evidence;
    private final Journal journal;
    private final Clock clock;

    LineWriter(
            ScoreLineRepository lines, ScoreSheetReader reader, LineEvidence evidence, Journal journal, Clock clock) {
        this.lines = lines;
        this.reader = reader;
        this.evidence = evidence;
        this.journal = journal;
        this.clock = clock;
    }

    SheetBasis answer(ScoreSheet sheet, String criterion, LineAnswer typed, Actor by) {
        var blank = reader.criteria(sheet);
        leaf(blank, criterion).rule().problems(typed.answer()).stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw new BusinessRuleViolation(
                            problem.code(), problem.arguments().toArray());
                });
        var locked = lock(sheet, blank, Set.of(criterion));
        var line = locked.stream()
                .filter(it -> it.criterionCode().equals(criterion))
                .findFirst()
                .orElseThrow(() -> missing(criterion));
        // Read behind the lock: a figure saved at the same moment either counts here or rescores this line later.
        var basis = reader.basis(sheet);
        var before = line.selfPoints();
        if (line.answer(typed.answer(), typed.note(), typed.version(), by.name(), clock.instant())) {
            var earned = EarnedPoints.of(basis, locked, Set.of(criterion));
            line.earn(earned.getOrDefault(criterion, Optional.empty()));
            journal.record(
                    by, ScoreSheets.LINE, line.id(), "ANSWER", text(before), text(line.selfPoints()), typed.note());
            earn(locked, earned, by);
        }
        return basis;
    }

    /** Brings the points of all lines that are scored with figures up to the figures as they stand. */
    SheetBasis rescore(ScoreSheet sheet, Round round, Actor by) {
        var blank = reader.criteria(sheet);
        var scored = blank.leaves().stream()
                .filter(criterion -> criterion.rule().indicator().isPresent())
                .map(CriteriaSheetView.Line::code)
                .collect(Collectors.toSet());
        var locked = lock(sheet, blank, scored);
        var basis = reader.basis(sheet, round);
        earn(locked, EarnedPoints.of(basis, locked, scored), by);
        return basis;
    }

    /** Where points hang on those of other lines, the whole sheet is one thing: who changes a line holds all of it. */
    private List<ScoreLine> lock(ScoreSheet sheet, CriteriaSheetView blank, Set<String> changing) {
        var codes = blank.rules().tree().gated()
                ? blank.leaves().stream().map(CriteriaSheetView.Line::code).toList()
                : changing;
        return lines.findAllForWriting(sheet.id().value(), codes);
    }

    /** Gives lines the points they come to now; the journal tells of those that had others before. */
    void earn(List<ScoreLine> locked, Map<String, Optional<Points>> earned, Actor by) {
        for (var line : locked) {
            Optional.ofNullable(earned.get(line.criterionCode())).ifPresent(points -> earn(line, points, by));
        }
    }

    private void earn(ScoreLine line, Optional<Points> points, Actor by) {
        var before = line.selfPoints();
        if (!points.equals(before)) {
            line.earn(points);
            journal.record(by, ScoreSheets.LINE, line.id(), "RESCORED", text(before), text(points), null);
        }
    }

    void review(ScoreSheet sheet, String criterion, Actor by) {
        var line = line(sheet, criterion);
        line.carriedChange().ifPresent(change -> {
            line.review();
            journal.record(by, ScoreSheets.LINE, line.id(), "CHANGE_REVIEWED", change, null, null);
        });
    }

    void attach(ScoreSheet sheet, String criterion, long piece, Actor by) {
        var line = line(sheet, criterion);
        var title = evidence.attach(line, piece, sheet.unit());
        journal.record(by, ScoreSheets.LINE, line.id(), "EVIDENCE_ATTACHED", null, title, null);
    }

    void add(ScoreSheet sheet, String criterion, Round round, NewDocument document, byte[] content, Actor by) {
        var line = line(sheet, criterion);
        var evidenceOfUnit = new NewEvidence(
                sheet.unit(),
                round.emulationYearId(),
                document.title(),
                document.number(),
                document.date(),
                document.issuer(),
                document.fileName());
        evidence.add(line, evidenceOfUnit, content, by);
        journal.record(by, ScoreSheets.LINE, line.id(), "EVIDENCE_ATTACHED", null, document.title(), null);
    }

    void detach(ScoreSheet sheet, String criterion, long piece, Actor by) {
        var line = line(sheet, criterion);
        evidence.detach(line, piece, sheet.unit())
                .ifPresent(title ->
                        journal.record(by, ScoreSheets.LINE, line.id(), "EVIDENCE_DETACHED", title, null, null));
    }

    ScoreLine line(ScoreSheet sheet, String criterion) {
        return lines.findForWriting(sheet.id().value(), criterion).orElseThrow(() -> missing(criterion));
    }

    static CriteriaSheetView.Line leaf(CriteriaSheetView blank, String criterion) {
        return blank.line(criterion).filter(CriteriaSheetView.Line::leaf).orElseThrow(() -> missing(criterion));
    }

    private static NotFoundException missing(String criterion) {
        return new NotFoundException("line " + criterion);
    }

    private static String text(Optional<Points> points) {
        return points.map(Points::toString).orElse("—");
    }
}
