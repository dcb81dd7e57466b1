package vn.doichieu.ranking;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.organization.UnitView;
import vn.doichieu.ranking.rules.Outcome;
import vn.doichieu.ranking.rules.QuotaCut;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Points;

/**
 * Where a unit stands in the ranking of a round. Without {@code scored} it has not sent its sheet; without
 * {@code ranked} its sheet has no rank rule, or it has no sheet at all.
 */
public record UnitRank(
        UnitView unit,
        Optional<CriteriaSheetId> sheet,
        Optional<Scored> scored,
        Optional<Ranked> ranked,
        List<DisqualificationView> found) {

    public UnitRank {
        found = List.copyOf(found);
    }

    /** The points that count; {@code place} among the units of its kind, shared by equal points. */
    public record Scored(UnitOverview.Sheet sheet, UnitOverview.Counted counted, PointsBasis basis, int place) {

        public Points won() {
            return counted.totals().won();
        }

        Scored at(int newPlace) {
            return new Scored(sheet, counted, basis, newPlace);
        }
    }

    /** What the conditions lead to, and what is left of it under the quotas. */
    public record Ranked(RankRule rule, Standing standing, RankDerivation derivation, QuotaCut.Placement placement) {

        /** One: the result. Several: something is still open. */
        public List<Outcome> possible() {
            return placement.possible();
        }

        public boolean settled() {
            return possible().size() == 1;
        }
    }

    /** Points and band still change until the sheet is settled. */
    public boolean provisional() {
        return scored.map(it -> it.basis() != PointsBasis.DECIDED).orElse(true);
    }

    public List<DisqualificationView> standing() {
        return found.stream().filter(DisqualificationView::stands).toList();
    }

    UnitRank at(int place) {
        return new UnitRank(unit, sheet, scored.map(it -> it.at(place)), ranked, found);
    }

    UnitRank placed(QuotaCut.Placement placement) {
        return new UnitRank(
                unit,
                sheet,
                scored,
                ranked.map(it -> new Ranked(it.rule(), it.standing(), it.derivation(), placement)),
                found);
    }
}
