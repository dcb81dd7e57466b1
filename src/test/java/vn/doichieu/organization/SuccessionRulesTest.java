package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Units by letters: A to F are there from 2010 on; G ended on 30/6/2025, H a year before; L begins on 1/7/2025. */
class SuccessionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @ParameterizedTest
    @CsvSource({
        // several into a new one, into an existing one that goes on, into another
        "A B,  '',   1, MERGED_INTO, A B",
        "A B,  B,    0, MERGED_INTO, A",
        "A B,  L,    0, MERGED_INTO, A B",
        // one into several; one gives a part away and goes on
        "A,    '',   2, SPLIT_FROM,  A",
        "A,    A,    1, SPLIT_FROM,  ''",
        "A,    A B,  0, SPLIT_FROM,  ''",
        // one into another; many into many
        "A,    L,    0, RENAMED,     A",
        "A B C, '',  2, REPLACED_BY, A B C",
        // its end was written down already, on the right day
        "A G,  L,    0, MERGED_INTO, A"
    })
    void whatMayBeWritten(String before, String after, int newcomers, SuccessionKind kind, String ending) {
        var rules = rules(before, after, "");

        assertThat(rules.faults(newcomers)).isEmpty();
        assertThat(rules.kind(newcomers)).isEqualTo(kind);
        assertThat(rules.ending()).extracting(SuccessionRules.Party::name).isEqualTo(names(ending));
    }

    @ParameterizedTest
    @CsvSource({
        "'',   A,   0, '',      nobodyBefore",
        "A,    '',  0, '',      nobodyAfter",
        "A,    A,   0, '',      itself",
        "A A,  B,   0, '',      twiceBefore",
        "A,    B B, 0, '',      twiceAfter",
        "L,    A,   0, '',      beginsLater",
        "H,    A,   0, '',      endedBefore",
        "K,    A,   0, '',      endsOtherwise",
        "A,    G,   0, '',      gone",
        "A,    M,   0, '',      notThereYet",
        "A,    B,   0, A>B,     known",
        "A,    B,   0, B>A,     circle",
        "A,    B,   0, B>C C>A, circle"
    })
    void whatMayNot(String before, String after, int newcomers, String known, String fault) {
        assertThat(rules(before, after, known).faults(newcomers))
                .extracting(Sentence::code)
                .contains("organization.succession." + fault);
    }

    @ParameterizedTest
    @CsvSource({"A B, C D, 4", "A B, B, 1", "A, A B, 1"})
    void everyPairIsWrittenButNoneOfAUnitWithItself(String before, String after, int steps) {
        assertThat(rules(before, after, "").steps()).hasSize(steps);
    }

    private static SuccessionRules rules(String before, String after, String known) {
        return new SuccessionRules(DAY, parties(before), parties(after), steps(known));
    }

    private static Set<SuccessionRules.Step> steps(String known) {
        return names(known).stream()
                .map(pair -> new SuccessionRules.Step(id(pair.substring(0, 1)), id(pair.substring(2))))
                .collect(Collectors.toSet());
    }

    private static List<SuccessionRules.Party> parties(String letters) {
        return names(letters).stream().map(SuccessionRulesTest::party).toList();
    }

    private static SuccessionRules.Party party(String letter) {
        var from = LocalDate.of(2010, 1, 1);
        return switch (letter) {
            case "G" -> new SuccessionRules.Party(id(letter), letter, from, Optional.of(DAY.minusDays(1)));
            case "H" -> new SuccessionRules.Party(id(letter), letter, from, Optional.of(DAY.minusYears(1)));
            case "K" -> new SuccessionRules.Party(id(letter), letter, from, Optional.of(DAY.plusMonths(1)));
            case "L" -> new SuccessionRules.Party(id(letter), letter, DAY, Optional.empty());
            case "M" -> new SuccessionRules.Party(id(letter), letter, DAY.plusDays(1), Optional.empty());
            default -> new SuccessionRules.Party(id(letter), letter, from, Optional.empty());
        };
    }

    private static UnitId id(String letter) {
        return new UnitId(letter.charAt(0));
    }

    private static List<String> names(String letters) {
        return Arrays.stream(letters.split(" "))
                .filter(letter -> !letter.isEmpty())
                .toList();
    }
}
