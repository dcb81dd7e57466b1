package vn.doichieu.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doichieu.shared.VietnameseNumber;

/** The tables about ranks of docs/domain/scoring.md, row by row. */
class RankExamplesTest {

    private static final Path DOCUMENT = Path.of("docs/domain/scoring.md");
    private static final BigDecimal LIMIT = new BigDecimal("15");

    static Stream<List<String>> missedTargets() {
        return rows("Missed targets");
    }

    @ParameterizedTest
    @MethodSource("missedTargets")
    void howFarATargetIsMissed(List<String> row) {
        var relative = missed(row, ShortfallMode.RELATIVE);
        var points = missed(row, ShortfallMode.PERCENT_POINT);

        assertThat(relative.amount().map(VietnameseNumber::format).orElse("?")).isEqualTo(row.get(3));
        assertThat(points.amount().map(VietnameseNumber::format).orElse("?")).isEqualTo(row.get(4));
        assertThat(relative.below(LIMIT))
                .isEqualTo(
                        switch (row.get(5)) {
                            case "yes" -> Held.YES;
                            case "no" -> Held.NO;
                            default -> Held.UNKNOWN;
                        });
    }

    private static TargetResult.MissedBy missed(List<String> row, ShortfallMode mode) {
        var target = new RankTarget("X", Better.valueOf(row.get(0)), Optional.of(number(row.get(2))), Rules.SOURCED);
        var figure = Rules.figure("X", number(row.get(1)).toPlainString(), null);
        return TargetResult.of(target, Optional.of(figure), mode).missedBy().orElseThrow();
    }

    static Stream<List<String>> rankBands() {
        return rows("Rank bands");
    }

    @ParameterizedTest
    @MethodSource("rankBands")
    void bandsOfDecision1682(List<String> row) {
        var unit = Rules.unit(plain(row.get(0)), plain(row.get(1)), plain(row.get(2)), plain(row.get(3)));

        assertThat(Rules.codes(RankDerivation.of(Rules.decision1682(), unit).possible()))
                .isEqualTo(row.get(4));
    }

    private static String plain(String printed) {
        return printed.equals("-") ? printed : number(printed).toPlainString();
    }

    private static BigDecimal number(String printed) {
        return VietnameseNumber.parseDecimal(printed).orElseThrow();
    }

    /** The rows below the heading, without the two lines a table begins with. */
    private static Stream<List<String>> rows(String heading) {
        try {
            return Files.readAllLines(DOCUMENT).stream()
                    .dropWhile(line -> !line.equals("## " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
