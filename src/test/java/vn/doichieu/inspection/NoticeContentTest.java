package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeContentTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            PLANNED,   -,         false
            PREPARING, -,         false
            ON_SITE,   -,         false
            POSTPONED, -,         true
            CANCELLED, -,         true
            POSTPONED, POSTPONED, false
            CANCELLED, CANCELLED, false
            CANCELLED, POSTPONED, true
            PLANNED,   CANCELLED, true
            """)
    void isOutdatedOnceTheVisitIsNoLongerWhatItSays(VisitState visit, @Nullable VisitState said, boolean outdated) {
        assertThat(NoticeFixture.content(said).outdated(InspectionFixture.visit(visit)))
                .isEqualTo(outdated);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-09-07, 08:00, Cục THADS tỉnh Tuyên Quang, false
            2023-09-08, 08:00, Cục THADS tỉnh Tuyên Quang, true
            2023-09-07, 08:30, Cục THADS tỉnh Tuyên Quang, true
            2023-09-07, 08:00, Hội trường,                 true
            """)
    void isOutdatedByAnotherDayHourOrPlace(LocalDate day, LocalTime hour, String place, boolean outdated) {
        var visit = InspectionFixture.visit(VisitState.PLANNED);
        assertThat(NoticeFixture.content(null).outdated(at(visit, day, hour, place, visit.team())))
                .isEqualTo(outdated);
    }

    @Test
    void isOutdatedByAnotherMember() {
        var visit = InspectionFixture.visit(VisitState.PLANNED);
        var smaller = new TeamView(
                visit.team().id(), visit.team().number(), visit.team().members().subList(0, 1));
        assertThat(NoticeFixture.content(null)
                        .outdated(at(visit, visit.visitOn(), LocalTime.of(8, 0), visit.place(), smaller)))
                .isTrue();
    }

    @Test
    void isWrittenDownAndReadAgainAsItWas() {
        var content = NoticeFixture.content(VisitState.CANCELLED);
        var json = NoticeReader.JSON.writeValueAsString(content);
        assertThat(NoticeReader.JSON.readValue(json, NoticeContent.class)).isEqualTo(content);
        assertThat(json).contains("2023-09-07").doesNotContain("appointment");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLANNED,           true
            PREPARING,         true
            ON_SITE,           false
            MINUTES_CONFIRMED, false
            POSTPONED,         false
            CANCELLED,         false
            """)
    void aUnitIsToldOfAVisitThatIsStillToCome(VisitState state, boolean due) {
        assertThat(NoticeFixture.board(state, Optional.empty(), 12).due()).isEqualTo(due);
    }

    @Test
    void whatWasToldAndIsNoLongerRightIsToldAnew() {
        var wrong = Optional.of(NoticeFixture.notice(true, true));
        var right = Optional.of(NoticeFixture.notice(false, true));
        assertThat(NoticeFixture.board(VisitState.CANCELLED, wrong, 12).due()).isTrue();
        assertThat(NoticeFixture.board(VisitState.PLANNED, wrong, 12).due()).isTrue();
        assertThat(NoticeFixture.board(VisitState.PLANNED, right, 12).due()).isFalse();
        assertThat(NoticeFixture.board(VisitState.ON_SITE, wrong, 12).due()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "-1, true"})
    void fewerThanTenDaysAheadIsWarnedAbout(long daysLeft, boolean soon) {
        var row = NoticeFixture.board(VisitState.PLANNED, Optional.empty(), daysLeft)
                .rows()
                .get(0);
        assertThat(row.soon()).isEqualTo(soon);
    }

    private static VisitView at(VisitView visit, LocalDate day, LocalTime hour, String place, TeamView team) {
        return new VisitView(
                visit.id(),
                visit.planId(),
                day,
                Optional.of(hour),
                place,
                true,
                visit.standing(),
                team,
                List.copyOf(visit.inspections()),
                visit.version());
    }
}
