package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.criteria.rules.RuleKind;

/** Rules of what was read, the parameters of other kinds left empty. */
final class RuleBuilder {

    private RuleBuilder() {}

    static RuleData manual(Optional<BigDecimal> step) {
        return rule(RuleKind.MANUAL, step, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static RuleData items(RuleKind kind, List<RuleData.Item> items) {
        return rule(kind, Optional.empty(), items, Optional.empty(), List.of(), Optional.empty());
    }

    static RuleData deduction(List<RuleData.Item> items, Optional<BigDecimal> floor) {
        return rule(RuleKind.DEDUCTION, Optional.empty(), items, Optional.empty(), List.of(), floor);
    }

    static RuleData bands(Optional<Input> input, List<BandData> bands) {
        return rule(RuleKind.BANDS, Optional.empty(), List.of(), input, bands, Optional.empty());
    }

    private static RuleData rule(
            RuleKind kind,
            Optional<BigDecimal> step,
            List<RuleData.Item> items,
            Optional<Input> input,
            List<BandData> bands,
            Optional<BigDecimal> floor) {
        return new RuleData(
                kind, step, items, input, bands, Optional.empty(), false, floor, Optional.empty(), Optional.empty());
    }
}
