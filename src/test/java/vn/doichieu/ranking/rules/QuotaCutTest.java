package vn.doichieu.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

class QuotaCutTest {

    @ParameterizedTest(name = "{0} {1} of {2} units, points {3}: {4}")
    @CsvSource({
        "COUNT, 2, 5, 190 185 181 170, A A B B",
        "COUNT, 3, 5, 190 185 181 170, A A A B",
        // 20 % of 14 are 2,8: two places.
        "PERCENT_OF_KIND, 20, 14, 190 185 181 170, A A B B",
        "PERCENT_OF_KIND, 20, 15, 190 185 181 170, A A A B",
        // 50 % of the two in the next band are one.
        "PERCENT_OF_NEXT_BAND, 50, 9, 190 185 170 165, A B B B",
        "PERCENT_OF_NEXT_BAND, 20, 9, 190 185 170 165, B B B B",
        // Equal points that all fit are no tie, nor are those that do not reach the edge.
        "COUNT, 2, 5, 190 190 181, A A B",
        "COUNT, 1, 5, 190 181 181, A B B",
        // At the edge they are named, none of them is cut.
        "COUNT, 2, 5, 190 185 185 181, A A|B A|B B",
        "COUNT, 1, 5, 190 190 190 150, A|B A|B A|B C",
    })
    void theBestKeepTheBand(Quota.Base base, String amount, int ofKind, String points, String bands) {
        var rule = rule(new Quota(new BigDecimal(amount), base, Rules.SOURCED));

        assertThat(placed(rule, ofKind, points.split(" "))).isEqualTo(bands);
    }

    @Test
    void theOrderOfTheListDecidesNothing() {
        var rule = rule(new Quota(new BigDecimal("2"), Quota.Base.COUNT, Rules.SOURCED));
        var candidates = new ArrayList<>(candidates(rule, "190", "185", "185", "181", "160"));
        var expected = QuotaCut.of(rule, candidates, 5);
        var random = new Random(1682);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(candidates, random);
            assertThat(QuotaCut.of(rule, candidates, 5)).isEqualTo(expected);
        }
    }

    @Test
    void whoFindsNoPlaceTakesOneInTheNextBandWithItsOwnQuota() {
        var one = new Quota(BigDecimal.ONE, Quota.Base.COUNT, Rules.SOURCED);
        var rule = Rules.of(
                Rules.with(Rules.band("A", "Xuất sắc", "180"), one),
                Rules.with(Rules.band("B", "Khá", "160"), one),
                Rules.band("C", "Trung bình", "0"));

        assertThat(placed(rule, 4, "190", "185", "170")).isEqualTo("A B C");
    }

    @Test
    void theTieSaysHowManyPlacesAreLeft() {
        var rule = rule(new Quota(new BigDecimal("2"), Quota.Base.COUNT, Rules.SOURCED));
        var placement = QuotaCut.of(rule, candidates(rule, "190", "185", "185", "185"), 4)
                .get(2L);

        assertThat(placement.because())
                .containsExactly(Sentence.of(
                        "ranking.cut.tied", "3", "185", "1", rule.bands().get(0).name()));
    }

    @Test
    void aUnitThatMayStillComeIntoTheBandMakesTheQuotaProvisional() {
        var rule = rule(new Quota(BigDecimal.ONE, Quota.Base.COUNT, Rules.SOURCED));
        var open =
                new QuotaCut.Candidate(9, Points.of(170), RankDerivation.of(rule, Rules.unit("170", "200", List.of())));
        var all = new ArrayList<>(candidates(rule, "190"));
        all.add(open);

        var placed = QuotaCut.of(rule, all, 2);

        assertThat(Rules.codes(placed.get(9L).possible())).isEqualTo("A B");
        assertThat(placed.get(9L).because()).extracting(Sentence::code).containsExactly("ranking.cut.open");
        assertThat(Rules.codes(placed.get(1L).possible())).isEqualTo("A");
    }

    private static RankRule rule(Quota quota) {
        return Rules.of(
                Rules.with(Rules.band("A", "Xuất sắc", "180"), quota),
                Rules.band("B", "Khá", "160"),
                Rules.band("C", "Trung bình", "0"));
    }

    private static List<QuotaCut.Candidate> candidates(RankRule rule, String... points) {
        var all = new ArrayList<QuotaCut.Candidate>();
        for (var each : points) {
            all.add(new QuotaCut.Candidate(
                    all.size() + 1L, Points.of(each), RankDerivation.of(rule, Rules.unit(each, each, List.of()))));
        }
        return all;
    }

    private static String placed(RankRule rule, int ofKind, String... points) {
        var placed = QuotaCut.of(rule, candidates(rule, points), ofKind);
        var bands = new ArrayList<String>();
        for (long unit = 1; unit <= points.length; unit++) {
            bands.add(Rules.codes(placed.get(unit).possible()).replace(' ', '|'));
        }
        return String.join(" ", bands);
    }
}
