package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** Looks at the conditions of one band, each with the numbers it was decided by. */
final class BandConditions {

    private final RankRule rule;
    private final Standing standing;
    private final List<TargetResult> targets;

    BandConditions(RankRule rule, Standing standing, List<TargetResult> targets) {
        this.rule = rule;
        this.standing = standing;
        this.targets = targets;
    }

    BandResult of(RankBand band) {
        var conditions = new ArrayList<ConditionResult>();
        conditions.add(points(band.minimum()));
        if (!band.alternatives().isEmpty()) {
            conditions.add(anyOf(band.alternatives()));
        }
        band.floors().stream().map(this::floor).forEach(conditions::add);
        return BandResult.of(band, conditions);
    }

    private ConditionResult points(Threshold minimum) {
        var needed = minimum.inWords(standing.total());
        var held = Held.between(
                minimum.reachedBy(standing.least(), standing.total()),
                minimum.reachedBy(standing.most(), standing.total()));
        var settled = standing.least().equals(standing.most());
        return settled
                ? ConditionResult.of(
                        held,
                        held == Held.YES ? "ranking.points.enough" : "ranking.points.short",
                        standing.least().toString(),
                        needed)
                : ConditionResult.of(
                        held,
                        "ranking.points.range." + held,
                        standing.least().toString(),
                        standing.most().toString(),
                        needed);
    }

    private ConditionResult anyOf(List<TargetAlternative> alternatives) {
        var parts = alternatives.stream().map(this::alternative).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var held = Held.any(parts.stream().map(ConditionResult::held).toList());
        return new ConditionResult(held, Sentence.of("ranking.anyOf"), parts);
    }

    private ConditionResult alternative(TargetAlternative asked) {
        int met = count(Held.YES);
        int open = count(Held.UNKNOWN);
        var parts = new ArrayList<ConditionResult>();
        parts.add(ConditionResult.of(
                Held.between(met >= asked.targetsMet(), met + open >= asked.targetsMet()),
                open == 0 ? "ranking.targetsMet" : "ranking.targetsMet.open",
                String.valueOf(met),
                String.valueOf(targets.size()),
                String.valueOf(asked.targetsMet()),
                String.valueOf(open)));
        asked.othersShortfallBelow()
                .filter(limit -> asked.targetsMet() < targets.size())
                .ifPresent(limit -> others(limit).forEach(parts::add));
        return new ConditionResult(
                Held.all(parts.stream().map(ConditionResult::held).toList()),
                asked.inWords(rule.shortfallMode(), targets.size()),
                parts);
    }

    private Stream<ConditionResult> others(BigDecimal limit) {
        return targets.stream()
                .filter(target -> target.met() != Held.YES)
                .map(target -> target.missedBy()
                        .map(by -> other(target, by, limit))
                        .orElseGet(() ->
                                ConditionResult.of(Held.UNKNOWN, "ranking.others.open", target.name(), shown(limit))));
    }

    private ConditionResult other(TargetResult target, TargetResult.MissedBy by, BigDecimal limit) {
        var held = by.below(limit);
        return held == Held.UNKNOWN
                ? ConditionResult.of(held, "ranking.other.UNKNOWN", target.name(), "", shown(limit))
                : ConditionResult.of(
                        held,
                        "ranking.other." + held,
                        target.name(),
                        Sentence.of("ranking.shortfall." + rule.shortfallMode(), by.beside(limit)),
                        shown(limit));
    }

    private Sentence shown(BigDecimal limit) {
        return TargetAlternative.shown(limit, rule.shortfallMode());
    }

    private ConditionResult floor(Floor floor) {
        var lines = standing.lines().stream()
                .filter(line -> floor.line().map(line.code()::equals).orElse(line.criterion()))
                .toList();
        if (floor.line().isPresent()) {
            return lines.stream()
                    .findFirst()
                    .map(line -> floor(floor, line))
                    .orElseGet(() -> ConditionResult.of(Held.UNKNOWN, "ranking.floor.unknown", floor.inWords()));
        }
        var parts = lines.stream().map(line -> floor(floor, line)).toList();
        var held = Held.all(parts.stream().map(ConditionResult::held).toList());
        var open = parts.stream().filter(part -> part.held() == Held.UNKNOWN).count();
        var failed = parts.stream().filter(part -> part.held() == Held.NO).count();
        return new ConditionResult(
                held,
                Sentence.of("ranking.floor.all", floor.inWords(), "" + parts.size(), "" + failed, "" + open),
                parts.stream().filter(part -> part.held() != Held.YES).toList());
    }

    private static ConditionResult floor(Floor floor, Standing.Line line) {
        var needed = floor.minimum().of(line.maximum());
        var held = Held.between(
                line.least().value().compareTo(needed) >= 0, line.most().value().compareTo(needed) >= 0);
        var won = line.least().equals(line.most())
                ? Sentence.of("ranking.floor.won", line.least().toString())
                : Sentence.of(
                        "ranking.floor.range",
                        line.least().toString(),
                        line.most().toString());
        return ConditionResult.of(
                held,
                "ranking.floor.result." + held,
                line.code(),
                won,
                line.maximum().toString(),
                VietnameseNumber.format(needed));
    }

    private int count(Held held) {
        return (int) targets.stream().filter(target -> target.met() == held).count();
    }
}
