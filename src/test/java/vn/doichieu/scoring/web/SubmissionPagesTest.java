package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.scoring.ScoringFixture.SHEET;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.scoring.CheckedSheet;
import vn.doichieu.scoring.Remark;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.ScoringFixture;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

@WebMvcTest({SubmissionController.class, ApprovalController.class})
class SubmissionPagesTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);
    private static final CurrentUser HEAD = headOf(DEPARTMENT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreSheets sheets;

    @Test
    void theCheckNamesWhatTheTeamWillSeeWithTheWayToTheLine() {
        checked(SheetState.DRAFT);
        assertThat(mvc.get().uri("/score-sheets/4/submission").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Cần giải trình",
                        "Dòng A.2: 5 điểm chưa có tài liệu minh chứng.",
                        "href=\"/score-sheets/4#line-A-2\"",
                        "Gửi thủ trưởng duyệt",
                        "name=\"explanation\"")
                .doesNotContain("??", "Optional");
    }

    @Test
    void aSheetThatIsNoLongerWithTheUnitIsNotSentAgain() {
        checked(SheetState.SUBMITTED);
        assertThat(mvc.get().uri("/score-sheets/4/submission").with(signedInAs(CLERK)))
                .bodyText()
                .contains("Bảng không còn ở đơn vị nên không gửi lại được.")
                .doesNotContain("name=\"explanation\"");
    }

    @Test
    void sendingLeadsBackToTheSheet() {
        assertThat(post(CLERK, "submission", "explanation", " Bổ sung sau "))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/score-sheets/4");
        verify(sheets).sendToHead(SHEET, "Bổ sung sau", CLERK.scope(Permission.SHEET_SCORE), CLERK.actor());
    }

    @Test
    void aRefusedSubmissionKeepsTheExplanation() {
        checked(SheetState.DRAFT);
        willThrow(new BusinessRuleViolation("scoring.submission.errors"))
                .given(sheets)
                .sendToHead(any(), any(), any(), any());
        assertThat(post(CLERK, "submission", "explanation", "Bổ sung <sau>"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Còn dòng phải sửa trước khi gửi", ">Bổ sung &lt;sau&gt;</textarea>");
        assertThat(post(CLERK, "submission", "explanation", "x".repeat(2001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nội dung dài quá", "x".repeat(2001));
    }

    @Test
    void takingBackLeadsToTheSheet() {
        assertThat(post(CLERK, "withdrawal", "x", "y")).hasRedirectedUrl("/score-sheets/4");
        verify(sheets).takeBack(SHEET, CLERK.scope(Permission.SHEET_SCORE), CLERK.actor());
    }

    @Test
    void theHeadReadsWhoSentItAndTheSameRemarks() {
        checked(SheetState.AWAITING_HEAD);
        assertThat(mvc.get().uri("/score-sheets/4/approval").with(signedInAs(HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("cán bộ gửi lúc 09:00 01/09/2023", "Dòng A.2: 5 điểm chưa có tài liệu minh chứng.")
                .contains("action=\"/score-sheets/4/approval\"", "action=\"/score-sheets/4/return\"")
                .doesNotContain("??", "Optional");
    }

    @Test
    void whatDoesNotWaitForApprovalOffersNone() {
        checked(SheetState.SUBMITTED);
        assertThat(mvc.get().uri("/score-sheets/4/approval").with(signedInAs(HEAD)))
                .bodyText()
                .contains("Bảng này không chờ phê duyệt.")
                .doesNotContain("action=\"/score-sheets/4/return\"");
    }

    @Test
    void approvingLeadsToTheSheet() {
        assertThat(post(HEAD, "approval", "x", "y")).hasRedirectedUrl("/score-sheets/4");
        verify(sheets).approve(SHEET, HEAD.scope(Permission.SHEET_APPROVE), HEAD.actor());
    }

    @Test
    void returningNeedsAReasonAndKeepsWhatWasTyped() {
        checked(SheetState.AWAITING_HEAD);
        assertThat(post(HEAD, "return", "reason", "   "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nhập lý do để người nhận biết cần sửa gì.");
        assertThat(post(HEAD, "return", "reason", "x".repeat(2001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("x".repeat(2001));
        assertThat(post(HEAD, "return", "reason", "Dòng C.3 thiếu giao ước")).hasRedirectedUrl("/score-sheets/4");
        verify(sheets).returnToClerk(eq(SHEET), eq("Dòng C.3 thiếu giao ước"), any(), any());
    }

    @Test
    void aForgedRequestChangesNothing() {
        mvc.post().uri("/score-sheets/4/approval").with(signedInAs(HEAD)).exchange();
        verifyNoMoreInteractions(sheets);
    }

    private MvcTestResult post(CurrentUser user, String step, String name, String value) {
        return mvc.post()
                .uri("/score-sheets/4/" + step)
                .param(name, value)
                .with(signedInAs(user))
                .with(csrf())
                .exchange();
    }

    private void checked(SheetState state) {
        var remark = new Remark(
                Remark.Severity.WARNING, Optional.of("A.2"), Sentence.of("scoring.check.noEvidence", "A.2", "5"));
        given(sheets.check(any(), any()))
                .willAnswer(call -> new CheckedSheet(ScoringFixture.sheet(state), List.of(remark)));
    }
}
