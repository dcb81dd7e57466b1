package vn.doichieu.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.ranking.rules.QuotaCut;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.scoring.ScoreOverview;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Ranks the units of a list by the rules of their sheets: as many queries for a hundred units as for one. */
@Component
class RankedUnits {

    private final ScoreOverview scores;
    private final CriteriaSheets criteria;
    private final RankRuleShelf rules;
    private final DisqualificationRepository found;
    private final Units units;

    RankedUnits(
            ScoreOverview scores,
            CriteriaSheets criteria,
            RankRuleShelf rules,
            DisqualificationRepository found,
            Units units) {
        this.scores = scores;
        this.criteria = criteria;
        this.rules = rules;
        this.found = found;
        this.units = units;
    }

    /** The rule this unit is ranked by in this round. */
    Optional<RankRule> ruleOf(UnitId id, Round round) {
        var list = List.of(units.unit(id));
        var zones = units.zonesOfMembership(scope(list))
                .getOrDefault(id, Map.of())
                .getOrDefault(round.emulationYearId(), Set.of());
        return sheets(list, scores.of(scope(list), round), round, zones).values().stream()
                .findFirst()
                .flatMap(rules::of)
                .flatMap(StoredRule::rule);
    }

    /** Members of the zone, in the order given; places and quotas among the units of one kind that are scored by one sheet. */
    List<UnitRank> of(List<UnitView> list, Round round, long zone) {
        if (list.isEmpty()) {
            return List.of();
        }
        var known = scores.of(scope(list), round);
        var sheets = sheets(list, known, round, Set.of(zone));
        var stored = rules.of(
                Set.copyOf(sheets.values().stream().map(CriteriaSheetId::value).toList()));
        var against = against(list, round);
        var ranks = list.stream()
                .map(unit -> rank(
                        Objects.requireNonNull(known.get(unit.id())),
                        unit,
                        Optional.ofNullable(sheets.get(unit.id())),
                        stored,
                        against.getOrDefault(unit.id(), List.of())))
                .toList();
        return inOrder(ranks, together(ranks));
    }

    private static UnitScope scope(Collection<UnitView> list) {
        return new UnitScope(new HashSet<>(list.stream().map(UnitView::id).toList()));
    }

    /** The sheet a unit was scored with, else the one published for its kind. */
    private Map<UnitId, CriteriaSheetId> sheets(
            List<UnitView> list, Map<UnitId, UnitOverview> known, Round round, Set<Long> zones) {
        var ofKind = new EnumMap<UnitKind, Optional<CriteriaSheetId>>(UnitKind.class);
        var sheets = new HashMap<UnitId, CriteriaSheetId>();
        for (var unit : list) {
            Optional.ofNullable(known.get(unit.id()))
                    .flatMap(UnitOverview::counted)
                    .map(counted -> new CriteriaSheetId(counted.criteriaSheet()))
                    .or(() -> ofKind.computeIfAbsent(
                            unit.kind(), kind -> criteria.inForce(kind, round.emulationYearId(), zones)))
                    .ifPresent(sheet -> sheets.put(unit.id(), sheet));
        }
        return sheets;
    }

    private Map<UnitId, List<DisqualificationView>> against(List<UnitView> list, Round round) {
        return found.findOf(round.id(), scope(list).ids()).stream()
                .map(Disqualification::view)
                .collect(Collectors.groupingBy(DisqualificationView::unit));
    }

    private UnitRank rank(
            UnitOverview known,
            UnitView unit,
            Optional<CriteriaSheetId> sheet,
            Map<Long, StoredRule> stored,
            List<DisqualificationView> against) {
        var scored = known.sheet()
                .flatMap(it ->
                        it.counted().map(counted -> new UnitRank.Scored(it, counted, PointsBasis.of(it, counted), 0)));
        var ranked = sheet.flatMap(id -> Optional.ofNullable(stored.get(id.value()))
                .flatMap(StoredRule::rule)
                .map(rule -> ranked(rule, id, known, against)));
        return new UnitRank(unit, sheet, scored, ranked, against);
    }

    private UnitRank.Ranked ranked(
            RankRule rule, CriteriaSheetId sheet, UnitOverview known, List<DisqualificationView> against) {
        var codes = against.stream()
                .filter(DisqualificationView::stands)
                .map(DisqualificationView::code)
                .collect(Collectors.toSet());
        var lines = known.counted().map(UnitOverview.Counted::lines).orElse(List.of());
        var standing = StandingReader.of(criteria.sheet(sheet), lines, known.figures(), rule, codes);
        var derivation = RankDerivation.of(rule, standing);
        return new UnitRank.Ranked(
                rule, standing, derivation, new QuotaCut.Placement(derivation.possible(), List.of()));
    }

    private static Map<UnitId, UnitRank> together(List<UnitRank> ranks) {
        record Group(UnitKind kind, Optional<CriteriaSheetId> sheet) {}
        var all = new HashMap<UnitId, UnitRank>();
        ranks.stream()
                .collect(Collectors.groupingBy(rank -> new Group(rank.unit().kind(), rank.sheet())))
                .values()
                .forEach(group -> placed(withQuotas(group))
                        .forEach(rank -> all.put(rank.unit().id(), rank)));
        return all;
    }

    private static List<UnitRank> withQuotas(List<UnitRank> group) {
        var rule = group.stream()
                .flatMap(rank -> rank.ranked().map(UnitRank.Ranked::rule).stream())
                .findFirst();
        if (rule.isEmpty()) {
            return group;
        }
        var candidates = group.stream()
                .map(rank -> new QuotaCut.Candidate(
                        rank.unit().id().value(),
                        rank.ranked().orElseThrow().standing().least(),
                        rank.ranked().orElseThrow().derivation()))
                .toList();
        var cut = QuotaCut.of(rule.get(), candidates, group.size());
        return group.stream()
                .map(rank -> rank.placed(
                        Objects.requireNonNull(cut.get(rank.unit().id().value()))))
                .toList();
    }

    /** Equal points share a place. */
    private static List<UnitRank> placed(List<UnitRank> group) {
        var sorted = group.stream()
                .filter(rank -> rank.scored().isPresent())
                .sorted(Comparator.comparing(RankedUnits::won).reversed())
                .toList();
        var all = new ArrayList<>(group);
        all.removeAll(sorted);
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            place = i > 0 && won(sorted.get(i)).equals(won(sorted.get(i - 1))) ? place : i + 1;
            all.add(sorted.get(i).at(place));
        }
        return all;
    }

    private static Points won(UnitRank rank) {
        return rank.scored().orElseThrow().won();
    }

    private static List<UnitRank> inOrder(List<UnitRank> before, Map<UnitId, UnitRank> after) {
        return before.stream()
                .map(rank -> Objects.requireNonNull(after.get(rank.unit().id())))
                .toList();
    }
}
