package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Reference;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/**
 * Takes the printed derivation of a whole sheet, reads nothing but what is printed, and recomputes it the way a person
 * with a pocket calculator would.
 */
@WholeApplication
class PocketCalculatorIT {

    private static final String NUMBER = "−?\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|−?\\d+(?:,\\d+)?";
    private static final Pattern EQUATION =
            Pattern.compile("((?:" + NUMBER + ")(?: [+−×/] (?:" + NUMBER + "))+) = (" + NUMBER + ")( %)?");
    private static final Pattern COMPARISON = Pattern.compile("(" + NUMBER + ") % (≥|<|>|không vượt) chỉ tiêu ("
            + NUMBER + ") %[^:]*(?:: (?:vượt|thấp hơn) (" + NUMBER + ") điểm phần trăm)?");
    private static final Pattern LINE =
            Pattern.compile("(?s)<section class=\"derived-line[^>]*>\\s*<h2>(.*?)</h2>(.*?)</section>");
    private static final Pattern STEP = Pattern.compile("(?s)<li><span>(.*?)</span>(.*?)</li>");
    private static final Pattern RESULT = Pattern.compile("class=\"derived-result\">(" + NUMBER + ") điểm<");
    private static final Pattern SELF = Pattern.compile("Tự chấm</span> <strong>(" + NUMBER + "|—)</strong>");
    private static final Pattern STEPS = Pattern.compile("(?s)<ol class=\"derivation\">(.*?)</ol>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyEquationOfTheReferenceSheetHoldsAndLeadsToThePointsOfItsLine() {
        assertThat(recomputed("canbo", Reference.TUYEN_QUANG)).isGreaterThan(10);
    }

    @Test
    void soDoesThatOfTheSheetWithDisagreements() {
        assertThat(recomputed("canbo.langson", Reference.LANG_SON)).isGreaterThan(10);
    }

    /** Answers how many equations and comparisons there were. */
    private int recomputed(String who, String unit) {
        var sheet = Reference.of(jdbc, unit).sheet();
        var answer = Visitor.signedIn(port, who).get("/score-sheets/" + sheet + "/derivations");
        assertThat(answer.statusCode()).isEqualTo(200);
        var soft = new SoftAssertions();
        int checked = 0;
        int lines = 0;
        var line = LINE.matcher(answer.body());
        while (line.find()) {
            lines++;
            var name = text(line.group(1));
            var steps = STEPS.matcher(line.group(2));
            var printed = new ArrayList<String>();
            var results = new ArrayList<String>();
            if (steps.find()) {
                STEP.matcher(steps.group(1)).results().forEach(step -> {
                    printed.add(text(step.group(1)));
                    RESULT.matcher(step.group(2)).results().forEach(result -> results.add(result.group(1)));
                });
            }
            for (var step : printed) {
                checked += equations(name, step, soft) + comparisons(name, step, soft);
            }
            endsWithThePoints(name, line.group(2), results, soft);
        }
        soft.assertAll();
        assertThat(lines).isGreaterThan(40);
        return checked;
    }

    private static void endsWithThePoints(String name, String section, List<String> results, SoftAssertions soft) {
        var points = SELF.matcher(section);
        if (points.find() && !points.group(1).equals("—")) {
            soft.assertThat(results).as("%s: steps lead to points", name).isNotEmpty();
            soft.assertThat(results.isEmpty() ? "" : results.get(results.size() - 1))
                    .as("%s: the last step leads to the points", name)
                    .isEqualTo(points.group(1));
        }
    }

    private static int equations(String name, String step, SoftAssertions soft) {
        int found = 0;
        var plain = step.replaceAll(" lần vượt đủ (?:" + NUMBER + ") điểm phần trăm ×", " ×")
                .replace("hệ số ", "");
        var equation = EQUATION.matcher(plain);
        while (equation.find()) {
            found++;
            var result = number(equation.group(2));
            var computed = compute(equation.group(1));
            if (equation.group(3) != null) {
                computed = computed.multiply(BigDecimal.valueOf(100));
            }
            soft.assertThat(computed.setScale(Math.max(0, result.scale()), RoundingMode.HALF_UP))
                    .as("%s: %s", name, step)
                    .isEqualByComparingTo(result);
        }
        return found;
    }

    private static int comparisons(String name, String step, SoftAssertions soft) {
        int found = 0;
        var comparison = COMPARISON.matcher(step);
        while (comparison.find()) {
            found++;
            var distance = number(comparison.group(1)).subtract(number(comparison.group(3)));
            var holds = switch (comparison.group(2)) {
                case "≥" -> distance.signum() >= 0;
                case "<" -> distance.signum() < 0;
                case ">" -> distance.signum() > 0;
                default -> distance.signum() <= 0;
            };
            soft.assertThat(holds).as("%s: %s", name, step).isTrue();
            if (comparison.group(4) != null) {
                soft.assertThat(distance.abs()
                                .subtract(number(comparison.group(4)))
                                .abs())
                        .as("%s: %s, each number rounded by itself", name, step)
                        .isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
        }
        return found;
    }

    /** Products and quotients first, then sums, from left to right. */
    private static BigDecimal compute(String expression) {
        var tokens = expression.split(" ", -1);
        var sum = BigDecimal.ZERO;
        var term = number(tokens[0]);
        for (int i = 1; i < tokens.length; i += 2) {
            var value = number(tokens[i + 1]);
            switch (tokens[i]) {
                case "×" -> term = term.multiply(value);
                case "/" -> term = term.divide(value, MathContext.DECIMAL128);
                default -> {
                    sum = sum.add(term);
                    term = tokens[i].equals("−") ? value.negate() : value;
                }
            }
        }
        return sum.add(term);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.').replace('−', '-'));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
