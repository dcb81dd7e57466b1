package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.ScoredItem;
import vn.doichieu.criteria.rules.ScoringRule;
import vn.doichieu.criteria.rules.SumRule;
import vn.doichieu.criteria.rules.TargetRule;
import vn.doichieu.criteria.rules.VolumeFactor;
import vn.doichieu.shared.Points;

class RuleJsonTest {

    private static final String INPUT =
            "\"input\": {\"label\": \"Tỷ lệ (%)\", \"indicator\": \"RATE\", \"integer\": false}";
    private static final String ANY =
            "{\"from\": null, \"fromIncluded\": false, \"to\": null, \"toIncluded\": false, \"points\": 1.1}";

    @Test
    void readsTheSimpleKinds() {
        assertThat(rule("{\"kind\": \"SUM\"}")).isEqualTo(new SumRule());
        assertThat(rule("{\"kind\": \"MANUAL\", \"step\": 0.5}")).isEqualTo(new ManualRule(new BigDecimal("0.5")));
    }

    @Test
    void readsTheKindsWithItems() {
        var item = "[{\"code\": \"YES\", \"label\": \"Có\", \"points\": -1.5}]";
        var items = List.of(new ScoredItem("YES", "Có", Points.of("-1.5")));

        assertThat(rule("{\"kind\": \"OPTIONS\", \"options\": " + item + "}")).isEqualTo(new OptionsRule(items));
        assertThat(rule("{\"kind\": \"CHECKLIST\", \"items\": " + item + "}")).isEqualTo(new ChecklistRule(items));
        assertThat(rule("{\"kind\": \"DEDUCTION\", \"occurrences\": " + item + ", \"floor\": -5}"))
                .isEqualTo(new DeductionRule(items, Points.of(-5)));
    }

    @Test
    void readsTheKindsWithAnInput() {
        var input = new Input("Tỷ lệ (%)", Optional.of("RATE"), false);
        var bands = new Bands(
                List.of(new Band(
                        new Interval(Optional.empty(), false, Optional.empty(), false), new BigDecimal("1.1"))),
                false);

        assertThat(rule("{\"kind\": \"BANDS\", " + INPUT + ", \"bands\": [" + ANY + "]}"))
                .isEqualTo(new BandsRule(input, bands));
        assertThat(rule("{\"kind\": \"TARGET\", " + INPUT
                        + ", \"target\": \"ASSIGNED_OR_IMPLIED\", \"perPoint\": -1, \"proRata\": true, \"floor\": 0}"))
                .isEqualTo(new TargetRule(input, BigDecimal.valueOf(-1), true, Points.ZERO));
        assertThat(rule("{\"kind\": \"BONUS_PER_POINT\", " + INPUT
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
        var rule = (BonusPerPointRule) rule("{\"kind\": \"BONUS_PER_POINT\", " + INPUT
                + ", \"target\": \"ASSIGNED_OR_IMPLIED\", \"perPoint\": 0.5, \"step\": 1, \"cap\": 5}");

        assertThat(rule.volumeFactor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                              | kind is missing
            []                                                              | kind is missing
            {"kind": "MAGIC"}                                               | MAGIC
            {"kind": 7}                                                     | stringValue
            {"kind": "MANUAL"}                                              | criteria.parameter.step
            {"kind": "MANUAL", "step": "1"}                                 | decimalValue
            {"kind": "OPTIONS", "options": []}                              | criteria.fault.noItems
            {"kind": "OPTIONS", "options": "x"}                             | criteria.fault.noItems
            {"kind": "OPTIONS", "options": [{"code": "A", "label": "A"}]}   | criteria.fault.itemPoints
            {"kind": "BANDS", "bands": []}                                  | criteria.parameter.input
            {"kind": "TARGET", "target": "GUESSED"}                         | unknown target GUESSED
            {"kind": "SUM"                                                  | end-of-input
            """)
    void refusesWhatIsNoRuleByName(String json, String why) {
        assertThatThrownBy(() -> rule(json)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"SUM\"}",
                "{\"kind\": \"MANUAL\"}",
                "{\"kind\": \"MANUAL\", \"step\": 0.25}",
                "{\"kind\": \"CHECKLIST\", \"items\": [{\"code\": \"1\", \"label\": \"Có\", \"points\": null}]}",
                "{\"kind\": \"DEDUCTION\", \"occurrences\": [{\"code\": \"1\", \"label\": \"Có\", \"points\": -1}],"
                        + " \"floor\": 0}",
                "{\"kind\": \"BANDS\", " + INPUT + ", \"bands\": [" + ANY + "]}",
                "{\"kind\": \"TARGET\", " + INPUT + ", \"perPoint\": -1, \"proRata\": true, \"floor\": 0}",
                "{\"kind\": \"BONUS_PER_POINT\", " + INPUT + ", \"perPoint\": 0.5, \"step\": 1, \"cap\": 5,"
                        + " \"volumeFactor\": {\"input\": \"VOLUME\", \"beforeCap\": true, \"bands\": [" + ANY + "]}}"
            })
    void whatIsWrittenIsReadAgain(String json) {
        var rule = RuleJson.read(json);
        assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule);
        if (rule.faults().isEmpty()) {
            assertThat(RuleData.of(rule.rule())).isEqualTo(rule);
        }
    }

    private static ScoringRule rule(String json) {
        return RuleJson.read(json).rule();
    }
}
