package vn.doichieu.reporting;

import java.util.EnumSet;
import java.util.Set;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.shared.VietnameseNumber;

/** One figure as it stands in the report: what was only stated keeps the decimals it was printed with. */
final class FigureText {

    static final String NONE = "—";

    private static final Set<Derivation> CHANGES =
            EnumSet.of(Derivation.INCREASE, Derivation.GROWTH, Derivation.CHANGE, Derivation.GROWTH_ON_CARRIED_IN);

    private FigureText() {}

    /** {@code 86,32 %}, {@code +2,3 điểm phần trăm}; counts and money without their unit, the table names it. */
    static String of(Indicator indicator, KnownFigure figure) {
        var quantity = indicator.quantity();
        var text = quantity.isWhole()
                ? VietnameseNumber.format(figure.exact())
                : quantity.show(figure.exact(), decimals(indicator, figure));
        return CHANGES.contains(indicator.derivation()) && figure.exact().signum() > 0 ? "+" + text : text;
    }

    /** The same in a sentence, where the words before it say which way it goes: {@code 699 việc}. */
    static String withoutSign(Indicator indicator, KnownFigure figure) {
        var text = indicator.quantity().show(figure.exact().abs(), decimals(indicator, figure));
        return indicator.quantity() == Quantity.COUNT ? text + " việc" : text;
    }

    private static int decimals(Indicator indicator, KnownFigure figure) {
        if (figure.stated()) {
            return Math.max(0, figure.exact().scale());
        }
        return indicator.quantity().isDivided()
                ? 2
                : Math.max(0, figure.exact().stripTrailingZeros().scale());
    }
}
