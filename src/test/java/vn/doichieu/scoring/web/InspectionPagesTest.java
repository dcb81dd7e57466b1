package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.memberInspectorOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.INSPECTION;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.AgreedLines;
import vn.doichieu.scoring.InspectedAnswer;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.scoring.ScoringFixture;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.shared.Points;

@WebMvcTest({ComparisonController.class, InspectedPointsController.class})
class InspectionPagesTest {

    private static final CurrentUser LEADER = inspectorOf(DEPARTMENT);
    private final StaleVersion stale =
            new StaleVersion("4.312 việc", "Đoàn viên", Instant.parse("2023-09-07T02:00:00Z"));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreComparisons comparisons;

    @MockitoBean
    private Inspections inspections;

    @BeforeEach
    void onSite() {
        seen(VisitState.ON_SITE, SheetState.UNDER_INSPECTION);
        given(inspections.visit(any(), any())).willReturn(InspectionFixture.visit(VisitState.ON_SITE));
    }

    @Test
    void theDisagreementIsTheLoudestThingWithThePointsAtStake() {
        assertThat(mvc.get().uri("/inspections/11").with(signedInAs(LEADER)))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"versus\"", "4.312", "4.132", "−180", "A.1", "+1", "Khác nhau")
                .contains("hx-post=\"/inspections/11/figures/COMPLETED_CASES\"")
                .doesNotContain(
                        "??", "Optional", "style=", "hx-post=\"/inspections/11/figures/COMPLETION_RATE_CASES\"");
    }

    @Test
    void theZoneOnlyReads() {
        assertThat(mvc.get().uri("/inspections/11").with(signedInAs(secretaryOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("4.312", "Bạn chỉ xem")
                .doesNotContain("hx-post");
    }

    @Test
    void theInspectedUnitDoesNotReadAlong() {
        assertThat(mvc.get().uri("/inspections/11").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/inspections/11/points").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void beforeTheVisitNothingIsTyped() {
        seen(VisitState.PREPARING, SheetState.SUBMITTED);
        assertThat(mvc.get().uri("/inspections/11").with(signedInAs(LEADER)))
                .bodyText()
                .contains("Đoàn đang chuẩn bị")
                .doesNotContain("hx-post");
        assertThat(mvc.get().uri("/inspections/11/points").with(signedInAs(LEADER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("hx-post", "name=\"points\"");
    }

    @Test
    void aSheetNotYetSentIsSaidToBeMissing() {
        seen(VisitState.ON_SITE, SheetState.DRAFT);
        for (var page : new String[] {"/inspections/11", "/inspections/11/points"}) {
            assertThat(mvc.get().uri(page).with(signedInAs(LEADER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Đơn vị chưa gửi bảng tự chấm")
                    .doesNotContain("4.132", "name=\"points\"");
        }
    }

    @Test
    void aVerifiedFigureAnswersWithAllThatFollowsButNeverTheInput() {
        given(comparisons.verify(any(), any(), any(), anyInt(), any(), any())).willAnswer(call -> onSiteComparison());
        assertThat(verified("4.312").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu", "id=\"overview\"", "id=\"version-COMPLETED_CASES\"")
                .doesNotContain("name=\"printed\"", "<html");
        verify(comparisons).verify(eq(INSPECTION), eq("COMPLETED_CASES"), eq("4.312"), eq(0), any(), any());
        assertThat(verified("4.312")).hasRedirectedUrl("/inspections/11#figure-COMPLETED_CASES");
    }

    @Test
    void aLateFigureShowsWhatStandsThere() {
        given(comparisons.verify(any(), any(), any(), anyInt(), any(), any())).willThrow(stale);
        assertThat(verified("4.311").header("HX-Request", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Số đang có: 4.312 việc.", "Đoàn viên", "data-resubmit");
        assertThat(verified("4.311")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theTeamScoresBesideTheUnitsOwnPoints() {
        assertThat(mvc.get().uri("/inspections/11/points").with(signedInAs(LEADER)))
                .hasStatusOk()
                .bodyText()
                .contains("hx-post=\"/inspections/11/points/A.1\"", "Ngày ngoài năm thi đua", "name=\"reason\"")
                .contains("action=\"/inspections/11/points/return\"")
                .doesNotContain("??", "Optional", "style=");
    }

    @Test
    void onlyTheLeaderIsOfferedToReturnTheSheet() {
        assertThat(mvc.get().uri("/inspections/11/points").with(signedInAs(memberInspectorOf(DEPARTMENT))))
                .bodyText()
                .contains("name=\"points\"")
                .doesNotContain("/points/return");
    }

    @Test
    void aScoredLineAnswersWithItsStateAndTheTotals() {
        given(comparisons.inspect(any(), any(), any(), any(), any())).willAnswer(call -> onSiteComparison());
        assertThat(scored("24,5", "Sai số", "0").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"totals\"", "id=\"version-A-1\"")
                .doesNotContain("name=\"points\"", "<html");
        verify(comparisons)
                .inspect(
                        eq(INSPECTION),
                        eq("A.1"),
                        eq(new InspectedAnswer(Points.of("24.5"), "Sai số", null, 0)),
                        any(),
                        any());
    }

    @Test
    void whatIsRefusedComesBackAsTyped() {
        given(comparisons.inspect(any(), any(), any(), any(), any()))
                .willThrow(new BusinessRuleViolation("scoring.inspected.reasonMissing", "A.1"));
        assertThat(scored("24", "", "0").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dòng A.1: Đoàn chấm khác đơn vị thì phải nêu lý do.")
                .doesNotContain("<html");
        assertThat(scored("1.2.3,4", "Sai <số>", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html", "Không đọc được điểm “1.2.3,4”", "value=\"1.2.3,4\"", "value=\"Sai &lt;số&gt;\"");
    }

    @Test
    void aLateScoreShowsWhatStandsThere() {
        given(comparisons.inspect(any(), any(), any(), any(), any())).willThrow(stale);
        assertThat(scored("24", "Sai", "0").header("HX-Request", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đoàn viên", "data-resubmit", "id=\"version-A-1\"");
    }

    @Test
    void aScoreWithoutItsVersionIsRefusedAndNeverGuessed() {
        var response = scored("24", "Sai", "").exchange();
        assertThat(response.getResponse().getStatus()).isBetween(400, 499);
        verify(comparisons, never()).inspect(any(), any(), any(), any(), any());
    }

    @Test
    void agreeingSaysHowManyLines() {
        given(comparisons.agreeWhereNothingDiffers(any(), any(), any())).willReturn(new AgreedLines(7, Map.of()));
        assertThat(mvc.post()
                        .uri("/inspections/11/points")
                        .with(signedInAs(LEADER))
                        .with(csrf()))
                .hasRedirectedUrl("/inspections/11/points")
                .flash()
                .containsEntry("flashArguments", new Object[] {7});
    }

    @Test
    void returningTheSheetNeedsAReasonAndKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/inspections/11/points/return")
                        .param("reason", " ")
                        .with(signedInAs(LEADER))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html", "Nhập lý do để người nhận biết cần sửa gì.");
        willThrow(new BusinessRuleViolation("scoring.sheet.notInState.INSPECTED", "08:00"))
                .given(comparisons)
                .returnSheet(any(), any(), any(), any());
        assertThat(mvc.post()
                        .uri("/inspections/11/points/return")
                        .param("reason", "Sửa <A.1>")
                        .with(signedInAs(LEADER))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Bảng đã kiểm tra xong từ 08:00.", ">Sửa &lt;A.1&gt;</textarea>");
    }

    private MockMvcTester.MockMvcRequestBuilder verified(String printed) {
        return mvc.post()
                .uri("/inspections/11/figures/COMPLETED_CASES")
                .param("printed", printed)
                .param("version", "0")
                .with(signedInAs(LEADER))
                .with(csrf());
    }

    private MockMvcTester.MockMvcRequestBuilder scored(String points, String reason, String version) {
        return mvc.post()
                .uri("/inspections/11/points/A.1")
                .param("points", points)
                .param("reason", reason)
                .param("version", version)
                .with(signedInAs(LEADER))
                .with(csrf());
    }

    private void seen(VisitState visit, SheetState sheet) {
        given(comparisons.of(any(), any())).willAnswer(call -> ScoringFixture.comparison(visit, sheet));
    }

    private static InspectionComparison onSiteComparison() {
        return ScoringFixture.comparison(VisitState.ON_SITE, SheetState.UNDER_INSPECTION);
    }
}
