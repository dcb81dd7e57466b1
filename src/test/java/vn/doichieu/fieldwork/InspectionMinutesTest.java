package vn.doichieu.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

class InspectionMinutesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 7);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-09-07T09:45:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Actor LEADER = new Actor(new UserId(1), "Cục trưởng Cục THADS tỉnh Hòa Bình");
    private static final Actor HEAD = new Actor(new UserId(2), "Cục trưởng Cục THADS tỉnh Tuyên Quang");
    private static final Actor SUB_HEAD = new Actor(new UserId(3), "Chi cục trưởng");
    private static final UnitId DEPARTMENT = new UnitId(7);
    private static final UnitId SUB_DEPARTMENT = new UnitId(8);

    private final InspectionMinutes minutes = new InspectionMinutes(1, text("8:00", "16:30"), LEADER, CLOCK);

    @Test
    void areCompleteOnlyWhenTheTeamAndEveryUnitHaveConfirmed() {
        var units = List.of(DEPARTMENT, SUB_DEPARTMENT);
        minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 0, HEAD, CLOCK);
        assertThat(minutes.complete(units)).isFalse();
        minutes.confirmForTeam(0, LEADER, CLOCK);
        assertThat(minutes.complete(units)).isFalse();
        minutes.confirmForUnit(SUB_DEPARTMENT, Optional.of("Bảo lưu về mục C.4"), 0, SUB_HEAD, CLOCK);
        assertThat(minutes.complete(units)).isTrue();
        assertThat(minutes.confirmations(CLOCK))
                .extracting(MinutesView.Confirmation::office)
                .containsExactly(HEAD.name(), LEADER.name(), SUB_HEAD.name());
    }

    @Test
    void eachSideConfirmsOnce() {
        minutes.confirmForTeam(0, LEADER, CLOCK);
        minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 0, HEAD, CLOCK);
        refused("fieldwork.minutes.confirmedBefore", () -> minutes.confirmForTeam(0, LEADER, CLOCK));
        refused(
                "fieldwork.minutes.confirmedBefore",
                () -> minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 0, HEAD, CLOCK));
        assertThat(minutes.confirmations(CLOCK)).hasSize(2);
    }

    @Test
    void afterAReopeningBothSidesConfirmAnewATextTheyHaveReadAnew() {
        minutes.confirmForTeam(0, LEADER, CLOCK);
        minutes.confirmForUnit(DEPARTMENT, Optional.of("Bảo lưu"), 0, HEAD, CLOCK);
        minutes.supersede(CLOCK);
        assertThat(minutes.complete(List.of(DEPARTMENT))).isFalse();
        assertThat(minutes.confirmations(CLOCK)).isEmpty();
        assertThat(minutes.former(CLOCK))
                .extracting(MinutesView.Confirmation::reservation)
                .containsExactly(Optional.empty(), Optional.of("Bảo lưu"));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> minutes.confirmForTeam(0, LEADER, CLOCK));
        minutes.redraft(text("8:00", "17:00"), 1, LEADER, CLOCK);
        minutes.confirmForTeam(2, LEADER, CLOCK);
        minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 2, HEAD, CLOCK);
        assertThat(minutes.complete(List.of(DEPARTMENT))).isTrue();
        assertThat(minutes.former(CLOCK)).hasSize(2);
    }

    @Test
    void oneAccountDoesNotConfirmForBothSides() {
        minutes.confirmForTeam(0, LEADER, CLOCK);
        refused(
                "fieldwork.minutes.oneSideOnly",
                () -> minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 0, LEADER, CLOCK));
    }

    @Test
    void nobodyConfirmsATextRewrittenMeanwhile() {
        minutes.redraft(text("8:00", "17:00"), 0, LEADER, CLOCK);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> minutes.confirmForTeam(0, LEADER, CLOCK));
        minutes.confirmForTeam(1, LEADER, CLOCK);
        assertThat(minutes.confirmedByTeam()).isTrue();
    }

    @Test
    void theTextStaysOnceSomebodyHasConfirmed() {
        minutes.confirmForUnit(DEPARTMENT, Optional.empty(), 0, HEAD, CLOCK);
        refused("fieldwork.minutes.alreadySigned", () -> minutes.redraft(text("8:00", "17:00"), 0, LEADER, CLOCK));
        refused("fieldwork.minutes.alreadySigned", () -> minutes.requireUnconfirmed(CLOCK));
        assertThat(minutes.text(CLOCK).endedAt()).isEqualTo(DAY.atTime(16, 30));
    }

    @Test
    void twoDraftsOnTheSameTextDoNotOverwriteEachOther() {
        minutes.redraft(text("8:00", "17:00"), 0, LEADER, CLOCK);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> minutes.redraft(text("8:00", "18:00"), 0, LEADER, CLOCK));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-09-07T08:00, 2023-09-07T08:00, fieldwork.minutes.endsBeforeItStarts
            2023-09-07T16:00, 2023-09-07T08:00, fieldwork.minutes.endsBeforeItStarts
            2023-09-06T08:00, 2023-09-07T16:00, fieldwork.minutes.otherDay
            2023-09-07T08:00, 2023-09-08T00:00, fieldwork.minutes.otherDay
            """)
    void hoursLieWithinTheDayOfTheVisit(LocalDateTime from, LocalDateTime to, String refusal) {
        refused(refusal, () -> new MinutesText(from, to, "Đoàn", "").requireOn(DAY));
    }

    private static MinutesText text(String from, String to) {
        return new MinutesText(at(from), at(to), "Đoàn kiểm tra số 3", "");
    }

    private static LocalDateTime at(String hour) {
        var parts = hour.split(":", -1);
        return DAY.atTime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static void refused(String code, Runnable step) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(step::run)
                .withMessage(code);
    }
}
