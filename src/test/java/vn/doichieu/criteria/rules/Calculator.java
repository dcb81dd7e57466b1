package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Computes what a printed step says with nothing but its printed numbers, as a reader with a pocket calculator would. */
final class Calculator {

    private static final String NUMBER = "−?\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?";
    private static final Pattern EQUATION =
            Pattern.compile("(" + NUMBER + "(?: (?:lần vượt đủ [\\d,]+ điểm phần trăm )?[+−×/] (?:hệ số )?" + NUMBER
                    + ")*) = (" + NUMBER + ") điểm");
    private static final Pattern TERM = Pattern.compile("(?:^| ([+−×/]) )(?:hệ số )?(" + NUMBER + ")");
    private static final Pattern DISTANCE = Pattern.compile("(" + NUMBER + ") % ([<>]) chỉ tiêu (" + NUMBER
            + ") % \\([^)]*\\): (?:thấp hơn|vượt) (" + NUMBER + ") điểm phần trăm");
    private static final Pattern WHOLE =
            Pattern.compile("(" + NUMBER + ") điểm phần trăm có (\\d+) điểm phần trăm trọn");
    private static final Pattern STEPS =
            Pattern.compile("vượt (" + NUMBER + ") điểm phần trăm\\n(\\d+) lần vượt đủ (" + NUMBER + ")");
    private static final Pattern ROUNDING =
            Pattern.compile("Làm tròn đến (" + NUMBER + "): (" + NUMBER + ") thành (" + NUMBER + ") điểm");

    private Calculator() {}

    /** What does not come out as printed, if anything. */
    static Optional<String> wrong(List<String> steps) {
        var text = String.join("\n", steps);
        return failed(EQUATION, text, found -> agrees(compute(found.group(1)), number(found.group(2))))
                .or(() -> failed(DISTANCE, text, Calculator::distance))
                .or(() -> failed(WHOLE, text, found -> whole(found.group(1)).equals(found.group(2))))
                .or(() -> failed(
                        STEPS,
                        text,
                        found -> number(found.group(1))
                                        .divideToIntegralValue(number(found.group(3)))
                                        .compareTo(number(found.group(2)))
                                == 0))
                .or(() -> failed(ROUNDING, text, Calculator::rounds));
    }

    /** How many statements there are to compute: a test that finds none proves nothing. */
    static long statements(List<String> steps) {
        var text = String.join("\n", steps);
        return List.of(EQUATION, DISTANCE, WHOLE, ROUNDING).stream()
                .mapToLong(pattern -> pattern.matcher(text).results().count())
                .sum();
    }

    private static Optional<String> failed(Pattern pattern, String text, Predicate<MatchResult> holds) {
        return pattern.matcher(text)
                .results()
                .filter(holds.negate())
                .map(MatchResult::group)
                .findFirst();
    }

    /** From left to right, × and / before + and −. */
    private static BigDecimal compute(String expression) {
        var sum = BigDecimal.ZERO;
        var product = BigDecimal.ZERO;
        for (var term : TERM.matcher(expression.replaceAll(" lần vượt đủ [\\d,]+ điểm phần trăm", ""))
                .results()
                .toList()) {
            var value = number(term.group(2));
            var operator = Optional.ofNullable(term.group(1)).orElse("+");
            switch (operator) {
                case "×" -> product = product.multiply(value);
                case "/" -> product = product.divide(value, MathContext.DECIMAL64);
                default -> {
                    sum = sum.add(product);
                    product = operator.equals("+") ? value : value.negate();
                }
            }
        }
        return sum.add(product);
    }

    private static boolean distance(MatchResult found) {
        var rate = number(found.group(1));
        var target = number(found.group(3));
        boolean side = found.group(2).equals("<") == (rate.compareTo(target) < 0);
        return side && rate.subtract(target).abs().compareTo(number(found.group(4))) == 0;
    }

    private static String whole(String distance) {
        return number(distance).setScale(0, RoundingMode.FLOOR).toPlainString();
    }

    private static boolean rounds(MatchResult found) {
        var step = number(found.group(1));
        var rounded =
                number(found.group(2)).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        return rounded.compareTo(number(found.group(3))) == 0;
    }

    private static boolean agrees(BigDecimal computed, BigDecimal printed) {
        return computed.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP)
                        .compareTo(printed)
                == 0;
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(".", "").replace(',', '.').replace('−', '-'));
    }
}
