package vn.doichieu.ranking.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    public boolean hasQuota() {
        return bands.stream().anyMatch(band -> band.quota().isPresent());
    }

    /** The lines some band asks a least of. */
    public List<String> linesWithFloors() {
        return bands.stream()
                .flatMap(band -> band.floors().stream())
                .flatMap(floor -> floor.line().stream())
                .distinct()
                .toList();
    }

    /** Some part of it stands in no document. */
    public boolean partlyInferred() {
        return origins().anyMatch(origin -> !origin.sourced());
    }

    private Stream<Origin> origins() {
        var ofBands = bands.stream()
                .flatMap(band -> Stream.of(
                                Stream.of(band.origin()),
                                band.alternatives().stream().map(TargetAlternative::origin),
                                band.floors().stream().map(Floor::origin),
                                band.quota().map(Quota::origin).stream())
                        .flatMap(each -> each));
        var ofTargets = targets.stream().map(RankTarget::origin);
        var ofShortfall = speaksOfShortfall() ? Stream.of(shortfallOrigin) : Stream.<Origin>empty();
        return Stream.of(ofBands, ofTargets, ofShortfall, disqualifiers.stream().map(Disqualifier::origin))
                .flatMap(each -> each);
    }

    int position(RankBand band) {
        return bands.indexOf(band);
    }
}
