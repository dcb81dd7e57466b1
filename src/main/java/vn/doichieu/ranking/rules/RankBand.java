package vn.doichieu.ranking.rules;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * A band of the ranking, A or Xuất sắc. It asks for the points, for one of the alternatives if there are any, and for
 * all the floors. {@code origin} is that of its points.
 */
public record RankBand(
        String code,
        String label,
        Threshold minimum,
        Origin origin,
        List<TargetAlternative> alternatives,
        List<Floor> floors,
        Optional<Quota> quota) {

    public RankBand {
        alternatives = List.copyOf(alternatives);
        floors = List.copyOf(floors);
    }

    /** {@code A (Xuất sắc)} */
    public Sentence name() {
        return Sentence.of("ranking.band.name", code, label);
    }

    public Sentence minimumInWords(Points total) {
        return Sentence.of("ranking.band.minimum", minimum.inWords(total));
    }
}
