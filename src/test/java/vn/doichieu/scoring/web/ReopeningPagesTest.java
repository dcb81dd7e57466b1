package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.scoring.ScoringFixture.SHEET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.SheetSummary;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;

/** The standing office gives a sheet back to its unit. */
@WebMvcTest(ReopeningController.class)
class ReopeningPagesTest {

    private final CurrentUser secretary = secretaryOf(DEPARTMENT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreSheets sheets;

    @BeforeEach
    void sheet() {
        standing(SheetState.INSPECTED, Optional.empty());
    }

    @Test
    void asksForADayAndAReason() {
        assertThat(mvc.get().uri("/score-sheets/4/reopening").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Mở lại bảng tự chấm cho đơn vị", "name=\"until\"", "name=\"reason\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "AWAITING_HEAD", "SETTLED", "PUBLISHED"})
    void offersNothingForWhatIsNotSentOrIsSettled(SheetState state) {
        standing(state, Optional.empty());
        assertThat(mvc.get().uri("/score-sheets/4/reopening").with(signedInAs(secretary)))
                .bodyText()
                .contains("Chỉ mở lại bảng đã gửi Khu vực và chưa chốt điểm.")
                .doesNotContain("name=\"until\"");
    }

    @Test
    void whatIsGivenBackMayGetALaterDay() {
        var until = LocalDate.of(2023, 9, 20);
        standing(SheetState.RETURNED, Optional.of(new SheetStanding.Reopening(until, false)));
        assertThat(mvc.get().uri("/score-sheets/4/reopening").with(signedInAs(secretary)))
                .bodyText()
                .contains("để đơn vị sửa đến hết ngày 20/09/2023", "name=\"until\"");
    }

    @Test
    void givingItBackLeadsToTheListBecauseTheSheetIsTheUnitsAgain() {
        post("20/9/2023", "Sót dòng C.3").hasRedirectedUrl("/score-sheets");
        verify(sheets)
                .reopen(
                        SHEET,
                        "Sót dòng C.3",
                        LocalDate.of(2023, 9, 20),
                        secretary.scope(Permission.SHEET_REOPEN),
                        secretary.actor());
    }

    @ParameterizedTest
    @CsvSource({"20/9/2023, '', Nhập lý do để người nhận biết cần sửa gì.", "31/2/2023, C.3, Không có ngày “31/2/2023”."
    })
    void aRefusalKeepsWhatWasTyped(String until, String reason, String said) {
        post(until, reason).hasStatus(422).bodyText().contains(said, until, reason);
        verify(sheets, never()).reopen(any(), any(), any(), any(), any());
    }

    @Test
    void aRefusalOfTheSheetTellsTheWay() {
        willThrow(new BusinessRuleViolation("scoring.sheet.cannotReopen.SETTLED", "17:00 01/10/2023", "Hội đồng"))
                .given(sheets)
                .reopen(any(), any(), any(), any(), any());
        post("20/9/2023", "C.3").hasStatus(422).bodyText().contains("Điểm đã chốt từ 17:00 01/10/2023 (Hội đồng)");
    }

    private MvcTestResultAssert post(String until, String reason) {
        return assertThat(mvc.post()
                .uri("/score-sheets/4/reopening")
                .param("until", until)
                .param("reason", reason)
                .with(signedInAs(secretary))
                .with(csrf()));
    }

    private void standing(SheetState state, Optional<SheetStanding.Reopening> reopening) {
        var at = Instant.parse("2023-09-05T09:40:00Z");
        given(sheets.standing(SHEET, secretary.scope(Permission.SHEET_REOPEN)))
                .willReturn(new SheetSummary(
                        SHEET,
                        InspectionFixture.department(),
                        InspectionFixture.inspection(VisitState.ON_SITE).round(),
                        new SheetStanding(state, "Lý do", "Thường trực", at, reopening),
                        false,
                        SheetTotals.of(BonusMode.ON_TOP, Points.of(200), Optional.empty(), Optional.empty(), List.of()),
                        state.sent()));
    }
}
