package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.shared.Sentence;

/** Tells what was left to look at when a sheet went over to a new version; asks nothing of sheets that never did. */
@Component
class CarriedReader {

    private final ScoreLineRepository lines;
    private final CriteriaSheets criteria;

    CarriedReader(ScoreLineRepository lines, CriteriaSheets criteria) {
        this.lines = lines;
        this.criteria = criteria;
    }

    CarriedLines of(ScoreSheet sheet, Map<String, ScoreLine> stored, Map<Long, List<EvidenceView>> files) {
        if (sheet.carriedFrom().isEmpty()) {
            return CarriedLines.NONE;
        }
        var changes = new HashMap<String, CarriedLines.Change>();
        stored.forEach((code, line) ->
                line.carriedChange().ifPresent(change -> changes.put(code, CarriedLines.Change.of(change))));
        return new CarriedLines(
                sheet.carriedFrom().map(CriteriaSheetId::new),
                sheet.carriedAt(),
                changes,
                lines.findGone(sheet.id().value()).stream()
                        .filter(line -> line.entered() || files.containsKey(line.id()))
                        .map(line -> gone(line, files.getOrDefault(line.id(), List.of())))
                        .toList());
    }

    private CarriedLines.Gone gone(ScoreLine line, List<EvidenceView> files) {
        var code = line.goneCode().orElseThrow();
        var was = criteria.sheet(new CriteriaSheetId(line.goneFrom())).line(code);
        return new CarriedLines.Gone(
                code,
                was.map(CriteriaSheetView.Line::title).orElse(code),
                was.map(it -> said(it, line)).orElse(List.of()),
                line.selfPoints(),
                Optional.ofNullable(line.note()),
                files);
    }

    private static List<Sentence> said(CriteriaSheetView.Line was, ScoreLine line) {
        return was.rule().evaluate(line.answer(), Inputs.NONE).steps().stream()
                .map(Step::sentence)
                .toList();
    }
}
