package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.memberInspectorOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.SUB_DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.VISIT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest({VisitController.class, InspectionListController.class})
@MockitoBean(types = Notices.class)
class InspectionPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Inspections inspections;

    @MockitoBean
    private Visits visits;

    private final CurrentUser leader = inspectorOf(DEPARTMENT, SUB_DEPARTMENT);
    private final CurrentUser clerk = clerkOf(DEPARTMENT);

    @Test
    void theLeaderMayStartAPreparedVisitAndAMemberMayNot() {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.PREPARING));
        assertThat(mvc.get().uri("/visits/1").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Bắt đầu kiểm tra", "href=\"/inspections/11\"", "href=\"/visits/1/minutes\"");
        assertThat(mvc.get().uri("/visits/1").with(signedInAs(memberInspectorOf(DEPARTMENT))))
                .bodyText()
                .contains("href=\"/inspections/11\"")
                .doesNotContain("Bắt đầu kiểm tra", "href=\"/inspections/12\"");
    }

    @Test
    void aColleagueOfTheZoneSeesTheVisitAndNoWayIntoIt() {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/visits/1").with(signedInAs(clerkOf(new UnitId(99)))))
                .hasStatusOk()
                .bodyText()
                .contains("Đang kiểm tra", "Cục THADS tỉnh Tuyên Quang")
                .doesNotContain("href=\"/inspections/", "/minutes");
    }

    @Test
    void theVisitTellsItsStoryWithTheReasons() {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.PLANNED));
        given(visits.history(any(), any()))
                .willReturn(List.of(
                        entry("MOVED", "07/09/2023, Tuyên Quang", "08:00 09/09/2023, Tuyên Quang", "Mưa <b>lũ</b>"),
                        entry("REOPENED", null, "2023-09-30", "Sót hồ sơ"),
                        entry("POSTPONED", "PLANNED", "POSTPONED", "Bão số 3")));
        assertThat(mvc.get().uri("/visits/1").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("từ 08:00,", "Diễn biến", "Đổi lịch", "từ 07/09/2023, Tuyên Quang thành 08:00 09/09/2023")
                .contains("Lý do: Mưa &lt;b&gt;lũ&lt;/b&gt;", "đến hết ngày 30/09/2023", "Lý do: Bão số 3")
                .doesNotContain("Điều chỉnh buổi kiểm tra", "??");
    }

    private static Journal.Entry entry(
            String action, @Nullable String from, @Nullable String to, @Nullable String reason) {
        return new Journal.Entry(
                Instant.parse("2023-09-05T01:00:00Z"), "Thường trực Khu vực", action, from, to, reason);
    }

    @Test
    void startingLeadsBackToTheVisit() {
        assertThat(mvc.post().uri("/visits/1/start").with(signedInAs(leader)).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/visits/1");
        verify(inspections).start(VISIT, leader.actor());
    }

    @Test
    void aRefusedStepShowsTheVisitAndTheReason() {
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.ON_SITE));
        willThrow(new BusinessRuleViolation(
                        "inspection.visit.cannotStart",
                        Sentence.of("inspection.visitState.ON_SITE"),
                        "08:00 ngày 07/09/2023",
                        "Cục trưởng"))
                .given(inspections)
                .start(VISIT, leader.actor());
        assertThat(mvc.post().uri("/visits/1/start").with(signedInAs(leader)).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("đang ở trạng thái “Đang kiểm tra” từ 08:00 ngày 07/09/2023 (Cục trưởng)");
    }

    @Test
    void theInspectionsInScopeAreListedWithTheirState() {
        given(inspections.inspections(leader.scope(Permission.INSPECTION_READ)))
                .willReturn(List.of(InspectionFixture.inspection(VisitState.MINUTES_DRAFT)));
        assertThat(mvc.get().uri("/inspections").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Dự thảo biên bản", "href=\"/inspections/11\"", "31/08/2023");
    }
}
