package vn.doichieu.figures;

import java.util.List;
import java.util.Map;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.Forebear;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.SamePeriods;
import vn.doichieu.organization.Lineage;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UnitId;

/** Who stood for some units one year earlier, and what was reported of those that year. */
record PriorYear(Map<UnitId, Lineage> lineages, Map<UnitId, List<Claim>> claims) {

    /** {@code restated} is what this year's report says of that day. */
    SamePeriods of(UnitId unit, Indicators indicators, Round round, List<Claim> restated) {
        var lineage = lineages.getOrDefault(unit, new Lineage(List.of(), List.of()));
        var day = round.samePeriodAsOf();
        return SamePeriods.of(new SamePeriods.Facts(
                indicators,
                unit,
                round.asOf(),
                lineage.units().stream()
                        .map(one -> new Forebear(
                                one.id(), one.shortName(), day, indicators, claims.getOrDefault(one.id(), List.of())))
                        .toList(),
                lineage.divided().stream().map(UnitView::shortName).toList(),
                restated));
    }
}
