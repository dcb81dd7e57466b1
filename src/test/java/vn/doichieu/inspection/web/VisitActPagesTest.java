package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.SUB_DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Appointment;
import vn.doichieu.inspection.Arranging;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** What the standing office does with a visit, on one page for each act. */
@WebMvcTest({VisitActController.class, VisitController.class})
@MockitoBean(types = Notices.class)
class VisitActPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Inspections inspections;

    @MockitoBean
    private Visits visits;

    private final CurrentUser secretary = secretaryOf(DEPARTMENT, SUB_DEPARTMENT);
    private final UnitScope zone = secretary.scope(Permission.VISIT_ARRANGE);

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLANNED,           postponement appointment cancellation
            PREPARING,         postponement appointment cancellation
            POSTPONED,         appointment cancellation
            CANCELLED,         restoration
            MINUTES_CONFIRMED, reopening
            CLOSED,            reopening
            ON_SITE,           ''
            MINUTES_DRAFT,     ''
            """)
    void theSecretaryIsOfferedWhatTheStateAllows(VisitState state, String acts) {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(state));
        var page = assertThat(mvc.get().uri("/visits/1").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText();
        for (var act : VisitAct.values()) {
            var link = "href=\"/visits/1/" + act.path() + "\"";
            if (acts.contains(act.path())) {
                page.contains(link);
            } else {
                page.doesNotContain(link);
            }
        }
    }

    @Test
    void nobodyElseIsOfferedAnythingNorFindsThePages() {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.PLANNED));
        var others = new CurrentUser[] {
            clerkOf(DEPARTMENT, SUB_DEPARTMENT), inspectorOf(DEPARTMENT, SUB_DEPARTMENT), secretaryOf(new UnitId(99))
        };
        for (var other : others) {
            assertThat(mvc.get().uri("/visits/1").with(signedInAs(other)))
                    .bodyText()
                    .doesNotContain("/postponement");
            assertThat(mvc.get().uri("/visits/1/cancellation").with(signedInAs(other)))
                    .hasStatus(404);
            assertThat(mvc.post()
                            .uri("/visits/1/cancellation")
                            .param("reason", "x")
                            .param("version", "4")
                            .with(signedInAs(other))
                            .with(csrf()))
                    .hasStatus(404);
        }
        assertNothingArranged();
    }

    @Test
    void aVisitIsPutOffWithOrWithoutANewDay() {
        post("postponement", "reason", "Bão số 3").hasRedirectedUrl("/visits/1");
        verify(visits).postpone(VISIT, Optional.empty(), new Arranging("Bão số 3", 4), zone, secretary.actor());
        post("postponement", "reason", "Bão", "day", "12/9/2023", "time", "13h30", "place", "Trụ sở Cục")
                .hasRedirectedUrl("/visits/1");
        var when = new Appointment(LocalDate.of(2023, 9, 12), Optional.of(LocalTime.of(13, 30)), "Trụ sở Cục");
        verify(visits).postpone(VISIT, Optional.of(when), new Arranging("Bão", 4), zone, secretary.actor());
    }

    @Test
    void aVisitIsMovedCalledOffCalledOnAndReopened() {
        post("appointment", "reason", "Đổi", "day", "2023-09-12", "time", "", "place", "Trụ sở");
        verify(visits)
                .move(
                        VISIT,
                        new Appointment(LocalDate.of(2023, 9, 12), Optional.empty(), "Trụ sở"),
                        new Arranging("Đổi", 4),
                        zone,
                        secretary.actor());
        post("cancellation", "reason", "Hủy");
        verify(visits).cancel(VISIT, new Arranging("Hủy", 4), zone, secretary.actor());
        post("restoration", "reason", "Nhầm");
        verify(visits).restore(VISIT, new Arranging("Nhầm", 4), zone, secretary.actor());
        post("reopening", "reason", "Sót", "until", "30/9/2023");
        verify(visits).reopen(VISIT, LocalDate.of(2023, 9, 30), new Arranging("Sót", 4), zone, secretary.actor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            cancellation; reason; '';           Chưa có lý do.
            appointment;  day;    31/02/2023;   Không có ngày “31/02/2023”.
            appointment;  time;   25:00;        Hãy ghi giờ:phút trong ngày
            appointment;  place;  '';           Hãy ghi địa điểm kiểm tra.
            reopening;    until;  mai;          Không có ngày “mai”.
            """)
    void whatCannotBeReadComesBackWithEverythingTyped(String act, String field, String typed, String said) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("reason", "VB 12/TB-STP");
        fields.put("day", "12/9/2023");
        fields.put("time", "8:00");
        fields.put("place", "Phòng 305");
        fields.put("until", "30/9/2023");
        fields.put(field, typed);
        var given = fields.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        var page = post(act, given).hasStatus(422).bodyText().contains(said, "value=\"4\"");
        if (!field.equals("reason")) {
            page.contains("VB 12/TB-STP", typed);
        }
        assertNothingArranged();
    }

    @Test
    void aRefusalIsShownBesideWhatWasTyped() {
        willThrow(new BusinessRuleViolation("inspection.visit.untilPassed", "01/09/2023"))
                .given(visits)
                .reopen(eq(VISIT), any(), any(), any(), any());
        post("reopening", "reason", "VB 12/TB-STP", "until", "1/9/2023")
                .hasStatus(422)
                .bodyText()
                .contains("Ngày 01/09/2023 đã qua.", "VB 12/TB-STP", "1/9/2023");
    }

    @Test
    void whoIsOvertakenSeesWhatTheOtherArrangedAndKeepsTheOwnText() {
        willThrow(new StaleVersion(
                        "08:00 09/09/2023, Hội trường", "Thường trực B", Instant.parse("2023-09-05T01:00:00Z")))
                .given(visits)
                .cancel(eq(VISIT), any(), any(), any());
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.PLANNED));
        assertThat(mvc.post()
                        .uri("/visits/1/cancellation")
                        .param("reason", "VB 12/TB-STP")
                        .param("version", "3")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("Thường trực B vừa thay đổi buổi kiểm tra này lúc 08:00 05/09/2023")
                .contains("08:00 09/09/2023, Hội trường", "VB 12/TB-STP", "name=\"version\" value=\"4\"");
    }

    private MvcTestResultAssert post(String act, String... fields) {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.PLANNED));
        var request = mvc.post().uri("/visits/1/" + act).param("version", "4");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return assertThat(request.with(signedInAs(secretary)).with(csrf()));
    }

    private void assertNothingArranged() {
        assertThat(Mockito.mockingDetails(visits).getInvocations())
                .allSatisfy(call -> assertThat(call.getMethod().getName()).isEqualTo("history"));
    }
}
