package vn.doichieu.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.scoring.rules.Confidence.Grounds;
import vn.doichieu.scoring.rules.Confidence.Piece;
import vn.doichieu.shared.Points;

class ConfidenceTest {

    @ParameterizedTest(name = "{0} verified, {1} evidenced, {2} declared: {3} %, {4} %, {5} %")
    @CsvSource({
        "82, 11, 7, 82, 11, 7",
        "96, 0, 0, 100, 0, 0",
        "0, 0, 24.5, 0, 0, 100",
        // A third each: what rounding leaves goes to the firmest, and the three add up.
        "1, 1, 1, 34, 33, 33",
        "2, 2, 3, 29, 28, 43",
        "0.5, 99, 0.5, 1, 99, 0"
    })
    void theSharesAddUpToAHundred(
            String verified, String evidenced, String declared, int first, int second, int third) {
        var confidence = Confidence.of(List.of(
                new Piece(Points.of(verified), Grounds.VERIFIED),
                new Piece(Points.of(evidenced), Grounds.EVIDENCED),
                new Piece(Points.of(declared), Grounds.DECLARED)));

        assertThat(List.of(
                        confidence.percent(Grounds.VERIFIED),
                        confidence.percent(Grounds.EVIDENCED),
                        confidence.percent(Grounds.DECLARED)))
                .containsExactly(first, second, third);
    }

    @Test
    void pointsTakenAwayCountByTheirSize() {
        var confidence = Confidence.of(
                List.of(new Piece(Points.of(-25), Grounds.VERIFIED), new Piece(Points.of(75), Grounds.DECLARED)));

        assertThat(confidence.percent(Grounds.VERIFIED)).isEqualTo(25);
        assertThat(confidence.points(Grounds.VERIFIED)).isEqualTo(Points.of(25));
    }

    @Test
    void withoutPointsThereIsNothingToHaveConfidenceIn() {
        var nothing = Confidence.of(List.of(new Piece(Points.ZERO, Grounds.VERIFIED)));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.percent(Grounds.VERIFIED)).isZero();
    }
}
