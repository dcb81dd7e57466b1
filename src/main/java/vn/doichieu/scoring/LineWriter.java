package vn.doichieu.scoring;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitScope;

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

    void answer(ScoreSheet sheet, String criterion, LineAnswer typed, Actor by) {
        var blank = reader.criteria(sheet);
        var rule = leaf(blank, criterion).rule();
        rule.problems(typed.answer()).stream().findFirst().ifPresent(problem -> {
            throw new BusinessRuleViolation(problem.code(), problem.arguments().toArray());
        });
        var line = line(sheet, criterion);
        var before = line.selfPoints();
        line.answer(typed.answer(), typed.note(), typed.version(), by.name(), clock.instant());
        var inputs = ScoreSheetReader.inputs(blank, reader.figures(sheet), ClaimSource.SCORE_SHEET);
        line.earn(rule.evaluate(typed.answer(), inputs).points());
        journal.record(by, ScoreSheets.LINE, line.id(), "ANSWER", text(before), text(line.selfPoints()), typed.note());
    }

    /** Brings the points of all lines that are scored with figures up to the figures as they stand. */
    void rescore(ScoreSheet sheet) {
        var blank = reader.criteria(sheet);
        var inputs = ScoreSheetReader.inputs(blank, reader.figures(sheet), ClaimSource.SCORE_SHEET);
        var stored = reader.stored(sheet);
        for (var criterion : blank.lines()) {
            var line = stored.get(criterion.code());
            if (line != null && criterion.rule().indicator().isPresent()) {
                line.earn(criterion.rule().evaluate(line.answer(), inputs).points());
            }
        }
    }

    void attach(ScoreSheet sheet, String criterion, long piece, UnitScope scope, Actor by) {
        var line = line(sheet, criterion);
        evidence.attach(line, piece, scope);
        journal.record(by, ScoreSheets.LINE, line.id(), "EVIDENCE_ATTACHED", null, Long.toString(piece), null);
    }

    void detach(ScoreSheet sheet, String criterion, long piece, Actor by) {
        var line = line(sheet, criterion);
        evidence.detach(line, piece);
        journal.record(by, ScoreSheets.LINE, line.id(), "EVIDENCE_DETACHED", Long.toString(piece), null, null);
    }

    ScoreLine line(ScoreSheet sheet, String criterion) {
        return lines.findForWriting(sheet.id().value(), criterion)
                .orElseThrow(() -> new NotFoundException("line " + criterion));
    }

    static CriteriaSheetView.Line leaf(CriteriaSheetView blank, String criterion) {
        return blank.line(criterion)
                .filter(CriteriaSheetView.Line::leaf)
                .orElseThrow(() -> new NotFoundException("line " + criterion));
    }

    private static String text(Optional<Points> points) {
        return points.map(Points::toString).orElse("—");
    }
}
