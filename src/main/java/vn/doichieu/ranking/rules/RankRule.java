package vn.doichieu.ranking.rules;

import java.util.List;
import java.util.Optional;

/**
 * How the units scored by one sheet are ranked: bands from the best down, each a threshold of points with conditions, the
 * headline targets these speak of, and what rules a unit out. Written down as it is, right or wrong: what is wrong with it
 * says {@link RankRuleCheck}.
 */
public record RankRule(
        String basis,
        ShortfallMode shortfallMode,
        Origin shortfallOrigin,
        List<RankTarget> targets,
        List<RankBand> bands,
        List<Disqualifier> disqualifiers) {

    public RankRule {
        targets = List.copyOf(targets);
        bands = List.copyOf(bands);
        disqualifiers = List.copyOf(disqualifiers);
    }

    public Optional<RankBand> band(String code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }

    public Optional<Disqualifier> disqualifier(String code) {
        return disqualifiers.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean speaksOfShortfall() {
        return bands.stream()
                .flatMap(band -> band.alternatives().stream())
                .anyMatch(alternative -> alternative.othersShortfallBelow().isPresent());
    }

    int position(RankBand band) {
        return bands.indexOf(band);
    }
}
