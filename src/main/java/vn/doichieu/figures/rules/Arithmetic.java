package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.doichieu.shared.Rate;
import vn.doichieu.shared.VietnameseNumber;

/** The few operations figures are derived by, each spelled out so that it can be repeated by hand. */
final class Arithmetic {

    private Arithmetic() {}

    /** {@code 4.132 / 4.787 = 86,32 %}; nothing when the base is zero. */
    static Optional<KnownFigure> rate(KnownFigure part, KnownFigure whole) {
        return new Rate(part.exact(), whole.exact())
                .percent()
                .map(percent ->
                        new KnownFigure(percent.value(), quotient(part.exact(), whole.exact(), percent + ""), false));
    }

    /** {@code 699 / 3.433 = +20,36 %}; nothing when there was nothing before. */
    static Optional<KnownFigure> growth(KnownFigure now, KnownFigure before) {
        var increase = now.exact().subtract(before.exact());
        return Optional.of(before.exact())
                .filter(base -> base.signum() > 0)
                .flatMap(base -> new Rate(increase, base).percent())
                .map(percent -> new KnownFigure(
                        percent.value(),
                        quotient(increase, before.exact(), Quantity.GROWTH.showSigned(percent.value())),
                        false));
    }

    /** {@code 4.132 − 699 = 3.433} */
    static BiFunction<KnownFigure, KnownFigure, Optional<KnownFigure>> less(Indicator result) {
        return (left, right) -> {
            var value = left.exact().subtract(right.exact());
            var shown = "%s %s %s = %s"
                    .formatted(
                            plain(result, left.exact()),
                            right.exact().signum() < 0 ? "+" : "−",
                            plain(result, right.exact().abs()),
                            result.quantity().show(value));
            return Optional.of(new KnownFigure(value, shown, false));
        };
    }

    static KnownFigure asClaimed(Indicator indicator, Claim claim) {
        var number = claim.number();
        var text = indicator.quantity().show(number.value(), number.scale());
        if (indicator.is(Derivation.BASE)) {
            return new KnownFigure(number.value(), text, false);
        }
        return new KnownFigure(number.value(), indicator.is(Derivation.RATE) ? text + " (chỉ nêu tỷ lệ)" : text, true);
    }

    private static String quotient(BigDecimal part, BigDecimal whole, String result) {
        return "%s / %s = %s".formatted(VietnameseNumber.format(part), VietnameseNumber.format(whole), result);
    }

    private static String plain(Indicator result, BigDecimal value) {
        return result.quantity().isWhole() ? VietnameseNumber.format(value) : VietnameseNumber.format(value, 2);
    }
}
