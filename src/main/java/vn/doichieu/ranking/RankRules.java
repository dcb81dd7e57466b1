package vn.doichieu.ranking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The rank rules of criteria sheets: read by whoever reads the sheet, and tried out before anybody is ranked by them. */
@Service
@Transactional
public class RankRules {

    private final RankRuleShelf shelf;
    private final CriteriaSheets sheets;
    private final Figures figures;

    RankRules(RankRuleShelf shelf, CriteriaSheets sheets, Figures figures) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.figures = figures;
    }

    @PreAuthorize("hasAuthority('WORK_READ')")
    @Transactional(readOnly = true)
    public RankRuleView of(CriteriaSheetId id) {
        var sheet = sheets.sheet(id);
        var stored = shelf.of(id);
        var own = stored.filter(rule -> rule.sheet() == id.value());
        return new RankRuleView(
                sheet,
                stored.flatMap(StoredRule::rule),
                stored.filter(rule -> rule.sheet() != id.value()).map(rule -> new CriteriaSheetId(rule.sheet())),
                own.map(StoredRule::version).orElse(0),
                shelf.isDraft(id),
                indicators());
    }

    /** What the rule would make of such a unit. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    @Transactional(readOnly = true)
    public RankDerivation tryOut(CriteriaSheetId id, Trial trial) {
        var view = of(id);
        var rule = view.rule().orElseThrow(() -> new NotFoundException("rank rule of " + id.value()));
        return RankDerivation.of(rule, standing(view, rule, trial));
    }

    private static Standing standing(RankRuleView view, RankRule rule, Trial trial) {
        var points = new Points(trial.points());
        var known = new HashMap<String, Standing.Figure>();
        rule.targets().forEach(target -> known.put(target.indicator(), figure(view, target.indicator(), trial)));
        return new Standing(
                points,
                points,
                view.sheet().total(),
                view.sheet().lines().stream().map(line -> line(line, trial)).toList(),
                known,
                trial.disqualifiers());
    }

    private static Standing.Figure figure(RankRuleView view, String indicator, Trial trial) {
        var typed = Optional.of(Sentence.of("ranking.source.typed"));
        return new Standing.Figure(
                view.name(indicator),
                Optional.ofNullable(trial.values().get(indicator)),
                typed,
                Optional.ofNullable(trial.targets().get(indicator)),
                typed,
                Optional.empty());
    }

    private static Standing.Line line(CriteriaSheetView.Line line, Trial trial) {
        var typed = Optional.ofNullable(trial.lines().get(line.code())).map(Points::new);
        return new Standing.Line(
                line.code(),
                line.leaf() && line.part() == Part.BASE,
                typed.orElse(line.rule().min()),
                typed.orElse(line.rule().max()),
                line.rule().max());
    }

    /** What a target can be set for: rates and changes in percent, in the order of a report. */
    private Map<String, String> indicators() {
        return figures.indicators().ordered().stream()
                .filter(indicator -> indicator.quantity() == Quantity.RATE || indicator.quantity() == Quantity.GROWTH)
                .collect(Collectors.toMap(Indicator::code, Indicator::name, (one, other) -> one, LinkedHashMap::new));
    }
}
