package vn.doichieu.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

class RankRuleCheckTest {

    private static final SheetFrame FRAME = new SheetFrame(
            Rules.TOTAL,
            Map.of("A", Points.of(110), "A.I.1", Points.of(25)),
            Map.of(
                    Rules.TARGETS.get(0), "Việc",
                    Rules.TARGETS.get(1), "Tiền",
                    Rules.TARGETS.get(2), "Chuyển kỳ sau"));

    @Test
    void theRuleOfDecision1682IsRight() {
        assertThat(RankRuleCheck.of(Rules.decision1682(), FRAME)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String fault, RankRule rule) {
        assertThat(RankRuleCheck.of(rule, FRAME)).extracting(Sentence::code).containsExactly(fault);
    }

    static Stream<Arguments> wrong() {
        var a = Rules.band("A", "Xuất sắc", "180");
        var b = Rules.band("B", "Khá", "160");
        return Stream.of(
                Arguments.of("ranking.fault.noBand", Rules.of()),
                Arguments.of("ranking.fault.bandTwice", Rules.of(a, Rules.band("A", "Khá", "160"))),
                Arguments.of("ranking.fault.notDescending", Rules.of(b, a)),
                Arguments.of("ranking.fault.notDescending", Rules.of(a, Rules.band("B", "Khá", "180"))),
                Arguments.of("ranking.fault.minimum", Rules.of(Rules.band("A", "Xuất sắc", "200.01"))),
                Arguments.of("ranking.fault.minimum", Rules.of(Rules.band("A", "Xuất sắc", "-1"))),
                Arguments.of("ranking.fault.targetsMet", Rules.of(Rules.band("A", "Xuất sắc", "180", Rules.met(1)))),
                Arguments.of(
                        "ranking.fault.unknownTarget",
                        targets(new RankTarget("NO_SUCH", Better.HIGHER, Optional.empty(), Rules.SOURCED))),
                Arguments.of(
                        "ranking.fault.targetTwice",
                        targets(Rules.target(0, Better.HIGHER, null), Rules.target(0, Better.HIGHER, "80"))),
                Arguments.of("ranking.fault.relativeToZero", targets(Rules.target(2, Better.LOWER, "0"))),
                Arguments.of("ranking.fault.shortfall", shortfall("0")),
                Arguments.of("ranking.fault.unknownLine", floor("Z.9", Rules.percent("80"))),
                Arguments.of("ranking.fault.floorShare", floor("A", Rules.percent("100.5"))),
                Arguments.of("ranking.fault.floorAboveMaximum", floor("A.I.1", Rules.points("25.5"))),
                Arguments.of("ranking.fault.floorOfAll", floor(null, Rules.points("5"))),
                Arguments.of("ranking.fault.quota", quota("0", Quota.Base.COUNT)),
                Arguments.of("ranking.fault.quota", quota("1.5", Quota.Base.COUNT)),
                Arguments.of("ranking.fault.quota", quota("101", Quota.Base.PERCENT_OF_KIND)),
                Arguments.of("ranking.fault.noNextBand", quota("20", Quota.Base.PERCENT_OF_NEXT_BAND)),
                Arguments.of("ranking.fault.unknownBand", against("X", "Z")),
                Arguments.of(
                        "ranking.fault.origin.SOURCED",
                        new RankRule(
                                "",
                                ShortfallMode.RELATIVE,
                                Rules.SOURCED,
                                List.of(),
                                List.of(new RankBand(
                                        "A",
                                        "Xuất sắc",
                                        Rules.points("180"),
                                        new Origin(Origin.Kind.SOURCED, " "),
                                        List.of(),
                                        List.of(),
                                        Optional.empty())),
                                List.of())));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var rule = new RankRule(
                "",
                ShortfallMode.RELATIVE,
                Rules.SOURCED,
                List.of(new RankTarget("NO_SUCH", Better.HIGHER, Optional.empty(), Rules.SOURCED)),
                List.of(Rules.band("B", "Khá", "160"), Rules.band("A", "Xuất sắc", "180", Rules.met(2))),
                List.of());

        assertThat(RankRuleCheck.of(rule, FRAME))
                .extracting(Sentence::code)
                .containsExactly(
                        "ranking.fault.unknownTarget", "ranking.fault.notDescending", "ranking.fault.targetsMet");
    }

    @Test
    void pointsAndSharesAreComparedByThePointsTheyComeTo() {
        var ninety = new RankBand(
                "A", "Xuất sắc", Rules.percent("90"), Rules.SOURCED, List.of(), List.of(), Optional.empty());

        assertThat(RankRuleCheck.of(Rules.of(ninety, Rules.band("B", "Khá", "179.99")), FRAME))
                .isEmpty();
        assertThat(RankRuleCheck.of(Rules.of(ninety, Rules.band("B", "Khá", "180")), FRAME))
                .hasSize(1);
    }

    private static RankRule targets(RankTarget... targets) {
        return new RankRule(
                "",
                ShortfallMode.RELATIVE,
                Rules.SOURCED,
                List.of(targets),
                List.of(Rules.band("A", "Xuất sắc", "180")),
                List.of());
    }

    private static RankRule shortfall(String limit) {
        return new RankRule(
                "",
                ShortfallMode.RELATIVE,
                Rules.SOURCED,
                List.of(Rules.target(0, Better.HIGHER, null)),
                List.of(Rules.band("A", "Xuất sắc", "180", Rules.shortBelow(0, limit))),
                List.of());
    }

    private static RankRule floor(@org.jspecify.annotations.Nullable String line, Threshold least) {
        return Rules.of(Rules.with(
                Rules.band("A", "Xuất sắc", "180"), new Floor(Optional.ofNullable(line), least, Rules.SOURCED)));
    }

    private static RankRule quota(String amount, Quota.Base base) {
        return Rules.of(
                Rules.with(Rules.band("A", "Xuất sắc", "180"), new Quota(new BigDecimal(amount), base, Rules.SOURCED)));
    }

    private static RankRule against(String code, String band) {
        return new RankRule(
                "",
                ShortfallMode.RELATIVE,
                Rules.SOURCED,
                List.of(),
                List.of(Rules.band("A", "Xuất sắc", "180")),
                List.of(new Disqualifier(code, "Bị kỷ luật", Optional.of(band), Rules.SOURCED)));
    }
}
