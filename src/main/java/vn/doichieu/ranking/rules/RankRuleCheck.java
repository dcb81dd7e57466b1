package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What is wrong with a rule for its sheet, each fault with the part it is in and the way out. */
public final class RankRuleCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RankRule rule;
    private final SheetFrame frame;
    private final List<Sentence> faults = new ArrayList<>();

    private RankRuleCheck(RankRule rule, SheetFrame frame) {
        this.rule = rule;
        this.frame = frame;
    }

    /** Empty when units can be ranked by it. */
    public static List<Sentence> of(RankRule rule, SheetFrame frame) {
        var check = new RankRuleCheck(rule, frame);
        check.targets();
        check.bands();
        check.disqualifiers();
        return List.copyOf(check.faults);
    }

    private void targets() {
        var seen = new HashSet<String>();
        for (var target : rule.targets()) {
            if (!frame.indicators().containsKey(target.indicator())) {
                fault("ranking.fault.unknownTarget", target.indicator());
            } else if (!seen.add(target.indicator())) {
                fault("ranking.fault.targetTwice", name(target));
            }
            if (rule.shortfallMode() == ShortfallMode.RELATIVE
                    && target.fixed().filter(fixed -> fixed.signum() == 0).isPresent()) {
                fault("ranking.fault.relativeToZero", name(target));
            }
            origin(target.origin(), name(target));
        }
        if (rule.speaksOfShortfall()) {
            origin(rule.shortfallOrigin(), Sentence.of("ranking.part.shortfall"));
        }
    }

    private String name(RankTarget target) {
        return frame.indicators().getOrDefault(target.indicator(), target.indicator());
    }

    private void bands() {
        if (rule.bands().isEmpty()) {
            fault("ranking.fault.noBand");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < rule.bands().size(); i++) {
            var band = rule.bands().get(i);
            if (!seen.add(band.code())) {
                fault("ranking.fault.bandTwice", band.code());
            }
            minimum(band);
            if (i > 0) {
                descending(rule.bands().get(i - 1), band);
            }
            band.alternatives().forEach(alternative -> alternative(band, alternative));
            band.floors().forEach(floor -> floor(band, floor));
            quota(band, i == rule.bands().size() - 1);
            origin(band.origin(), band.name());
        }
    }

    private void minimum(RankBand band) {
        var amount = band.minimum().amount();
        var points = band.minimum().of(frame.total());
        if (amount.signum() < 0 || points.compareTo(frame.total().value()) > 0) {
            fault(
                    "ranking.fault.minimum",
                    band.name(),
                    VietnameseNumber.format(points),
                    frame.total().toString());
        }
    }

    private void descending(RankBand above, RankBand band) {
        var upper = above.minimum().of(frame.total());
        var lower = band.minimum().of(frame.total());
        if (lower.compareTo(upper) >= 0) {
            fault(
                    "ranking.fault.notDescending",
                    band.name(),
                    VietnameseNumber.format(lower),
                    above.name(),
                    VietnameseNumber.format(upper));
        }
    }

    private void alternative(RankBand band, TargetAlternative asked) {
        if (asked.targetsMet() < 0 || asked.targetsMet() > rule.targets().size()) {
            fault(
                    "ranking.fault.targetsMet",
                    band.name(),
                    "" + asked.targetsMet(),
                    "" + rule.targets().size());
        }
        if (asked.othersShortfallBelow().filter(limit -> limit.signum() <= 0).isPresent()) {
            fault("ranking.fault.shortfall", band.name());
        }
        origin(asked.origin(), band.name());
    }

    private void floor(RankBand band, Floor floor) {
        var line = floor.line();
        var least = floor.minimum();
        if (line.isPresent() && !frame.lines().containsKey(line.get())) {
            fault("ranking.fault.unknownLine", band.name(), line.get());
            return;
        }
        if (least.measure() == Threshold.Measure.PERCENT && !least.isShare()) {
            fault("ranking.fault.floorShare", band.name(), VietnameseNumber.format(least.amount()));
        }
        if (least.measure() == Threshold.Measure.POINTS) {
            var most = line.map(frame.lines()::get);
            if (most.isEmpty()) {
                fault("ranking.fault.floorOfAll", band.name());
            } else if (least.amount().compareTo(most.get().value()) > 0
                    || least.amount().signum() < 0) {
                fault(
                        "ranking.fault.floorAboveMaximum",
                        band.name(),
                        line.orElseThrow(),
                        VietnameseNumber.format(least.amount()),
                        most.get().toString());
            }
        }
        origin(floor.origin(), band.name());
    }

    private void quota(RankBand band, boolean last) {
        band.quota().ifPresent(quota -> {
            var share = quota.base() != Quota.Base.COUNT;
            if (quota.amount().signum() <= 0
                    || (share
                            && quota.base() == Quota.Base.PERCENT_OF_KIND
                            && quota.amount().compareTo(HUNDRED) > 0)
                    || (!share && quota.amount().stripTrailingZeros().scale() > 0)) {
                fault("ranking.fault.quota", band.name(), VietnameseNumber.format(quota.amount()));
            }
            if (last && quota.base() == Quota.Base.PERCENT_OF_NEXT_BAND) {
                fault("ranking.fault.noNextBand", band.name());
            }
            origin(quota.origin(), band.name());
        });
    }

    private void disqualifiers() {
        var seen = new HashSet<String>();
        for (var one : rule.disqualifiers()) {
            if (!seen.add(one.code())) {
                fault("ranking.fault.disqualifierTwice", one.code());
            }
            one.band()
                    .filter(band -> rule.band(band).isEmpty())
                    .ifPresent(band -> fault("ranking.fault.unknownBand", one.label(), band));
            origin(one.origin(), one.label());
        }
    }

    /** Whoever says that something stands in a document names it; whoever reads it into one says why. */
    private void origin(Origin origin, Object part) {
        if (origin.words().isBlank()) {
            fault("ranking.fault.origin." + origin.kind(), part);
        }
    }

    private void fault(String code, Object... arguments) {
        var fault = Sentence.of(code, arguments);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
