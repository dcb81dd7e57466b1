package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.testing.SecurityPage;
import vn.doichieu.testing.StateTable;

class ScoreSheetTest {

    private static final Instant NOW = Instant.parse("2023-09-05T09:40:00Z");

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 5);

    private static final Map<String, Consumer<ScoreSheet>> STEPS = Map.of(
            "send", sheet -> sheet.sendToHead(null, "cán bộ", NOW),
            "takeBack", sheet -> sheet.takeBack("cán bộ", NOW),
            "approve", sheet -> sheet.approve("cục trưởng", NOW),
            "returnByHead", sheet -> sheet.returnByHead("thiếu số", "cục trưởng", NOW),
            "returnByTeam", sheet -> sheet.returnByTeam("thiếu số", "trưởng đoàn", NOW),
            "start", sheet -> sheet.startInspection("trưởng đoàn", NOW),
            "finish", sheet -> sheet.finishInspection("trưởng đoàn", NOW),
            "resume", sheet -> sheet.resumeInspection("thường trực", NOW),
            "reopen", sheet -> sheet.reopen("sót dòng C.3", TODAY, "thường trực", NOW, TODAY));

    @ParameterizedTest
    @CsvSource({
        "DRAFT, send, AWAITING_HEAD",
        "RETURNED, send, AWAITING_HEAD",
        "AWAITING_HEAD, takeBack, DRAFT",
        "SUBMITTED, takeBack, DRAFT",
        "AWAITING_HEAD, approve, SUBMITTED",
        "AWAITING_HEAD, returnByHead, RETURNED",
        "SUBMITTED, returnByTeam, RETURNED",
        "UNDER_INSPECTION, returnByTeam, RETURNED",
        "SUBMITTED, start, UNDER_INSPECTION",
        "UNDER_INSPECTION, finish, INSPECTED",
        "INSPECTED, resume, UNDER_INSPECTION",
        "SUBMITTED, reopen, RETURNED",
        "UNDER_INSPECTION, reopen, RETURNED",
        "INSPECTED, reopen, RETURNED",
    })
    void goesItsWay(SheetState from, String step, SheetState to) {
        var sheet = ScoreSheetFixture.in(from);

        STEPS.get(step).accept(sheet);

        assertThat(sheet.state()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_HEAD, send",
        "SUBMITTED, send",
        "UNDER_INSPECTION, send",
        "DRAFT, takeBack",
        "UNDER_INSPECTION, takeBack",
        "INSPECTED, takeBack",
        "DRAFT, approve",
        "SUBMITTED, approve",
        "RETURNED, approve",
        "SUBMITTED, returnByHead",
        "DRAFT, returnByTeam",
        "INSPECTED, returnByTeam",
        "DRAFT, start",
        "UNDER_INSPECTION, start",
        "SUBMITTED, finish",
        "SUBMITTED, resume",
        "SETTLED, resume",
        "DRAFT, reopen",
        "AWAITING_HEAD, reopen",
        "RETURNED, reopen",
        "SETTLED, reopen",
        "PUBLISHED, reopen",
    })
    void refusesEveryOtherWay(SheetState from, String step) {
        var sheet = ScoreSheetFixture.in(from);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> STEPS.get(step).accept(sheet));
        assertThat(sheet.state()).isEqualTo(from);
    }

    @Test
    void keepsTheReasonItWasReturnedWith() {
        var sheet = ScoreSheetFixture.in(SheetState.AWAITING_HEAD);

        sheet.returnByHead("Dòng C.3 thiếu giao ước", "cục trưởng", NOW);

        assertThat(sheet.standing(TODAY).reason()).isEqualTo("Dòng C.3 thiếu giao ước");
        assertThat(sheet.standing(TODAY).sinceText()).isEqualTo("16:40 05/09/2023");
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetState.class,
            names = {"DRAFT", "RETURNED"})
    void letsTheUnitTypeWhileItHasTheSheet(SheetState state) {
        assertThatNoException().isThrownBy(() -> ScoreSheetFixture.in(state).requireOpenToUnit(TODAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetState.class,
            names = {"DRAFT", "RETURNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void locksTheUnitOutAndSaysInWhichStateAndSinceWhen(SheetState state) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> ScoreSheetFixture.in(state).requireOpenToUnit(TODAY))
                .satisfies(refusal -> {
                    assertThat(refusal.sentence().code()).isEqualTo("scoring.sheet.lockedToUnit." + state);
                    assertThat(refusal.sentence().arguments()).hasSize(2);
                });
    }

    @Test
    void whatTheZoneGaveBackIsOpenUntilItsDayAndMayStillBeSentAfterIt() {
        var sheet = reopened(TODAY);
        assertThatNoException().isThrownBy(() -> sheet.requireOpenToUnit(TODAY));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.requireOpenToUnit(TODAY.plusDays(1)))
                .withMessage("scoring.sheet.reopeningOver");
        assertThat(sheet.standing(TODAY.plusDays(1)).openToUnit()).isFalse();
        sheet.sendToHead(null, "cán bộ", NOW);
        sheet.approve("cục trưởng", NOW);
        assertThat(sheet.standing(TODAY).reopening()).isEmpty();
    }

    @Test
    void theUnitMayBeGivenALaterDayThatIsNotPast() {
        var sheet = reopened(TODAY);
        sheet.reopen("thêm ngày", TODAY.plusDays(3), "thường trực", NOW, TODAY.plusDays(1));
        assertThat(sheet.standing(TODAY).reopening()).contains(new SheetStanding.Reopening(TODAY.plusDays(3), false));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.reopen("lùi", TODAY.minusDays(1), "thường trực", NOW, TODAY))
                .withMessage("scoring.sheet.untilPassed");
    }

    private static ScoreSheet reopened(LocalDate until) {
        var sheet = ScoreSheetFixture.in(SheetState.INSPECTED);
        sheet.reopen("sót dòng C.3", until, "thường trực", NOW, TODAY);
        return sheet;
    }

    @Test
    void thePageOnSecurityShowsWhoMayDoWhatInWhichState() {
        var table = new StateTable<>(SheetState.class, ScoreSheetFixture::in, ScoreSheet::state)
                .act("fill in a line", ScoreSheets.class, "answer", sheet -> sheet.requireOpenToUnit(TODAY))
                .act("send to the head", ScoreSheets.class, "sendToHead", STEPS.get("send"))
                .act("take back", ScoreSheets.class, "takeBack", STEPS.get("takeBack"))
                .act("approve", ScoreSheets.class, "approve", STEPS.get("approve"))
                .act("return to the clerk", ScoreSheets.class, "returnToClerk", STEPS.get("returnByHead"))
                .act("score on site", ScoreComparisons.class, "inspect", ScoreSheet::requireUnderInspection)
                .act("return to the unit", ScoreComparisons.class, "returnSheet", STEPS.get("returnByTeam"))
                .act("reopen until a day", ScoreSheets.class, "reopen", STEPS.get("reopen"))
                .follows("begin inspection", "visit started", STEPS.get("start"))
                .follows("end inspection", "minutes confirmed", STEPS.get("finish"))
                .follows("resume inspection", "visit reopened", STEPS.get("resume"));

        SecurityPage.shows("score-sheet", table.markdown());
    }
}
