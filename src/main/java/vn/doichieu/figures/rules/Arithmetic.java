package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.doichieu.shared.Rate;
import vn.doichieu.shared.VietnameseNumber;

/** The few operations figures are derived by, each spelled out so that it can be repeated by hand. */
final class Arithmetic {

    private Arithmetic() {}

    /** {@code 4.132 / 4.787 = 86,32 %}; nothing when the base is zero. */
    static Optional<KnownFigure> rate(KnownFigure part, KnownFigure whole) {
        return new Rate(part.exact(), whole.exact())
                .percent()
                .map(percent -> KnownFigure.computed(
                        percent.value(), () -> quotient(part.exact(), whole.exact(), percent + "")));
    }

    /** {@code 699 / 3.433 = +20,36 %}; nothing when there was nothing before. */
    static Optional<KnownFigure> growth(KnownFigure now, KnownFigure before) {
        var increase = now.exact().subtract(before.exact());
        return Optional.of(before.exact())
                .filter(base -> base.signum() > 0)
                .flatMap(base -> new Rate(increase, base).percent())
                .map(percent -> KnownFigure.computed(
                        percent.value(),
                        () -> quotient(increase, before.exact(), Quantity.GROWTH.showSigned(percent.value()))));
    }

    /** {@code 4.132 − 699 = 3.433} */
    static BiFunction<KnownFigure, KnownFigure, Optional<KnownFigure>> less(Indicator result) {
        return (left, right) -> {
            var value = left.exact().subtract(right.exact());
            return Optional.of(
                    KnownFigure.computed(value, () -> subtraction(result, left.exact(), right.exact(), value)));
        };
    }

    private static String subtraction(Indicator result, BigDecimal left, BigDecimal right, BigDecimal value) {
        return "%s %s %s = %s"
                .formatted(
                        plain(result, left),
                        right.signum() < 0 ? "+" : "−",
                        plain(result, right.abs()),
                        result.quantity().show(value));
    }

    /** {@code 4.132 + 2.000 = 6.132} */
    static KnownFigure sum(Indicator of, List<KnownFigure> figures) {
        var total = figures.stream().map(KnownFigure::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        return KnownFigure.computed(
                total,
                () -> figures.stream().map(figure -> plain(of, figure.exact())).collect(Collectors.joining(" + "))
                        + " = " + of.quantity().show(total));
    }

    static KnownFigure asClaimed(Indicator indicator, Claim claim) {
        var number = claim.number();
        var quantity = indicator.quantity();
        return new KnownFigure(
                number.value(),
                () -> quantity.show(number.value(), number.scale())
                        + (indicator.is(Derivation.RATE) ? " (chỉ nêu tỷ lệ)" : ""),
                !indicator.is(Derivation.BASE));
    }

    private static String quotient(BigDecimal part, BigDecimal whole, String result) {
        return "%s / %s = %s".formatted(VietnameseNumber.format(part), VietnameseNumber.format(whole), result);
    }

    private static String plain(Indicator result, BigDecimal value) {
        return result.quantity().isWhole() ? VietnameseNumber.format(value) : VietnameseNumber.format(value, 2);
    }
}
