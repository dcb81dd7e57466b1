package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** The least points of a band or of a line: a number of points, or a share of the most there can be. */
public record Threshold(BigDecimal amount, Measure measure) {

    public enum Measure {
        POINTS,
        /** Of the total of the sheet, or of the maximum of the line. */
        PERCENT
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Exactly, never rounded: 85 % of 3 points are 2,55 points. */
    BigDecimal of(Points whole) {
        return measure == Measure.POINTS
                ? amount
                : amount.multiply(whole.value()).movePointLeft(2);
    }

    boolean reachedBy(Points points, Points whole) {
        return points.value().compareTo(of(whole)) >= 0;
    }

    /** {@code 180 điểm}, or {@code 90 % (180 điểm)}. */
    Sentence inWords(Points whole) {
        var points = VietnameseNumber.format(of(whole));
        return measure == Measure.POINTS
                ? Sentence.of("ranking.threshold.points", points)
                : Sentence.of("ranking.threshold.percent", VietnameseNumber.format(amount), points);
    }

    boolean isShare() {
        return amount.signum() >= 0 && amount.compareTo(HUNDRED) <= 0;
    }
}
