package vn.doichieu.ranking.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * Applies the quotas of a rule to units of one kind, from the best band down. Who finds no place falls to the next band
 * whose conditions hold. Units with equal points at the edge are all named and none of them is cut: who of them gets the
 * last places is for people to decide.
 */
public final class QuotaCut {

    /** A unit with the points that count and what it reaches by its conditions. */
    public record Candidate(long unit, Points points, RankDerivation derivation) {}

    /** What is left of it under the quota. */
    public record Placement(List<Outcome> possible, List<Sentence> because) {

        public Placement {
            possible = List.copyOf(possible);
            because = List.copyOf(because);
        }

        private Placement then(List<Outcome> outcomes, Sentence why) {
            var all = new ArrayList<>(because);
            all.add(why);
            return new Placement(outcomes, all);
        }
    }

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::points).reversed().thenComparing(Candidate::unit);

    private final RankRule rule;
    private final List<Candidate> candidates;
    private final int ofKind;
    private final Map<Long, Placement> placed = new HashMap<>();

    private QuotaCut(RankRule rule, List<Candidate> candidates, int ofKind) {
        this.rule = rule;
        this.candidates = candidates.stream().sorted(BEST_FIRST).toList();
        this.ofKind = ofKind;
        candidates.forEach(
                one -> placed.put(one.unit(), new Placement(one.derivation().possible(), List.of())));
    }

    /** {@code ofKind}: how many units of the kind the list has, with those that are not scored yet. */
    public static Map<Long, Placement> of(RankRule rule, List<Candidate> candidates, int ofKind) {
        var cut = new QuotaCut(rule, candidates, ofKind);
        rule.bands().forEach(cut::apply);
        return Map.copyOf(cut.placed);
    }

    private void apply(RankBand band) {
        band.quota().ifPresent(quota -> {
            var inBand = in(band);
            int places = quota.places(ofKind, inNext(band));
            if (inBand.size() > places) {
                cut(band, inBand, places);
            }
            if (inBand.size() + maybeIn(band).size() > places) {
                maybeIn(band).forEach(one -> note(one, Sentence.of("ranking.cut.open", band.name(), "" + places)));
            }
        });
    }

    private void cut(RankBand band, List<Candidate> inBand, int places) {
        var first = inBand.get(places).points();
        var tied = inBand.stream().filter(one -> one.points().equals(first)).toList();
        long ahead =
                inBand.stream().filter(one -> one.points().compareTo(first) > 0).count();
        boolean atTheEdge = ahead < places;
        for (var one : inBand) {
            if (one.points().compareTo(first) < 0 || (one.points().equals(first) && !atTheEdge)) {
                lower(one, band, places);
            }
        }
        if (atTheEdge) {
            tied.forEach(one -> tie(one, band, places - (int) ahead, tied.size()));
        }
    }

    private void lower(Candidate one, RankBand band, int places) {
        var next = next(one, band);
        var before = placement(one);
        placed.put(
                one.unit(),
                before.then(List.of(next), Sentence.of("ranking.cut.lowered", band.name(), "" + places, next.name())));
    }

    private void tie(Candidate one, RankBand band, int left, int tied) {
        placed.put(
                one.unit(),
                placement(one)
                        .then(
                                List.of(Outcome.of(band), next(one, band)),
                                Sentence.of(
                                        "ranking.cut.tied",
                                        "" + tied,
                                        one.points().toString(),
                                        "" + left,
                                        band.name())));
    }

    private void note(Candidate one, Sentence why) {
        placed.put(one.unit(), placement(one).then(placement(one).possible(), why));
    }

    private static Outcome next(Candidate one, RankBand band) {
        var bands = one.derivation().bands();
        var at = bands.stream().map(BandResult::band).toList().indexOf(band);
        return bands.subList(at + 1, bands.size()).stream()
                .filter(lower -> lower.held() == Held.YES)
                .findFirst()
                .map(lower -> Outcome.of(lower.band()))
                .orElse(Outcome.NOT_RANKED);
    }

    private List<Candidate> in(RankBand band) {
        return candidates.stream()
                .filter(one -> placement(one).possible().equals(List.of(Outcome.of(band))))
                .toList();
    }

    private List<Candidate> maybeIn(RankBand band) {
        return candidates.stream()
                .filter(one -> !one.derivation().settled()
                        && one.derivation().possible().contains(Outcome.of(band)))
                .toList();
    }

    private int inNext(RankBand band) {
        int at = rule.position(band) + 1;
        return at < rule.bands().size() ? in(rule.bands().get(at)).size() : 0;
    }

    private Placement placement(Candidate one) {
        return placed.getOrDefault(one.unit(), new Placement(one.derivation().possible(), List.of()));
    }
}
