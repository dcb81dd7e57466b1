package vn.doichieu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.figures.web.ReportPagesTest.LOCKED;
import static vn.doichieu.figures.web.ReportPagesTest.ROUND;
import static vn.doichieu.figures.web.ReportPagesTest.UNIT;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.FigurePeriods;
import vn.doichieu.figures.PeriodLockView;
import vn.doichieu.figures.PeriodPage;
import vn.doichieu.figures.Signer;
import vn.doichieu.figures.SupplementDraft;
import vn.doichieu.figures.SupplementEntry;
import vn.doichieu.figures.SupplementPage;
import vn.doichieu.figures.Supplements;
import vn.doichieu.figures.UnitReports;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Sentence;

/** Supplementary reports from the form over the check to the document; closing the figures of a round. */
@WebMvcTest({SupplementController.class, PeriodController.class})
@Import(ReportTyping.class)
class SupplementPagesTest {

    private static final String PAGE = "/figures/1/2/supplements";
    private static final String CLOSING = "/figures/1/closing";
    private static final Instant THEN = Instant.parse("2023-09-20T02:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Supplements supplements;

    @MockitoBean
    private UnitReports reports;

    @MockitoBean
    private FigurePeriods periods;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void theFiguresAreLocked() {
        given(rounds.round(1)).willReturn(ROUND);
        page(Optional.of(LOCKED));
        closing();
    }

    @Test
    void theFormShowsWhatStandsBesideWhatIsTyped() {
        assertThat(mvc.get().uri(PAGE + "/new").with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "4.312 việc",
                        "name=\"figure-COMPLETED_CASES\"",
                        "name=\"seen-figure-COMPLETED_CASES\" value=\"3\"",
                        "Chức vụ người ký")
                .doesNotContain("??", "Optional", "figures.", "prior-");
    }

    @Test
    void openFiguresAreChangedInTheReportAndTheFormIsNotOffered() {
        page(Optional.empty());
        assertThat(mvc.get().uri(PAGE + "/new").with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("chưa khóa nên chưa cần báo cáo bổ sung")
                .doesNotContain("name=\"number\"");
    }

    @Test
    void theCheckShowsBothValuesAndCarriesEverythingOn() {
        given(supplements.check(any(), any()))
                .willReturn(ReportPagesTest.supplement().lines());
        assertThat(check("20/9/2023"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ghi rồi thì không sửa, không xóa được",
                        "4.132 việc",
                        "4.400 &lt;việc&gt;",
                        "Cục trưởng Nguyễn Văn A",
                        "name=\"seen-figure-COMPLETED_CASES\" value=\"3\"",
                        "name=\"reason\" value=\"Cộng thiếu &lt;một&gt;\"",
                        "type=\"file\"")
                .doesNotContain("??", "Optional", "figure-ENFORCEABLE_CASES");
        var draft = ArgumentCaptor.forClass(SupplementDraft.class);
        verify(supplements).check(draft.capture(), any());
        assertThat(draft.getValue())
                .isEqualTo(new SupplementDraft(
                        UNIT,
                        ROUND,
                        "15/BC-CTHADS",
                        LocalDate.of(2023, 9, 20),
                        "Cộng thiếu <một>",
                        new Signer("Cục trưởng", "Nguyễn Văn A"),
                        List.of(new SupplementEntry("COMPLETED_CASES", false, "4.400 <việc>", 3))));
    }

    @Test
    void whatIsRefusedComesBackAsTyped() {
        assertThat(check("31/9/2023"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không có ngày “31/9/2023”", "value=\"31/9/2023\"", "value=\"4.400 &lt;việc&gt;\"");
        assertThat(check(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("phải có ngày ban hành");
        given(supplements.check(any(), any()))
                .willThrow(new BusinessRuleViolation("figures.supplement.numberTaken", "15/BC-CTHADS"));
        assertThat(check("20/9/2023"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã có báo cáo bổ sung số 15/BC-CTHADS", "Cộng thiếu &lt;một&gt;</textarea>");
    }

    @Test
    void whatSomebodyElseCorrectedInBetweenIsShownWithTheOwnText() {
        given(supplements.write(any(), any(), any(), any()))
                .willThrow(new StaleVersion("4.350 việc", "Cán bộ khác", THEN));
        assertThat(mvc.post()
                        .uri(PAGE)
                        .param("number", "15/BC-CTHADS")
                        .param("issuedOn", "20/9/2023")
                        .param("figure-COMPLETED_CASES", "4.400")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cán bộ khác vừa đổi", "4.350 việc", "value=\"4.400\"", "value=\"15/BC-CTHADS\"");
    }

    @Test
    void fromTheCheckTheWriterGoesBackToTheForm() {
        assertThat(mvc.post()
                        .uri(PAGE + "/check")
                        .param("edit", "1")
                        .param("figure-COMPLETED_CASES", "4.400")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"4.400\"", "2. Số liệu đính chính");
        verify(supplements, never()).check(any(), any());
    }

    @Test
    void whatIsWrittenIsShownWithBothValues() {
        given(supplements.write(any(), eq(Optional.empty()), any(), any())).willReturn(9L);
        assertThat(mvc.post()
                        .uri(PAGE)
                        .param("issuedOn", "20/9/2023")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasRedirectedUrl(PAGE + "/9");
        given(reports.of(eq(UNIT), eq(ROUND), any()))
                .willReturn(
                        ReportPagesTest.paper(Optional.of(ReportPagesTest.report(ROUND.asOf())), Optional.of(LOCKED)));
        assertThat(mvc.get().uri(PAGE + "/9").with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo bổ sung số 15/BC-CTHADS ngày 20/09/2023", "4.132 việc", "4.312 việc", "45/BC-CTHADS")
                .doesNotContain("??", "Optional", "figures.");
        assertThat(mvc.get().uri(PAGE + "/10").with(signedInAs(inspectorOf(UNIT))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSecretarySeesWhichZoneIsClosedAndSinceWhen() {
        assertThat(mvc.get().uri(CLOSING).with(signedInAs(TestUsers.secretaryOfZone(1, UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Khu vực đang chốt",
                        "Thường trực chốt lúc 09:00 20/09/2023",
                        "Hết hạn &lt;báo cáo&gt;",
                        "Mở lại số liệu",
                        "1/12 đơn vị",
                        "Trưởng phòng mở lại lúc 09:00 20/09/2023. Lý do: Sửa mẫu",
                        "/years/1/rounds/1")
                .doesNotContain("??", "Optional", "figures.");
    }

    @Test
    void closingWithoutAReasonIsRefusedAndWhatWasTypedStays() {
        willThrow(new BusinessRuleViolation("figures.period.reasonTooLong", "1000"))
                .given(periods)
                .close(anyLong(), eq(1L), any(), any(), any());
        assertThat(mvc.post()
                        .uri(CLOSING)
                        .param("zone", "2")
                        .param("reason", "Lý do dài")
                        .with(signedInAs(TestUsers.secretaryOfZone(1, UNIT)))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lý do dài quá 1000 ký tự", "value=\"Lý do dài\"");
        assertThat(mvc.post()
                        .uri(CLOSING + "/5/lifting")
                        .param("reason", "Mở")
                        .with(signedInAs(TestUsers.secretaryOfZone(1, UNIT)))
                        .with(csrf()))
                .hasRedirectedUrl(CLOSING);
        verify(periods).reopen(eq(5L), eq(1L), eq("Mở"), any(), any());
    }

    private MockMvcTester.MockMvcRequestBuilder check(String day) {
        return mvc.post()
                .uri(PAGE + "/check")
                .param("number", " 15/BC-CTHADS ")
                .param("issuedOn", day)
                .param("reason", "Cộng thiếu <một>")
                .param("signerOffice", "Cục trưởng")
                .param("signerName", "Nguyễn Văn A")
                .param("figure-COMPLETED_CASES", "4.400 <việc>")
                .param("seen-figure-COMPLETED_CASES", "3")
                .param("figure-ENFORCEABLE_CASES", " ")
                .param("seen-figure-ENFORCEABLE_CASES", "1")
                .with(signedInAs(clerkOf(UNIT)))
                .with(csrf());
    }

    private void page(Optional<Sentence> locked) {
        given(supplements.page(eq(UNIT), eq(ROUND), any()))
                .willReturn(new SupplementPage(
                        ReportPagesTest.unit(), ROUND, Optional.empty(), locked, ReportPagesTest.figures(), List.of()));
    }

    private void closing() {
        var standing = new PeriodLockView(5, 1, "Hết hạn <báo cáo>", "Thường trực", THEN, Optional.empty());
        var lifted = new PeriodLockView(
                4,
                1,
                "Lần một",
                "Thường trực",
                THEN,
                Optional.of(new PeriodLockView.Lifting("Sửa mẫu", "Trưởng phòng", THEN)));
        var closed = new PeriodPage.Zone(
                new ZoneView(1, "KV1", "Khu vực đang chốt", "KVTĐ"), 12, 1, List.of(standing, lifted));
        var open = new PeriodPage.Zone(new ZoneView(2, "KV2", "Khu vực đang mở", "KVTĐ"), 3, 0, List.of());
        given(periods.page(eq(1L), any()))
                .willReturn(new PeriodPage(
                        new EmulationYear(1, "ENFORCEMENT", 2023, LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)),
                        ROUND,
                        List.of(closed, open)));
    }
}
