package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.figures.FiguresOverview;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.SheetFacts;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The figures of one unit or of eight hundred as the reconciliation needs them: as many queries for all as for one. */
@Service
@Transactional(readOnly = true)
public class FigureStandings {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final CriteriaSheets criteria;
    private final FiguresOverview figures;

    FigureStandings(
            ScoreSheetRepository sheets, ScoreLineRepository lines, CriteriaSheets criteria, FiguresOverview figures) {
        this.sheets = sheets;
        this.lines = lines;
        this.criteria = criteria;
        this.figures = figures;
    }

    /** What a unit types into a sheet it has not sent is its own affair: nobody compares it. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Map<UnitId, FigureStanding> of(UnitScope units, Round round) {
        var sent = sheets.findAllOfRound(units.ids(), round.id()).stream()
                .filter(sheet -> sheet.state().sent())
                .collect(Collectors.toMap(ScoreSheet::unit, Function.identity()));
        var stored = lines
                .findAllOf(
                        sent.values().stream().map(sheet -> sheet.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(ScoreLine::sheet));
        var all = new HashMap<UnitId, FigureStanding>();
        figures.of(units, new UnitScope(sent.keySet()), round).forEach((unit, known) -> {
            var sheet = Optional.ofNullable(sent.get(unit));
            var scored = sheet.map(it -> stored.getOrDefault(it.id().value(), List.of()))
                    .orElse(List.of());
            all.put(unit, standing(known, sheet, scored));
        });
        return all;
    }

    private FigureStanding standing(UnitFigures known, Optional<ScoreSheet> sheet, List<ScoreLine> stored) {
        var blank = sheet.map(it -> criteria.sheet(new CriteriaSheetId(it.criteriaSheetId())));
        var byCode = stored.stream().collect(Collectors.toMap(ScoreLine::criterionCode, Function.identity()));
        var readings = blank.map(it -> FigureRows.readings(it, scored(it, byCode), known))
                .orElse(Map.of());
        var fed = blank.map(it -> FedLines.byIndicator(it, known.indicators())).orElse(Map.of());
        return new FigureStanding(
                known,
                sheet.map(ScoreSheet::id),
                FigureRows.of(known, blank, readings),
                known.check(blank.map(it -> facts(it, byCode)), fed));
    }

    private static List<FigureRows.Scored> scored(CriteriaSheetView blank, Map<String, ScoreLine> byCode) {
        return blank.leaves().stream()
                .flatMap(leaf -> Optional.ofNullable(byCode.get(leaf.code()))
                        .map(line -> new FigureRows.Scored(leaf, line.answer(), line.selfPoints()))
                        .stream())
                .toList();
    }

    /** The unit's own points only: its report is checked against what the unit itself scored. */
    private static SheetFacts facts(CriteriaSheetView blank, Map<String, ScoreLine> byCode) {
        return ScoreSheetView.facts(
                SheetScores.of(blank, byCode, ScoreLine::selfPoints).totals());
    }
}
