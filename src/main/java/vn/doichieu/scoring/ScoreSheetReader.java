package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.TargetInput;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.scoring.rules.NodeTotal;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.UnitScope;

/** Puts a sheet together from its lines, the criteria, the figures of the unit and the evidence. */
@Component
class ScoreSheetReader {

    private final ScoreLineRepository lines;
    private final CriteriaSheets criteria;
    private final Figures figures;
    private final Units units;
    private final Rounds rounds;
    private final LineEvidence evidence;
    private final CarriedReader carried;
    private final Clock clock;

    ScoreSheetReader(
            ScoreLineRepository lines,
            CriteriaSheets criteria,
            Figures figures,
            Units units,
            Rounds rounds,
            LineEvidence evidence,
            CarriedReader carried,
            Clock clock) {
        this.lines = lines;
        this.criteria = criteria;
        this.figures = figures;
        this.units = units;
        this.rounds = rounds;
        this.evidence = evidence;
        this.carried = carried;
        this.clock = clock;
    }

    ScoreSheetView read(ScoreSheet sheet) {
        return read(basis(sheet));
    }

    ScoreSheetView read(SheetBasis basis) {
        var sheet = basis.sheet();
        var blank = basis.criteria();
        var inputs = basis.inputs();
        var fields = new FigureFields(blank, basis.figures());
        var stored = stored(sheet);
        var files = evidence.of(sheet);
        var answers = answers(stored);
        var scored = blank.rules().evaluate(answers, inputs);
        var self = SheetScores.of(blank, stored, ScoreLine::selfPoints);
        var added = self.evaluation();
        var shown = new ArrayList<ScoreSheetView.Line>();
        for (var criterion : blank.lines()) {
            var line = Optional.ofNullable(stored.get(criterion.code()))
                    .orElseGet(() -> new ScoreLine(sheet.id().value(), criterion.code()));
            var derivation = (criterion.leaf() ? scored : added).line(criterion.code());
            var answer = criterion.leaf() ? answers.getOrDefault(criterion.code(), Answer.EMPTY) : Answer.EMPTY;
            shown.add(line(criterion, line, answer, derivation, fields, files.getOrDefault(line.id(), List.of())));
        }
        var scores = self.scores();
        return new ScoreSheetView(
                sheet.id(),
                units.unit(sheet.unit()),
                basis.round(),
                blank,
                sheet.standing(LocalDate.now(clock)),
                sheet.illustrative(),
                SheetTotals.of(blank.rules().totalling(), scores),
                NodeTotal.rollUp(blank.parents(), scores),
                added.total(),
                shown,
                carried.of(sheet, stored, files));
    }

    CriteriaSheetView criteria(ScoreSheet sheet) {
        return criteria.sheet(new CriteriaSheetId(sheet.criteriaSheetId()));
    }

    Round round(ScoreSheet sheet) {
        return rounds.round(sheet.roundId());
    }

    SheetBasis basis(ScoreSheet sheet) {
        return basis(sheet, round(sheet));
    }

    /** The figures are those of the sheet's own unit; whether the sheet may be seen was settled before. */
    SheetBasis basis(ScoreSheet sheet, Round round) {
        var own = new UnitScope(Set.of(sheet.unit()));
        return new SheetBasis(sheet, round, criteria(sheet), figures.of(sheet.unit(), round, own));
    }

    private Map<String, ScoreLine> stored(ScoreSheet sheet) {
        return lines.findAll(sheet.id().value()).stream()
                .collect(Collectors.toMap(ScoreLine::criterionCode, Function.identity()));
    }

    /** What the rules are given when all figures come from one source. */
    static Inputs inputs(CriteriaSheetView blank, UnitFigures figures, ClaimSource source) {
        var known = new HashMap<String, FigureInput>();
        var targets = new HashMap<String, TargetInput>();
        for (var line : blank.lines()) {
            line.rule().indicator().ifPresent(indicator -> {
                add(known, figures, indicator, source);
                figures.target(indicator).ifPresent(target -> targets.put(indicator, target(target)));
            });
            line.rule().volumeIndicator().ifPresent(indicator -> add(known, figures, indicator, source));
        }
        return new Inputs(known, targets);
    }

    static Map<String, Answer> answers(Map<String, ScoreLine> lines) {
        var answers = new HashMap<String, Answer>();
        lines.forEach((code, line) -> answers.put(code, line.answer()));
        return answers;
    }

    private static TargetInput target(Target target) {
        return new TargetInput(
                target.value(), target.isAssigned() ? TargetInput.Source.ASSIGNED : TargetInput.Source.IMPLIED);
    }

    private static void add(Map<String, FigureInput> known, UnitFigures figures, String indicator, ClaimSource source) {
        figures.known(indicator, source)
                .ifPresent(figure -> known.put(indicator, new FigureInput(figure.exact(), figure.shown())));
    }

    private static ScoreSheetView.Line line(
            CriteriaSheetView.Line criterion,
            ScoreLine line,
            Answer answer,
            Derivation derivation,
            FigureFields fields,
            List<EvidenceView> files) {
        return new ScoreSheetView.Line(
                line.id(),
                criterion,
                answer,
                line.selfPoints(),
                derivation,
                line.inspected(),
                Optional.ofNullable(line.note()),
                line.version(),
                line.self(),
                line.illustrative(),
                fields.typedOn(criterion.code()),
                fields.heldBy(criterion),
                files);
    }
}
