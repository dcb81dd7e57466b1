package vn.doichieu.ranking.rules;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** A band, or none: not ranked. */
public record Outcome(Optional<RankBand> band) {

    public static final Outcome NOT_RANKED = new Outcome(Optional.empty());

    static Outcome of(RankBand band) {
        return new Outcome(Optional.of(band));
    }

    public String code() {
        return band.map(RankBand::code).orElse("");
    }

    public Sentence name() {
        return band.map(RankBand::name).orElseGet(() -> Sentence.of("ranking.band.none"));
    }
}
