package vn.doichieu.scoring.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.doichieu.shared.Points;

/**
 * How well the points of a sheet are founded. Points taken away count by their size, so that a penalty the team has
 * confirmed is verified as well.
 */
public record Confidence(Map<Grounds, Points> points) {

    /** What points of a line rest on, the firmest first. */
    public enum Grounds {
        /** The team has looked at it. */
        VERIFIED,
        /** The unit says so and has put evidence under it. */
        EVIDENCED,
        /** The unit says so. */
        DECLARED
    }

    /** The points of one line that count, and what they rest on. */
    public record Piece(Points points, Grounds grounds) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Confidence of(List<Piece> pieces) {
        var sums = new EnumMap<Grounds, Points>(Grounds.class);
        for (var grounds : Grounds.values()) {
            sums.put(grounds, Points.ZERO);
        }
        pieces.forEach(piece ->
                sums.merge(piece.grounds(), new Points(piece.points().value().abs()), Points::plus));
        return new Confidence(sums);
    }

    public Points points(Grounds grounds) {
        return points.getOrDefault(grounds, Points.ZERO);
    }

    /** Nothing scored yet, or nothing but zeros: there is nothing to have confidence in. */
    public boolean isEmpty() {
        return sum().isZero();
    }

    /** The share in whole percent. The three add up to a hundred: what rounding leaves goes to the largest remainder. */
    public int percent(Grounds grounds) {
        if (isEmpty()) {
            return 0;
        }
        var left = 100 - sumOfFloors();
        var favoured = new ArrayList<>(List.of(Grounds.values()));
        favoured.sort(Comparator.comparing(this::remainder).reversed());
        return exact(grounds).intValue() + (favoured.indexOf(grounds) < left ? 1 : 0);
    }

    private int sumOfFloors() {
        return points.keySet().stream().mapToInt(it -> exact(it).intValue()).sum();
    }

    private BigDecimal remainder(Grounds grounds) {
        return exact(grounds).remainder(BigDecimal.ONE);
    }

    private BigDecimal exact(Grounds grounds) {
        return points(grounds).value().multiply(HUNDRED).divide(sum().value(), 6, RoundingMode.HALF_UP);
    }

    private Points sum() {
        return points.values().stream().reduce(Points.ZERO, Points::plus);
    }
}
