package vn.doichieu.ranking;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.ranking.rules.RankRule;

/** The ranking of a zone in a round: the units of each kind that are scored by one sheet, the best first. */
public record RankingView(ZoneView zone, List<ZoneView> zones, Round round, List<Round> rounds, List<Group> groups) {

    /** Without a rule the units have points and places but no bands. */
    public record Group(UnitKind kind, Optional<CriteriaSheetId> sheet, Optional<RankRule> rule, List<UnitRank> rows) {

        /** How many units have this band for certain. */
        public long in(String band) {
            return rows.stream()
                    .flatMap(row -> row.ranked().stream())
                    .filter(ranked ->
                            ranked.settled() && ranked.possible().get(0).code().equals(band))
                    .count();
        }

        public long open() {
            return rows.stream()
                    .flatMap(row -> row.ranked().stream())
                    .filter(ranked -> !ranked.settled())
                    .count();
        }
    }

    public boolean isEmpty() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .allMatch(row -> row.scored().isEmpty() && row.standing().isEmpty());
    }

    /** Some sheet is not settled yet. */
    public boolean provisional() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(UnitRank::provisional);
    }
}
