package vn.doichieu.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.RankRuleCheck;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/**
 * The rank rules of criteria sheets: read by whoever reads the sheet, tried out before anybody is ranked by them, and
 * written while the sheet is a draft. A draft exists for those only who write the sheets of its zone.
 */
@Service
@Transactional
public class RankRules {

    private final RankRuleShelf shelf;
    private final CriteriaSheets sheets;
    private final SheetDrafts drafts;
    private final Figures figures;
    private final Journal journal;

    RankRules(RankRuleShelf shelf, CriteriaSheets sheets, SheetDrafts drafts, Figures figures, Journal journal) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.drafts = drafts;
        this.figures = figures;
        this.journal = journal;
    }

    /** {@code zones}: those whose drafts the reader writes. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    @Transactional(readOnly = true)
    public RankRuleView of(CriteriaSheetId id, Set<Long> zones) {
        var stored = shelf.of(id);
        var own = stored.filter(rule -> rule.sheet() == id.value());
        return new RankRuleView(
                sheet(id, zones),
                stored.flatMap(StoredRule::rule),
                stored.filter(rule -> rule.sheet() != id.value()).map(rule -> new CriteriaSheetId(rule.sheet())),
                own.map(StoredRule::version).orElse(0),
                own.map(rule -> new RankRuleView.Written(rule.by(), rule.at())),
                indicators());
    }

    private RankedSheet sheet(CriteriaSheetId id, Set<Long> zones) {
        if (!shelf.isDraft(id)) {
            return RankedSheet.of(sheets.sheet(id));
        }
        if (zones.isEmpty()) {
            throw new NotFoundException("criteria sheet " + id.value());
        }
        return RankedSheet.of(drafts.draft(id, zones));
    }

    /** What the rule would make of such a unit. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    @Transactional(readOnly = true)
    public RankDerivation tryOut(CriteriaSheetId id, Trial trial, Set<Long> zones) {
        var view = of(id, zones);
        var rule = view.rule().orElseThrow(() -> new NotFoundException("rank rule of " + id.value()));
        return RankDerivation.of(rule, trial.standing(view, rule));
    }

    /**
     * Writes the rule of a draft over {@code seen}; null: the sheet ranks nobody. Nothing is written while something is
     * wrong with it: that is what is answered.
     */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public List<Sentence> write(CriteriaSheetId id, @Nullable RankRule rule, int seen, Set<Long> zones, Actor by) {
        var before = of(id, zones);
        if (!before.sheet().draft()) {
            throw new BusinessRuleViolation(
                    "ranking.edit.published", before.sheet().title());
        }
        var faults = rule == null
                ? List.<Sentence>of()
                : RankRuleCheck.of(rule, before.sheet().frame(before.indicators()));
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!shelf.write(id, rule, seen, by)) {
            var now = shelf.of(id).orElseThrow(() -> new NotFoundException("rank rule of " + id.value()));
            throw new StaleVersion(now.rule().map(RankRules::inOneLine).orElse(""), now.by(), now.at());
        }
        journal.record(
                by,
                Subject.CRITERIA_SHEET,
                id.value(),
                "RANK_RULE_WRITTEN",
                before.rule().map(RankRules::inOneLine).orElse(null),
                rule == null ? null : inOneLine(rule),
                null);
        return faults;
    }

    /** {@code A 180, B 160, C 140} */
    private static String inOneLine(RankRule rule) {
        return rule.bands().stream()
                .map(band -> band.code() + " "
                        + VietnameseNumber.format(band.minimum().amount()))
                .collect(Collectors.joining(", "));
    }

    /** What a target can be set for: rates and changes in percent, in the order of a report. */
    private Map<String, String> indicators() {
        return Collections.unmodifiableMap(figures.indicators().ordered().stream()
                .filter(indicator -> indicator.quantity() == Quantity.RATE || indicator.quantity() == Quantity.GROWTH)
                .collect(Collectors.toMap(Indicator::code, Indicator::name, (one, other) -> one, LinkedHashMap::new)));
    }
}
