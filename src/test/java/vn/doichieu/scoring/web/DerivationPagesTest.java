package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.scoring.ScoringFixture.SHEET;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.scoring.Counterpart;
import vn.doichieu.scoring.Derivations;
import vn.doichieu.scoring.ScoringFixture;
import vn.doichieu.scoring.SheetState;

@WebMvcTest(DerivationController.class)
class DerivationPagesTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);
    private static final String SHEET_PAGE = "/score-sheets/4/derivations";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Derivations derivations;

    @BeforeEach
    void aSheet() {
        given(derivations.of(eq(SHEET), any()))
                .willAnswer(call -> ScoringFixture.derivation(SheetState.SUBMITTED, call.getArgument(1)));
        given(derivations.compare(eq(SHEET), eq("A.2"), eq(Counterpart.TEAM), any()))
                .willAnswer(call -> ScoringFixture.besideTheTeam("A.2", call.getArgument(3)));
    }

    @Test
    void aLineTellsClauseRuleFiguresStepsAndEvidence() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/A.1").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Vì sao được 24 điểm?",
                        "href=\"/criteria-sheets/3#line-A.1\"",
                        "Dòng A.1 của bảng THADS_CUC_30, phiên bản 1",
                        "#row-COMPLETED_CASES",
                        "4.132 / 4.987 = 82,86 %",
                        "Văn phòng",
                        "Quyết định giao chỉ tiêu",
                        "25 − 1 × 1 = 24 điểm",
                        "data-print")
                .doesNotContain("??", "Optional", "style=");
    }

    @Test
    void whatWasEnteredAndItsEvidenceStandThere() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/A.2").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đã chọn: Đúng thời hạn",
                        "Người nhập: Cán bộ thi đua",
                        "Ký &lt;sớm&gt;",
                        "href=\"/evidence/31/file\"",
                        "số 08/GƯ",
                        "ngày 01/03/2022",
                        "Ngày ngoài năm thi đua");
    }

    @Test
    void whoMayNotOpenEvidenceReadsItsTitle() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/A.2").with(signedInAs(leaderOf(DEPARTMENT))))
                .bodyText()
                .contains("Bản giao ước")
                .doesNotContain("/evidence/31/file");
    }

    @Test
    void aLineWithoutPointsSaysWhatIsMissingAndLeadsThere() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/E").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("Vì sao chưa có điểm?", "href=\"/score-sheets/4#line-E\"", "Chưa chọn; chọn một trong");
    }

    @Test
    void anInnerLineAddsUpWhatIsBelow() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/A").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("24 + 5 = 29 điểm", "href=\"/score-sheets/4/derivations/A.1\"");
    }

    @Test
    void belowItsRowOnlyThePartThatBelongsThereComes() {
        assertThat(mvc.get()
                        .uri(SHEET_PAGE + "/A.1")
                        .header("HX-Request", "true")
                        .with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("25 − 1 × 1 = 24 điểm", "href=\"/score-sheets/4/derivations/A.1/comparison\"")
                .doesNotContain("<html", "<main", "masthead");
    }

    @Test
    void thePrintedSheetHasItsHeadEveryLineAndTheTotal() {
        assertThat(mvc.get().uri(SHEET_PAGE).with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Diễn giải cách tính điểm",
                        "phiên bản 1",
                        "Dựng lại theo văn bản đã công bố.",
                        "Đã gửi, từ",
                        "Lập lúc",
                        "id=\"line-A\"",
                        "id=\"line-A-1\"",
                        "id=\"line-A-2\"",
                        "id=\"line-E\"",
                        "Tổng điểm")
                .doesNotContain("??", "Optional");
    }

    @Test
    void besideTheTeamALineTheTeamHasNotScoredSaysSo() {
        assertThat(mvc.get().uri(SHEET_PAGE + "/A.2/comparison?with=inspected").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chưa so được điểm: Đoàn chấm chưa có điểm ở dòng này.",
                        "<option value=\"inspected\" selected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Z.9", "/A.1/comparison?with=abc", "/A.1/comparison?with=-1"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(mvc.get().uri(SHEET_PAGE + path).with(signedInAs(CLERK))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
