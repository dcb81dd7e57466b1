package vn.doichieu.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.ScoreOverview;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** What the units of a zone reach by the rank rules of their sheets, and why. A fixed number of queries. */
@Service
@Transactional(readOnly = true)
public class Rankings {

    /** By their places, units without points last. */
    private static final Comparator<UnitRank> BEST_FIRST = Comparator.comparing(
                    (UnitRank rank) -> rank.scored().map(UnitRank.Scored::place).orElse(Integer.MAX_VALUE))
            .thenComparing(rank -> rank.unit().name());

    private final RankedUnits ranked;
    private final ScoreOverview scores;
    private final Units units;
    private final Rounds rounds;

    Rankings(RankedUnits ranked, ScoreOverview scores, Units units, Rounds rounds) {
        this.ranked = ranked;
        this.scores = scores;
        this.units = units;
        this.rounds = rounds;
    }

    /** Of the zone and round asked for, else of the first zone and the latest round with sheets. Empty: no round yet. */
    @PreAuthorize("hasAuthority('OVERVIEW_READ')")
    public Optional<RankingView> of(Optional<Long> zoneId, Optional<Long> roundId, UnitScope scope) {
        var zones = units.zonesWithin(scope);
        var zone = zones.stream()
                .filter(it -> zoneId.map(id -> id == it.id()).orElse(true))
                .findFirst();
        if (zone.isEmpty() && (zoneId.isPresent() || roundId.isPresent())) {
            throw new NotFoundException("ranking");
        }
        return zone.flatMap(it -> of(it, zones, roundId, scope));
    }

    private Optional<RankingView> of(ZoneView zone, List<ZoneView> zones, Optional<Long> roundId, UnitScope scope) {
        var years = units.yearsOf(zone.id());
        var all = rounds.all().stream()
                .filter(round -> years.contains(round.emulationYearId()))
                .toList();
        var chosen = roundId.isPresent()
                ? Optional.of(all.stream()
                        .filter(round -> round.id() == roundId.get())
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("round " + roundId.get())))
                : latest(all, scope);
        return chosen.map(round -> new RankingView(zone, zones, round, all, groups(rank(zone, round, scope))));
    }

    private Optional<Round> latest(List<Round> all, UnitScope scope) {
        var begun = scores.roundsBegun(scope);
        return all.stream()
                .filter(round -> begun.contains(round.id()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Quotas and places depend on all the others, so they are ranked as well. */
    @PreAuthorize("hasAuthority('OVERVIEW_READ')")
    public UnitRankView unit(long roundId, UnitId unit, UnitScope scope) {
        var round = rounds.round(roundId);
        return units.zonesWithin(scope).stream()
                .flatMap(zone -> rank(zone, round, scope).stream()
                        .filter(rank -> rank.unit().id().equals(unit))
                        .map(rank -> new UnitRankView(zone, round, rank)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + unit.value()));
    }

    private List<UnitRank> rank(ZoneView zone, Round round, UnitScope scope) {
        return ranked.of(
                units.membersOf(zone.id(), round.emulationYearId()).stream()
                        .filter(unit -> scope.contains(unit.id()))
                        .toList(),
                round,
                zone.id());
    }

    private static List<RankingView.Group> groups(List<UnitRank> ranks) {
        record Key(UnitKind kind, Optional<CriteriaSheetId> sheet) {}
        var groups = new LinkedHashMap<Key, List<UnitRank>>();
        ranks.stream()
                .sorted(Comparator.comparing((UnitRank rank) -> rank.unit().kind())
                        .thenComparing(
                                rank -> rank.sheet().map(CriteriaSheetId::value).orElse(Long.MAX_VALUE)))
                .forEach(rank -> groups.computeIfAbsent(
                                new Key(rank.unit().kind(), rank.sheet()), key -> new ArrayList<>())
                        .add(rank));
        return groups.entrySet().stream()
                .map(group -> new RankingView.Group(
                        group.getKey().kind(),
                        group.getKey().sheet(),
                        group.getValue().stream()
                                .flatMap(rank -> rank.ranked().map(UnitRank.Ranked::rule).stream())
                                .findFirst(),
                        group.getValue().stream().sorted(BEST_FIRST).toList()))
                .toList();
    }
}
