package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.UnitScope;

/** Sheets in a list, with a number of queries that does not grow with the list. */
@Component
class SheetList {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final CriteriaSheets criteria;
    private final Units units;
    private final Rounds rounds;
    private final Clock clock;

    SheetList(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            CriteriaSheets criteria,
            Units units,
            Rounds rounds,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.criteria = criteria;
        this.units = units;
        this.rounds = rounds;
        this.clock = clock;
    }

    List<SheetSummary> of(UnitScope scope, UnitScope drafts) {
        var found = sheets.findAll(scope.ids());
        var unitViews = units.units(found.stream().map(ScoreSheet::unit).toList());
        var allRounds = rounds.all().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        var deadlines = rounds.deadlines(allRounds.values());
        var byLine = linesOf(found);
        var today = LocalDate.now(clock);
        var summaries = new ArrayList<SheetSummary>();
        for (var sheet : found) {
            var totals = totals(sheet, byLine.getOrDefault(sheet.id().value(), List.of()));
            summaries.add(new SheetSummary(
                    sheet.id(),
                    Objects.requireNonNull(unitViews.get(sheet.unit())),
                    deadlines.forUnit(Objects.requireNonNull(allRounds.get(sheet.roundId())), sheet.unit()),
                    sheet.standing(today),
                    sheet.illustrative(),
                    totals,
                    sheet.state().sent() || drafts.contains(sheet.unit())));
        }
        summaries.sort(
                Comparator.comparing((SheetSummary sheet) -> sheet.round().asOf())
                        .reversed()
                        .thenComparing(sheet -> sheet.unit().id().value()));
        return summaries;
    }

    private Map<Long, List<ScoreLine>> linesOf(List<ScoreSheet> found) {
        var numbers = found.stream().map(sheet -> sheet.id().value()).toList();
        return lines.findAllOf(numbers).stream().collect(Collectors.groupingBy(ScoreLine::sheet));
    }

    private SheetTotals totals(ScoreSheet sheet, List<ScoreLine> stored) {
        CriteriaSheetView blank = criteria.sheet(new CriteriaSheetId(sheet.criteriaSheetId()));
        var byCode = new HashMap<String, ScoreLine>();
        stored.forEach(line -> byCode.put(line.criterionCode(), line));
        return SheetScores.of(blank, byCode, ScoreLine::selfPoints).totals();
    }
}
