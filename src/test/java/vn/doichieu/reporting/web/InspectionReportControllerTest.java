package vn.doichieu.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.reporting.InspectionReport;
import vn.doichieu.reporting.InspectionReportSummary;
import vn.doichieu.reporting.InspectionReports;
import vn.doichieu.reporting.PdfDocument;
import vn.doichieu.reporting.Readership;
import vn.doichieu.reporting.ReferenceContent;
import vn.doichieu.reporting.ReportNumber;
import vn.doichieu.reporting.ReportNumbering;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

@WebMvcTest(InspectionReportController.class)
@Import(NumberTyping.class)
class InspectionReportControllerTest {

    private static final InspectionId ID = new InspectionId(7);
    private static final UnitId UNIT = new UnitId(2);
    private static final UnitId BELOW = new UnitId(3);
    private static final String HASH = "ab".repeat(32);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private InspectionReports reports;

    @MockitoBean
    private ReportNumbering numbering;

    @Test
    void listsTheReportsWithTheirStateAndScore() {
        given(reports.reports(any()))
                .willReturn(List.of(summary(7, true, Optional.of("96/200")), summary(8, false, Optional.empty())));
        assertThat(asLeader("/inspection-reports"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Báo cáo kiểm tra",
                        "96/200",
                        "05/BC-KVTĐ",
                        "Bản chính thức",
                        "Dự thảo",
                        "07/09/2023",
                        "Đoàn số 3")
                .contains("/inspection-reports/7/pdf", "href=\"/inspection-reports/8\"");
    }

    @Test
    void saysWhenThereIsNothingToRead() {
        given(reports.reports(any())).willReturn(List.of());
        assertThat(asLeader("/inspection-reports"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có báo cáo kiểm tra nào để đọc");
    }

    @Test
    void showsTheOfficialReportWithItsSeal() {
        given(reports.report(eq(ID), any(), any())).willReturn(report(true));
        assertThat(asLeader("/inspection-reports/7"))
                .hasStatusOk()
                .bodyText()
                .contains("Bản chính thức số 1, đóng băng lúc 16:45:00 07/09/2023", HASH)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "96/200 điểm", "86,32 %", "+5.824.947.000")
                .contains("90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng; còn 107 điểm chưa chấm")
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main")
                .doesNotContain("Dự thảo – tính từ số liệu hiện tại", "style=\"", "onclick", "<script>");
    }

    @Test
    void theSecretaryGivesAConfirmedReportItsNumber() {
        given(reports.report(eq(ID), any(), any())).willReturn(report(true));
        given(numbering.proposal(eq(ID), any(), any()))
                .willReturn(Optional.of(new ReportNumber(1, 5, LocalDate.of(2023, 9, 11))));
        assertThat(mvc.get().uri("/inspection-reports/7").with(signedInAs(secretaryOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Cấp số báo cáo", "name=\"number\" maxlength=\"10\"", "value=\"5\"", "value=\"11/09/2023\"")
                .doesNotContain("??");
        assertThat(asLeader("/inspection-reports/7")).bodyText().doesNotContain("Cấp số báo cáo");
        assertThat(number("5", "11/9/2023")).hasRedirectedUrl("/inspection-reports/7");
        verify(numbering).number(eq(ID), eq(new ReportNumber(1, 5, LocalDate.of(2023, 9, 11))), any(), any(), any());
    }

    @Test
    void aNumberThatIsRefusedStaysTypedBesideTheReason() {
        given(reports.report(eq(ID), any(), any())).willReturn(report(true));
        willThrow(new BusinessRuleViolation("reporting.number.beforeVisit", "01/09/2023", "07/09/2023"))
                .given(numbering)
                .number(any(), any(), any(), any(), any());
        assertThat(number("5", "1/9/2023"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày 01/09/2023 trước ngày kiểm tra 07/09/2023", "value=\"1/9/2023\"", "96/200 điểm");
        assertThat(number("<b>", "1/9/2023")).hasStatus(422).bodyText().contains("Không đọc được số “&lt;b&gt;”");
        assertThat(number("5", "31/9/2023")).hasStatus(422).bodyText().contains("Không có ngày “31/9/2023”");
        assertThat(number("5", "")).hasStatus(422).bodyText().contains("Không có ngày “”");
    }

    private MockMvcRequestBuilder number(String number, String day) {
        return mvc.post()
                .uri("/inspection-reports/7/number")
                .param("version", "1")
                .param("number", number)
                .param("issuedOn", day)
                .with(signedInAs(secretaryOf(UNIT)))
                .with(csrf());
    }

    @Test
    void aNumberedReportShowsItWhereTheBlankWas() {
        var frozen = report(true);
        var issued = new InspectionReport.Issued(
                "05/BC-KVTĐ",
                LocalDate.of(2023, 9, 11),
                "Thường trực Khu vực thi đua",
                ZonedDateTime.parse("2023-09-11T08:00:00+07:00"));
        given(reports.report(eq(ID), any(), any()))
                .willReturn(new InspectionReport(
                        frozen.id(),
                        frozen.content(),
                        frozen.template(),
                        frozen.seal(),
                        frozen.editions(),
                        frozen.fileName(),
                        Optional.of(issued)));
        assertThat(mvc.get().uri("/inspection-reports/7").with(signedInAs(secretaryOf(UNIT))))
                .bodyText()
                .contains(
                        "Số: 05/BC-KVTĐ",
                        "Tuyên Quang, ngày 11 tháng 9 năm 2023",
                        "Số 05/BC-KVTĐ, ngày 11/09/2023; Thường trực Khu vực thi đua cấp lúc 08:00 11/09/2023.")
                .doesNotContain("Số: …/BC-KVTĐ", "Cấp số báo cáo");
    }

    @Test
    void saysThatADraftFollowsTheFigures() {
        given(reports.report(eq(ID), any(), any())).willReturn(report(false));
        assertThat(asLeader("/inspection-reports/7"))
                .hasStatusOk()
                .bodyText()
                .contains("Dự thảo – tính từ số liệu hiện tại", "/inspection-reports/7/pdf")
                .doesNotContain("Bản chính thức");
    }

    @Test
    void sendsThePdfToBeReadInTheBrowser() {
        given(reports.pdf(eq(ID), any(), any()))
                .willReturn(new PdfDocument("bao-cao-kiem-tra-x.pdf", new byte[] {1, 2}));
        var answer = asLeader("/inspection-reports/7/pdf").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline")
                .contains("bao-cao-kiem-tra-x.pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).containsExactly(1, 2);
    }

    @Test
    void tellsTheDoorWhichUnitsAreTheReadersOwn() {
        mvc.get()
                .uri("/inspection-reports")
                .with(signedInAs(clerkOf(UNIT, BELOW)))
                .exchange();
        var readership = ArgumentCaptor.forClass(Readership.class);
        verify(reports).reports(readership.capture());
        assertThat(readership.getValue().own().units()).containsExactlyInAnyOrder(UNIT, BELOW);
    }

    @Test
    void aLeaderOwnsNoUnit() {
        asLeader("/inspection-reports").exchange();
        verify(reports).reports(new Readership(new UnitScope(Set.of(UNIT)), UnitScope.NONE));
    }

    @Test
    void aStrangerLearnsNothing() {
        given(reports.report(eq(ID), any(), any())).willThrow(new NotFoundException("inspection report 7"));
        given(reports.pdf(eq(ID), any(), any())).willThrow(new NotFoundException("inspection report 7"));
        assertThat(asLeader("/inspection-reports/7")).hasStatus(404);
        assertThat(asLeader("/inspection-reports/7/pdf")).hasStatus(404);
    }

    @Test
    void refusesAStoredReportThatWasTamperedWith() {
        given(reports.report(eq(ID), any(), any()))
                .willThrow(new BusinessRuleViolation("reporting.report.tampered", HASH));
        assertThat(asLeader("/inspection-reports/7"))
                .hasStatus(409)
                .bodyText()
                .contains("không còn khớp với mã SHA-256 " + HASH)
                .doesNotContain("CỘNG HÒA");
    }

    private MockMvcRequestBuilder asLeader(String address) {
        return mvc.get().uri(address).with(signedInAs(leaderOf(UNIT)));
    }

    private static InspectionReportSummary summary(long id, boolean official, Optional<String> score) {
        return new InspectionReportSummary(
                new InspectionId(id),
                1,
                "Cục Thi hành án dân sự tỉnh Tuyên Quang",
                LocalDate.of(2023, 9, 7),
                3,
                official,
                score,
                official ? Optional.of("05/BC-KVTĐ") : Optional.empty(),
                false);
    }

    private static InspectionReport report(boolean official) {
        var seal = new InspectionReport.Seal(1, ZonedDateTime.parse("2023-09-07T16:45:00+07:00"), HASH);
        return new InspectionReport(
                ID,
                ReferenceContent.tuyenQuang(),
                "reporting/inspection-report-v2",
                official ? Optional.of(seal) : Optional.empty(),
                InspectionReport.Editions.NONE,
                "bao-cao-kiem-tra-x");
    }

    @Test
    void anOlderVersionSaysThatItWasReplacedAndLinksToTheOthers() {
        var at = ZonedDateTime.parse("2023-09-07T16:45:00+07:00");
        var first = new InspectionReport.Seal(1, at, HASH);
        var second = new InspectionReport.Seal(2, at.plusDays(8), HASH);
        var editions = new InspectionReport.Editions(List.of(second, first), false);
        given(reports.report(eq(ID), eq(Optional.of(1)), any())).willReturn(edition(first, editions));
        given(reports.report(eq(ID), eq(Optional.empty()), any())).willReturn(edition(second, editions));
        assertThat(mvc.get().uri("/inspection-reports/7?version=1").with(signedInAs(clerkOf(UNIT, BELOW))))
                .hasStatusOk()
                .bodyText()
                .contains("Bản số 1 đã được thay thế bằng bản số 2, đóng băng lúc 16:45 15/09/2023")
                .contains("href=\"/inspection-reports/7/pdf?version=1\"", "href=\"/inspection-reports/7?version=2\"")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/inspection-reports/7").with(signedInAs(clerkOf(UNIT, BELOW))))
                .bodyText()
                .contains("Bản chính thức số 2", "href=\"/inspection-reports/7?version=1\"", "7/pdf\"")
                .doesNotContain("đã được thay thế");
    }

    @Test
    void aReopenedInspectionSaysThatAnotherVersionIsToCome() {
        var seal = new InspectionReport.Seal(1, ZonedDateTime.parse("2023-09-07T16:45:00+07:00"), HASH);
        given(reports.report(eq(ID), any(), any()))
                .willReturn(edition(seal, new InspectionReport.Editions(List.of(seal), true)));
        assertThat(mvc.get().uri("/inspection-reports/7").with(signedInAs(clerkOf(UNIT, BELOW))))
                .bodyText()
                .contains("đang được mở lại", "href=\"/inspection-reports/7?version=0\"");
    }

    private static InspectionReport edition(InspectionReport.Seal seal, InspectionReport.Editions editions) {
        return new InspectionReport(
                ID,
                ReferenceContent.tuyenQuang(),
                "reporting/inspection-report-v2",
                Optional.of(seal),
                editions,
                "bao-cao-kiem-tra-x");
    }
}
