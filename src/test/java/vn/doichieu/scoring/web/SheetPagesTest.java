package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.scoring.ScoringFixture.SHEET;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.LineAnswer;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.ScoringFixture;
import vn.doichieu.scoring.SheetOpenings;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.shared.Permission;

@WebMvcTest({ScoreSheetController.class, AnswerController.class})
class SheetPagesTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);
    private static final String LINE = "/score-sheets/4/lines/A.2";
    private static final String FIGURE = "/score-sheets/4/lines/A.1/figures/COMPLETED_CASES";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreSheets sheets;

    @MockitoBean
    SheetOpenings openings;

    @MockitoBean
    Journal journal;

    @Test
    void theClerkTypesIntoADraft() {
        shown(SheetState.DRAFT);
        assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "hx-post=\"/score-sheets/4/lines/A.2\"",
                        "hx-post=\"" + FIGURE + "\"",
                        "id=\"version-COMPLETED_CASES\" value=\"3\"",
                        "value=\"4.132\"",
                        "name=\"option\"",
                        "Kiểm tra và gửi",
                        "Ký &lt;sớm&gt;",
                        "Bảng tiêu chí phục dựng")
                .doesNotContain("??", "Optional", "style=", "<sớm>", "Duyệt và gửi");
    }

    @Test
    void everybodyElseReadsOnly() {
        for (var user : List.of(headOf(DEPARTMENT), inspectorOf(DEPARTMENT))) {
            shown(SheetState.SUBMITTED);
            assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(user)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Đã gửi Khu vực", "4.132", "Đúng thời hạn")
                    .doesNotContain("hx-post", "name=\"printed\"", "Kiểm tra và gửi", "Rút lại");
        }
    }

    @Test
    void theClerkOfASentSheetMayTakeItBackButNotType() {
        shown(SheetState.SUBMITTED);
        assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(CLERK)))
                .bodyText()
                .contains("action=\"/score-sheets/4/withdrawal\"")
                .doesNotContain("hx-post");
    }

    @Test
    void theHeadIsLedToTheApproval() {
        shown(SheetState.AWAITING_HEAD);
        assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(headOf(DEPARTMENT))))
                .bodyText()
                .contains("href=\"/score-sheets/4/approval\"")
                .doesNotContain("hx-post", "/withdrawal");
    }

    @Test
    void aReturnedSheetSaysByWhomAndWhy() {
        shown(SheetState.RETURNED);
        assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(CLERK)))
                .bodyText()
                .contains("thủ trưởng trả lại lúc", "<p>sửa</p>", "hx-post");
    }

    @Test
    void aSavedCellAnswersWithItsStateAndAllThatFollowsButNeverTheInput() {
        given(sheets.answer(any(), any(), any(), any(), any()))
                .willAnswer(call -> ScoringFixture.sheet(SheetState.DRAFT));
        assertThat(mvc.post()
                        .uri(LINE)
                        .param("option", "NONE")
                        .param("note", " chưa ký ")
                        .param("version", "1")
                        .header("HX-Request", "true")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu", "id=\"totals\"", "hx-swap-oob=\"true\"", "id=\"points-A-2\"", "id=\"node-A\"")
                .contains("id=\"version-A-2\" value=\"1\"")
                .doesNotContain("<html", "name=\"option\"", "name=\"note\"", "version-COMPLETED_CASES");
        var typed = new LineAnswer(Answer.option("NONE"), "chưa ký", 1);
        verify(sheets)
                .answer(eq(SHEET), eq("A.2"), eq(typed), eq(CLERK.scope(Permission.SHEET_SCORE)), eq(CLERK.actor()));
    }

    @Test
    void everyKindOfAnswerIsReadFromItsFields() {
        given(sheets.answer(any(), any(), any(), any(), any()))
                .willAnswer(call -> ScoringFixture.sheet(SheetState.DRAFT));
        var typed = Map.of(
                "number=94,996", Answer.number(new BigDecimal("94.996")),
                "ticked=1&ticked=3", Answer.ticked(Set.of("1", "3")),
                "count.ERROR=2&count.LATE=", Answer.counts(Map.of("ERROR", 2)),
                "notApplicable=on&option=YES", Answer.NOT_APPLICABLE,
                "option=", Answer.EMPTY);
        typed.forEach((fields, answer) -> {
            assertThat(mvc.post()
                            .uri(LINE + "?version=1&" + fields)
                            .with(signedInAs(CLERK))
                            .with(csrf()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/score-sheets/4#line-A-2");
            verify(sheets).answer(any(), any(), eq(new LineAnswer(answer, null, 1)), any(), any());
        });
    }

    @Test
    void onlyTheVersionOfTheFigureSavedIsRenewed() {
        given(sheets.scoreWith(any(), any(), any(), anyInt(), any(), any()))
                .willAnswer(call -> ScoringFixture.sheet(SheetState.DRAFT));
        assertThat(figure("4.133", "3"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"version-COMPLETED_CASES\"")
                .doesNotContain("version-ENFORCEABLE_CASES", "version-A-1\"", "name=\"printed\"");
    }

    @Test
    void whatIsNoNumberIsNamedAndNothingIsSaved() {
        assertThat(mvc.post()
                        .uri(LINE)
                        .param("number", "1.2.3,4")
                        .param("version", "1")
                        .header("HX-Request", "true")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được số “1.2.3,4”. Gõ dạng 86,32 hoặc 1.234.567,89.")
                .doesNotContain("hx-swap-oob");
        verify(sheets, never()).answer(any(), any(), any(), any(), any());
    }

    @Test
    void withoutScriptTheSheetComesBackWithTheRefusalAndWhatWasTyped() {
        shown(SheetState.DRAFT);
        assertThat(mvc.post()
                        .uri(LINE)
                        .param("option", "NONE")
                        .param("note", "x".repeat(2001))
                        .param("version", "1")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html", "Ghi chú dài quá 2000 ký tự", "href=\"#line-A-2\"", "x".repeat(2001));
    }

    @Test
    void aLateSaveShowsWhatStandsThereAndBothWaysOut() {
        shown(SheetState.DRAFT);
        given(sheets.answer(any(), any(), any(), any(), any()))
                .willThrow(new StaleVersion("{}", "Cán bộ <khác>", Instant.parse("2023-09-05T02:00:00Z")));
        var late = mvc.post()
                .uri(LINE)
                .param("option", "NONE")
                .param("version", "0")
                .with(signedInAs(CLERK))
                .with(csrf());
        assertThat(late).hasStatus(HttpStatus.CONFLICT).bodyText().contains("<html", "Cán bộ &lt;khác&gt;");
        assertThat(late.header("HX-Request", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cán bộ &lt;khác&gt;", "09:00 05/09/2023", "Điểm đang có: 5.", "data-reload", "data-resubmit")
                .contains("id=\"version-A-2\" value=\"1\"")
                .doesNotContain("name=\"option\"", "<html");
    }

    @Test
    void aPageWithoutItsVersionIsToldToReload() {
        shown(SheetState.DRAFT);
        assertThat(mvc.post()
                        .uri(LINE)
                        .param("option", "NONE")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Trang đã cũ. Tải lại trang rồi nhập lại dòng này.");
    }

    @Test
    void aForgedRequestChangesNothing() {
        mvc.post()
                .uri(LINE)
                .param("option", "NONE")
                .param("version", "1")
                .with(signedInAs(CLERK))
                .exchange();
        verify(sheets, never()).answer(any(), any(), any(), any(), any());
    }

    @Test
    void whatIsOutsideTheScopeIsNotFound() {
        given(sheets.show(any(), any(), any())).willThrow(new NotFoundException("score sheet 4"));
        assertThat(mvc.get().uri("/score-sheets/4").with(signedInAs(CLERK))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/score-sheets/x").with(signedInAs(CLERK))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult figure(String printed, String version) {
        return mvc.post()
                .uri(FIGURE)
                .param("printed", printed)
                .param("version", version)
                .header("HX-Request", "true")
                .with(signedInAs(CLERK))
                .with(csrf())
                .exchange();
    }

    private void shown(SheetState state) {
        given(sheets.show(any(), any(), any())).willAnswer(call -> ScoringFixture.sheet(state));
    }
}
