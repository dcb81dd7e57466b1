package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.RuleData;

/** The text of a rule, there and back: what {@link #write} has written, {@link #read} reads as the same rule. */
public final class RuleText {

    private final IndicatorNames indicators;

    public RuleText(IndicatorNames indicators) {
        this.indicators = indicators;
    }

    /**
     * What the line says besides its rule; a text that names no number to read, or does not say whether one answer
     * counts or all, is understood by it and doubted.
     *
     * @param before items the line had; one that is called the same keeps its code, so that answers keep their meaning
     */
    public record Line(String title, Optional<BigDecimal> max, List<RuleData.Item> before) {

        public Line {
            before = List.copyOf(before);
        }
    }

    public String write(RuleData rule) {
        return new Writer(indicators).write(rule);
    }

    /** Throws {@link TextFault}. Items without a code get their number as one. */
    public RuleReading read(String text, Line line) {
        return new Reader(Plain.of(text), line, indicators).read();
    }
}
