package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.scoring.OpenRound;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetOpenings;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.SheetSummary;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;

@WebMvcTest(ScoreSheetController.class)
class SheetListPageTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreSheets sheets;

    @MockitoBean
    private SheetOpenings openings;

    @MockitoBean
    Journal journal;

    @Test
    void aClerkSeesWhichSheetsCanBeBegun() {
        given(openings.offered(CLERK.scope(Permission.SHEET_SCORE)))
                .willReturn(List.of(new OpenRound(InspectionFixture.department(), round(3, 2024))));
        assertThat(mvc.get().uri("/score-sheets").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Lập Bảng tự chấm điểm đợt tạm tính năm 2024",
                        "mốc số liệu 31/08/2024, hạn gửi 05/09/2024",
                        "id=\"open-3\"",
                        "name=\"round\" value=\"3\"",
                        "Chưa có bảng tự chấm nào.")
                .doesNotContain("??", "Mọi năm");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(mvc.get().uri("/score-sheets").with(signedInAs(headOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lập Bảng tự chấm điểm");
        verifyNoInteractions(openings);
    }

    @Test
    void severalYearsAreToldApart() {
        given(sheets.list(any(), any())).willReturn(List.of(sheet(7, 2024), sheet(4, 2023)));
        assertThat(mvc.get().uri("/score-sheets").with(signedInAs(CLERK)))
                .bodyText()
                .contains("Mọi năm", "/score-sheets?year=2024", "href=\"/score-sheets/7\"", "href=\"/score-sheets/4\"");
        assertThat(mvc.get().uri("/score-sheets?year=2023").with(signedInAs(CLERK)))
                .bodyText()
                .contains("href=\"/score-sheets/4\"")
                .doesNotContain("href=\"/score-sheets/7\"");
        assertThat(mvc.get().uri("/score-sheets?year=1999").with(signedInAs(CLERK)))
                .bodyText()
                .contains("href=\"/score-sheets/7\"");
        assertThat(mvc.get().uri("/score-sheets?year=x").with(signedInAs(CLERK)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void beginningLeadsToTheSheet() {
        given(openings.open(DEPARTMENT, 3, CLERK.scope(Permission.SHEET_SCORE), CLERK.actor()))
                .willReturn(new ScoreSheetId(9));
        assertThat(mvc.post()
                        .uri("/score-sheets")
                        .param("unit", String.valueOf(DEPARTMENT.value()))
                        .param("round", "3")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasRedirectedUrl("/score-sheets/9");
    }

    @Test
    void aRefusalSaysWhatIsMissingAndWhoseTaskItIs() {
        given(openings.open(any(), anyLong(), any(), any()))
                .willThrow(new BusinessRuleViolation("scoring.opening.noCriteria", "Cục THADS tỉnh Lạng Sơn", "2025"));
        assertThat(mvc.post()
                        .uri("/score-sheets")
                        .param("unit", "1")
                        .param("round", "8")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa có Bảng tiêu chí được ban hành cho Cục THADS tỉnh Lạng Sơn trong năm thi đua 2025");
    }

    @Test
    void theReportsFiguresAreTakenOver() {
        given(sheets.takeReported(new ScoreSheetId(4), CLERK.scope(Permission.SHEET_SCORE), CLERK.actor()))
                .willReturn(8);
        assertThat(mvc.post()
                        .uri("/score-sheets/4/reported-figures")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasRedirectedUrl("/score-sheets/4")
                .flash()
                .containsEntry("flash", "scoring.flash.reportedTaken");
    }

    private static Round round(long id, int year) {
        return new Round(id, year, year, Round.Kind.INTERIM, LocalDate.of(year, 8, 31), LocalDate.of(year, 9, 5));
    }

    private static SheetSummary sheet(long id, int year) {
        var totals = SheetTotals.of(BonusMode.ON_TOP, Points.of(200), Optional.empty(), Optional.empty(), List.of());
        var standing = new SheetStanding(SheetState.DRAFT, null, "Cán bộ", Instant.parse("2023-09-05T09:40:00Z"));
        return new SheetSummary(
                new ScoreSheetId(id), InspectionFixture.department(), round(id, year), standing, false, totals, true);
    }
}
