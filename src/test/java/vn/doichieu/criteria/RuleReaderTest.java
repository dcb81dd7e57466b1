package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.criteria.rules.Band;
import vn.doichieu.criteria.rules.Bands;
import vn.doichieu.criteria.rules.BandsRule;
import vn.doichieu.criteria.rules.BonusPerPointRule;
import vn.doichieu.criteria.rules.ChecklistRule;
import vn.doichieu.criteria.rules.DeductionRule;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.Interval;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.criteria.rules.OptionsRule;
import vn.doichieu.criteria.rules.ScoredItem;
import vn.doichieu.criteria.rules.SumRule;
import vn.doichieu.criteria.rules.TargetRule;
import vn.doichieu.criteria.rules.VolumeFactor;
import vn.doichieu.shared.Points;

class RuleReaderTest {

    private static final String INPUT =
            "\"input\": {\"label\": \"Tỷ lệ (%)\", \"indicator\": \"RATE\", \"integer\": false}";
    private static final String ANY =
            "{\"from\": null, \"fromIncluded\": false, \"to\": null, \"toIncluded\": false, \"points\": 1.1}";

    @Test
    void readsTheSimpleKinds() {
        assertThat(RuleReader.read("{\"kind\": \"SUM\"}")).isEqualTo(new SumRule());
        assertThat(RuleReader.read("{\"kind\": \"MANUAL\", \"step\": 0.5}"))
                .isEqualTo(new ManualRule(new BigDecimal("0.5")));
    }

    @Test
    void readsTheKindsWithItems() {
        var item = "[{\"code\": \"YES\", \"label\": \"Có\", \"points\": -1.5}]";
        var items = List.of(new ScoredItem("YES", "Có", Points.of("-1.5")));

        assertThat(RuleReader.read("{\"kind\": \"OPTIONS\", \"options\": " + item + "}"))
                .isEqualTo(new OptionsRule(items));
        assertThat(RuleReader.read("{\"kind\": \"CHECKLIST\", \"items\": " + item + "}"))
                .isEqualTo(new ChecklistRule(items));
        assertThat(RuleReader.read("{\"kind\": \"DEDUCTION\", \"occurrences\": " + item + ", \"floor\": -5}"))
                .isEqualTo(new DeductionRule(items, Points.of(-5)));
    }

    @Test
    void readsTheKindsWithAnInput() {
        var input = new Input("Tỷ lệ (%)", Optional.of("RATE"), false);
        var bands = new Bands(
                List.of(new Band(
                        new Interval(Optional.empty(), false, Optional.empty(), false), new BigDecimal("1.1"))),
                false);

        assertThat(RuleReader.read("{\"kind\": \"BANDS\", " + INPUT + ", \"bands\": [" + ANY + "]}"))
                .isEqualTo(new BandsRule(input, bands));
        assertThat(RuleReader.read("{\"kind\": \"TARGET\", " + INPUT
                        + ", \"target\": \"ASSIGNED_OR_IMPLIED\", \"perPoint\": -1, \"proRata\": true, \"floor\": 0}"))
                .isEqualTo(new TargetRule(input, BigDecimal.valueOf(-1), true, Points.ZERO));
        assertThat(RuleReader.read("{\"kind\": \"BONUS_PER_POINT\", " + INPUT
                        + ", \"target\": \"ASSIGNED_OR_IMPLIED\", \"perPoint\": 0.5, \"step\": 1, \"cap\": 5,"
                        + " \"volumeFactor\": {\"input\": \"VOLUME\", \"beforeCap\": true, \"bands\": [" + ANY + "]}}"))
                .isEqualTo(new BonusPerPointRule(
                        input,
                        new BigDecimal("0.5"),
                        BigDecimal.ONE,
                        Points.of(5),
                        Optional.of(new VolumeFactor("VOLUME", bands, true))));
    }

    @Test
    void aBonusNeedsNoVolumeFactor() {
        var rule = (BonusPerPointRule) RuleReader.read("{\"kind\": \"BONUS_PER_POINT\", " + INPUT
                + ", \"target\": \"ASSIGNED_OR_IMPLIED\", \"perPoint\": 0.5, \"step\": 1, \"cap\": 5}");

        assertThat(rule.volumeFactor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                              | kind is missing
            []                                                              | kind is missing
            {"kind": "MAGIC"}                                               | unknown kind MAGIC
            {"kind": 7}                                                     | stringValue
            {"kind": "MANUAL"}                                              | step is missing
            {"kind": "MANUAL", "step": "1"}                                 | decimalValue
            {"kind": "OPTIONS", "options": []}                              | no items
            {"kind": "OPTIONS", "options": "x"}                             | no items
            {"kind": "OPTIONS", "options": [{"code": "A", "label": "A"}]}   | points is missing
            {"kind": "BANDS", "bands": []}                                  | input is missing
            {"kind": "TARGET", "target": "GUESSED"}                         | unknown target GUESSED
            {"kind": "SUM"                                                  | end-of-input
            """)
    void refusesWhatIsNoRuleByName(String json, String why) {
        assertThatThrownBy(() -> RuleReader.read(json)).hasMessageContaining(why);
    }
}
