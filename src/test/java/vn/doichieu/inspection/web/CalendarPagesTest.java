package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.CalendarView;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.inspection.Visits;
import vn.doichieu.shared.Permission;

@WebMvcTest(CalendarController.class)
class CalendarPagesTest {

    private final CurrentUser clerk = clerkOf(DEPARTMENT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Visits visits;

    @Test
    void aMonthShowsItsVisitsWithHourPlaceTeamAndState() {
        calendar(List.of(InspectionFixture.visit(VisitState.PREPARING)));
        assertThat(mvc.get().uri("/visits?month=2023-09").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("Lịch kiểm tra tháng 9 năm 2023", "08:00", "Cục THADS tỉnh Tuyên Quang", "Đoàn số 3")
                .contains("Chuẩn bị", "href=\"/visits/1\"", "month=2023-08", "month=2023-10", "Thứ Năm")
                .doesNotContain("??", "style=");
        verify(visits)
                .calendar(Optional.of(YearMonth.of(2023, 9)), Optional.empty(), clerk.scope(Permission.PLAN_READ));
    }

    @Test
    void anEmptyMonthLeadsToTheNearestWithVisits() {
        calendar(List.of());
        assertThat(mvc.get().uri("/visits?team=3").with(signedInAs(clerk)))
                .bodyText()
                .contains("Không có buổi kiểm tra nào trong tháng này.");
        verify(visits).calendar(Optional.empty(), Optional.of(3), clerk.scope(Permission.PLAN_READ));
    }

    @ParameterizedTest
    @CsvSource({"2023-13", "nonsense", "0001-01", "99999-01"})
    void whatIsNoMonthShowsTheNearest(String month) {
        calendar(List.of());
        assertThat(mvc.get().uri("/visits?month=" + month).with(signedInAs(clerk)))
                .hasStatusOk();
        verify(visits).calendar(Optional.empty(), Optional.empty(), clerk.scope(Permission.PLAN_READ));
    }

    @Test
    void theVisitsComeAsAFileForOtherCalendars() throws Exception {
        given(visits.all(clerk.scope(Permission.PLAN_READ)))
                .willReturn(List.of(
                        InspectionFixture.visit(VisitState.PREPARING), InspectionFixture.visit(VisitState.CANCELLED)));
        var answer = mvc.get().uri("/visits.ics").with(signedInAs(clerk)).exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.split("\r\n", -1))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains("UID:visit-1@doichieu", "DTSTART:20230907T010000Z", "DTSTAMP:20230907T010000Z")
                .contains("STATUS:CONFIRMED", "STATUS:CANCELLED", "LOCATION:Cục THADS tỉnh Tuyên Quang")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:Kiểm tra Cục THADS tỉnh Tuyên Quang\\, Chi cục THADS TP Tuyên Quang")
                .contains("DESCRIPTION:Đoàn kiểm tra số 3\\nChuẩn bị")
                .endsWith("END:VCALENDAR\r\n");
    }

    private void calendar(List<VisitView> found) {
        given(visits.calendar(any(), any(), any()))
                .willReturn(new CalendarView(
                        YearMonth.of(2023, 9),
                        found,
                        List.of(3),
                        Optional.empty(),
                        Optional.of(YearMonth.of(2023, 9)),
                        LocalDate.of(2023, 9, 5)));
    }
}
