package vn.doichieu.inspection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Sentence;

class TeamCheckTest {

    /** E is an error, W a warning; then what is found, with what it names. */
    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '"', maxCharsPerColumn = 400, textBlock = """
            ""                                                            = "E noTeams"
            "1: >"                                                        = "E noMembers 1; E noVisits 1"
            "1: L-HB S-BG > 20/09 TQ"                                     = ""
            "1: S-BG M-HB > 20/09 TQ"                                     = "E noLeader 1"
            "1: L-HB L-BG S-BK > 20/09 TQ"                                = "E twoLeaders 1 HB BG"
            "1: L-HB M-BG > 20/09 TQ"                                     = "W noSecretary 1"
            "1: L-HB S-BG >"                                              = "E noVisits 1"
            "1: L-HB S-BG > 20/09"                                        = "E noUnits 1 20/09/2023"
            "1: L-HB S-BG > 20/09 TQ; 21/09 TQ"                           = "E unitTwice TQ 1 20/09/2023 1 21/09/2023"
            "1: L-HB S-BG > 20/09 TQ | 2: L-BK S-LS > 22/09 TP+TQ"        = "E unitTwice TQ 1 20/09/2023 2 22/09/2023; W sameTitle 2 LS TQ JUSTICE_SECTOR_FLAG"
            "1: L-HB S-TQ > 20/09 TQ"                                     = "E kin 1 TQ TQ SAME"
            "1: L-HB S-TQ > 20/09 TP"                                     = "E kin 1 TQ TP ABOVE"
            "1: L-HB S-TP > 20/09 TQ"                                     = "E kin 1 TP TQ BELOW"
            "1: L-HB S-TQ > 20/09 TPX"                                    = "E kin 1 TQ TPX ABOVE"
            "1: L-HB#1 S-BG M-HB#1 > 20/09 TQ"                            = "E officialTwice 1 HB"
            "1: L-HB M-BG M-BG > 20/09 TQ"                                = "E officialTwice 1 BG; W noSecretary 1"
            "1: L-HB#1 S-BG#2 > 20/09 TQ | 2: L-BK S-BG#2 > 20/09 HB"     = "E officialInTwoTeams 1 2 BG 20/09/2023"
            "1: L-HB#1 S-BG#2 > 20/09 TQ | 2: L-BK S-BG#2 > 21/09 HB"     = ""
            "1: L-HB S-BG > 08/08 TQ"                                     = "E beforePlan 1 08/08/2023 09/08/2023"
            "1: L-HB S-BG > 20/09 XX"                                     = "E outsideZone 1 XX 20/09/2023"
            "1: L-HB S-BG > 20/09 BK | 2: L-BK S-LS > 21/09 HB"           = "W reciprocal 1 HB BK 2; W reciprocal 2 BK HB 1"
            "1: L-HB S-LS > 20/09 TQ"                                     = "W sameTitle 1 LS TQ JUSTICE_SECTOR_FLAG"
            "1: L-HB S-BG > 20/09 TQ; 20/09 LS"                           = "W twoVisitsOneDay 1 20/09/2023"
            "1: L-HB S-BG > 30/08 TQ"                                     = "W beforeAsOf 1 30/08/2023 31/08/2023"
            "1: L-HB S-BG > 30/08* TQ"                                    = ""
            "1: L-HB S-BG > 20/09~ TQ; 21/09 TQ"                          = "E cancelledMeanwhile 1 20/09/2023"
            """)
    void findsWhatIsNotAsItShouldBe(String draft, String expected) {
        assertFound(TeamCheck.of(Drafts.of(draft.replace('-', '=')), Drafts.around()), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '"', textBlock = """
            "1: L-HB S-BG > 14/09 TQ"   = "E beforeDecision 1 14/09/2023 15/09/2023"
            "1: L-HB S-BG > 15/09 TQ"   = "W shortNotice 1 15/09/2023 0 10"
            "1: L-HB S-BG > 24/09 TQ"   = "W shortNotice 1 24/09/2023 9 10"
            "1: L-HB S-BG > 25/09 TQ"   = ""
            "1: L-HB S-BG > 24/09! TQ"  = ""
            "1: L-HB S-BG > 14/09* TQ"  = ""
            """)
    void measuresTheDayOfAVisitAgainstThatOfTheDecision(String draft, String expected) {
        var around = Drafts.around(Optional.of(Drafts.day("15/09")), Optional.empty(), Set.of(), Map.of());
        assertFound(TeamCheck.of(Drafts.of(draft.replace('-', '=')), around), expected);
    }

    @Test
    void anAuthorityTurnsKinshipIntoAWarningThatNamesIt() {
        var around = Drafts.around(Optional.empty(), Optional.of("Công văn số 5/CV"), Set.of(), Map.of());
        var found = TeamCheck.of(Drafts.of("1: L=HB S=TP > 20/09 TQ"), around);
        assertFound(found, "W kinAllowed 1 TP TQ BELOW 5/CV");
    }

    @Test
    void whoInspectedTheSameUnitLastYearIsNamed() {
        var pairs = Set.of(new InspectedPair(Drafts.id("BG"), Drafts.id("TQ")));
        var around = Drafts.around(Optional.empty(), Optional.empty(), pairs, Map.of());
        assertFound(TeamCheck.of(Drafts.of("1: L=HB S=BG > 20/09 TQ"), around), "W repeated 1 BG TQ");
    }

    @Test
    void aUnitAnotherDecisionHasOnItsScheduleIsRefusedWithThatDecision() {
        var other = Map.of(Drafts.id("TQ"), Sentence.of("Quyết định số 130/QĐ-KVTĐ"));
        var around = Drafts.around(Optional.empty(), Optional.empty(), Set.of(), other);
        assertFound(
                TeamCheck.of(Drafts.of("1: L=HB S=BG > 20/09 TQ"), around), "E inspectedElsewhere 1 TQ 130/QĐ-KVTĐ");
    }

    @Test
    void everyFindingTellsWhereItIsMended() {
        var draft = Drafts.of("1: L=HB S=TQ M=HB > 20/09 TQ; 20/09");
        assertThat(TeamCheck.of(draft, Drafts.around()))
                .extracting(finding -> finding.spot().kind())
                .containsExactly(Spot.Kind.VISIT, Spot.Kind.MEMBER, Spot.Kind.VISIT);
        assertThat(TeamCheck.of(List.of(), Drafts.around()))
                .extracting(Finding::spot)
                .containsExactly(Spot.DECISION);
    }

    private static void assertFound(List<Finding> found, String expected) {
        var rows = expected.isBlank() ? List.<String>of() : Arrays.asList(expected.split("; ", -1));
        assertThat(found)
                .as("%s", found.stream().map(TeamCheckTest::text).toList())
                .hasSameSizeAs(rows);
        for (var row : rows) {
            var words = Arrays.asList(row.split(" ", -1));
            assertThat(found).anySatisfy(finding -> {
                assertThat(finding.severity().name()).startsWith(words.get(0));
                assertThat(finding.sentence().code()).isEqualTo("inspection.check." + words.get(1));
                assertThat(words.subList(2, words.size()))
                        .allSatisfy(word -> assertThat(text(finding)).contains(word));
            });
        }
    }

    /** The sentence with all that it names, days as officials write them. */
    private static String text(Finding finding) {
        return finding.severity() + " " + text(finding.sentence());
    }

    private static String text(Sentence sentence) {
        return sentence.code()
                + sentence.arguments().stream()
                        .map(argument -> argument instanceof Sentence inner
                                ? text(inner)
                                : argument.toString().replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1"))
                        .collect(Collectors.joining(" ", " (", ")"));
    }
}
