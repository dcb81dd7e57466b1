package vn.doichieu.ranking.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/**
 * What a unit reaches by a rule, with the way there. One outcome in {@code possible} is a result; several mean that
 * something is not known yet, and each of them can still come about. {@code foundAgainst} is what keeps the unit from
 * better ones.
 */
public record RankDerivation(
        List<TargetResult> targets, List<BandResult> bands, List<Disqualifier> foundAgainst, List<Outcome> possible) {

    public RankDerivation {
        targets = List.copyOf(targets);
        bands = List.copyOf(bands);
        foundAgainst = List.copyOf(foundAgainst);
        possible = List.copyOf(possible);
    }

    public static RankDerivation of(RankRule rule, Standing standing) {
        var targets = rule.targets().stream()
                .map(target -> TargetResult.of(
                        target, Optional.ofNullable(standing.figures().get(target.indicator())), rule.shortfallMode()))
                .toList();
        var conditions = new BandConditions(rule, standing, targets);
        var bands = rule.bands().stream().map(conditions::of).toList();
        var against = rule.disqualifiers().stream()
                .filter(one -> standing.disqualifiers().contains(one.code()))
                .toList();
        return new RankDerivation(targets, bands, against, limited(rule, byConditions(bands), against));
    }

    /** The first band that holds, and above it those that may. */
    private static List<Outcome> byConditions(List<BandResult> bands) {
        var possible = new ArrayList<Outcome>();
        for (var band : bands) {
            if (band.held() != Held.NO) {
                possible.add(Outcome.of(band.band()));
            }
            if (band.held() == Held.YES) {
                return possible;
            }
        }
        possible.add(Outcome.NOT_RANKED);
        return possible;
    }

    private static List<Outcome> limited(RankRule rule, List<Outcome> possible, List<Disqualifier> against) {
        var limited = possible;
        for (var one : against) {
            limited = limited.stream()
                    .map(outcome -> lowered(rule, outcome, one))
                    .distinct()
                    .toList();
        }
        return limited;
    }

    private static Outcome lowered(RankRule rule, Outcome reached, Disqualifier against) {
        var best = against.band().flatMap(rule::band);
        if (best.isEmpty() || reached.band().isEmpty()) {
            return Outcome.NOT_RANKED;
        }
        return rule.position(reached.band().get()) >= rule.position(best.get()) ? reached : Outcome.of(best.get());
    }

    public boolean settled() {
        return possible.size() == 1;
    }

    /** The result; empty while more than one can still come about. */
    public Optional<Outcome> reached() {
        return settled() ? Optional.of(possible.get(0)) : Optional.empty();
    }

    public int targetsMet() {
        return (int) targets.stream().filter(target -> target.met() == Held.YES).count();
    }

    public int targetsOpen() {
        return (int)
                targets.stream().filter(target -> target.met() == Held.UNKNOWN).count();
    }

    /** How it was arrived at, in the order one would check it by hand. */
    public List<Sentence> steps() {
        var steps = new ArrayList<Sentence>();
        targets.forEach(target -> steps.add(target.sentence()));
        for (var band : bands) {
            steps.add(
                    Sentence.of("ranking.step.band." + band.held(), band.band().name()));
            if (band.held() == Held.YES) {
                break;
            }
        }
        foundAgainst.forEach(one -> steps.add(limit(one)));
        steps.add(conclusion());
        return steps;
    }

    private Sentence limit(Disqualifier one) {
        return one.band()
                .map(band -> Sentence.of("ranking.step.limited", one.label(), band))
                .orElseGet(() -> Sentence.of("ranking.step.ruledOut", one.label()));
    }

    public Sentence conclusion() {
        return reached()
                .map(outcome -> Sentence.of("ranking.step.reached", outcome.name()))
                .orElseGet(() -> Sentence.of("ranking.step.open", names(possible)));
    }

    /** {@code A (Xuất sắc) hoặc B (Khá)} */
    public static Sentence names(List<Outcome> outcomes) {
        var joined = outcomes.get(0).name();
        for (var outcome : outcomes.subList(1, outcomes.size())) {
            joined = Sentence.of("ranking.or", joined, outcome.name());
        }
        return joined;
    }
}
