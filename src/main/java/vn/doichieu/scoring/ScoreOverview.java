package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.doichieu.organization.Round;
import vn.doichieu.scoring.rules.Confidence;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Sheets, points and differences of many units at once: as many queries for a hundred units as for one. */
@Service
@Transactional(readOnly = true)
public class ScoreOverview {

    private static final String READ = "hasAnyAuthority('OVERVIEW_READ', 'ZONE_MONITOR')";

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final LineEvidence evidence;
    private final CriteriaSheets criteria;
    private final FiguresOverview figures;
    private final Clock clock;

    ScoreOverview(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            LineEvidence evidence,
            CriteriaSheets criteria,
            FiguresOverview figures,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.evidence = evidence;
        this.criteria = criteria;
        this.figures = figures;
        this.clock = clock;
    }

    /** The rounds any of these units has begun a sheet for. */
    @PreAuthorize(READ)
    public Set<Long> roundsBegun(UnitScope scope) {
        return Set.copyOf(sheets.findRounds(scope.ids()));
    }

    /** Where the sheets of these units stand, without their points. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Map<UnitId, UnitOverview.Sheet> standings(UnitScope scope, Round round) {
        return sheets.findAllOfRound(scope.ids(), round.id()).stream()
                .collect(Collectors.toMap(
                        ScoreSheet::unit,
                        sheet -> new UnitOverview.Sheet(
                                sheet.id(),
                                sheet.standing(LocalDate.now(clock)),
                                sheet.illustrative(),
                                Optional.empty())));
    }

    /** Every unit of the scope; figures a sheet is scored with, points and differences only where it has been sent. */
    @PreAuthorize(READ)
    public Map<UnitId, UnitOverview> of(UnitScope scope, Round round) {
        var byUnit = sheets.findAllOfRound(scope.ids(), round.id()).stream()
                .collect(Collectors.toMap(ScoreSheet::unit, Function.identity()));
        var sent =
                byUnit.values().stream().filter(sheet -> sheet.state().sent()).toList();
        var stored = stored(sent);
        var all = new HashMap<UnitId, UnitOverview>();
        figures.of(scope, new UnitScope(units(sent)), round).forEach((unit, known) -> {
            var sheet = Optional.ofNullable(byUnit.get(unit));
            all.put(unit, overview(unit, sheet, known, stored));
        });
        return all;
    }

    private record Stored(Map<Long, List<ScoreLine>> bySheet, Set<Long> withEvidence) {

        Map<String, ScoreLine> of(ScoreSheet sheet) {
            return bySheet.getOrDefault(sheet.id().value(), List.of()).stream()
                    .collect(Collectors.toMap(ScoreLine::criterionCode, Function.identity()));
        }
    }

    private Stored stored(List<ScoreSheet> sent) {
        var ids = sent.stream().map(sheet -> sheet.id().value()).toList();
        return new Stored(
                lines.findAllOf(ids).stream().collect(Collectors.groupingBy(ScoreLine::sheet)),
                evidence.linesWithAny(ids));
    }

    private static Set<UnitId> units(List<ScoreSheet> sent) {
        return sent.stream().map(ScoreSheet::unit).collect(Collectors.toCollection(HashSet::new));
    }

    private UnitOverview overview(UnitId unit, Optional<ScoreSheet> sheet, UnitFigures known, Stored stored) {
        var readable = sheet.filter(it -> it.state().sent());
        var blank = readable.map(it -> criteria.sheet(new CriteriaSheetId(it.criteriaSheetId())));
        var byCode = readable.map(stored::of).orElse(Map.of());
        var readings = blank.map(it -> FigureRows.readings(it, scored(it, byCode), known))
                .orElse(Map.of());
        return new UnitOverview(
                unit,
                sheet.map(it -> new UnitOverview.Sheet(
                        it.id(),
                        it.standing(LocalDate.now(clock)),
                        it.illustrative(),
                        blank.map(form -> counted(form, byCode, stored.withEvidence)))),
                known,
                FigureRow.disagreements(FigureRows.of(known, blank, readings)));
    }

    private static List<FigureRows.Scored> scored(CriteriaSheetView blank, Map<String, ScoreLine> byCode) {
        return blank.leaves().stream()
                .flatMap(leaf -> Optional.ofNullable(byCode.get(leaf.code()))
                        .map(line -> new FigureRows.Scored(leaf, line.answer(), line.selfPoints()))
                        .stream())
                .toList();
    }

    private static UnitOverview.Counted counted(
            CriteriaSheetView blank, Map<String, ScoreLine> byCode, Set<Long> withEvidence) {
        var scores = SheetScores.of(blank, byCode, ScoreLine::countedPoints).scores();
        var pieces = new ArrayList<Confidence.Piece>();
        for (var score : scores) {
            var line = Optional.ofNullable(byCode.get(score.code()));
            score.points()
                    .flatMap(points -> line.map(it -> new Confidence.Piece(points, grounds(it, withEvidence))))
                    .ifPresent(pieces::add);
        }
        return new UnitOverview.Counted(
                blank.id().value(), SheetTotals.of(blank.rules().totalling(), scores), Confidence.of(pieces), scores);
    }

    private static Confidence.Grounds grounds(ScoreLine line, Set<Long> withEvidence) {
        if (line.inspectedPoints().isPresent()) {
            return Confidence.Grounds.VERIFIED;
        }
        return withEvidence.contains(line.id()) ? Confidence.Grounds.EVIDENCED : Confidence.Grounds.DECLARED;
    }
}
