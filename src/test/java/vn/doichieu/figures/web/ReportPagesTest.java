package vn.doichieu.figures.web;

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
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ReportFileView;
import vn.doichieu.figures.ReportPaper;
import vn.doichieu.figures.ReportSection;
import vn.doichieu.figures.ReportSectionView;
import vn.doichieu.figures.ReportText;
import vn.doichieu.figures.Signer;
import vn.doichieu.figures.SupplementLine;
import vn.doichieu.figures.SupplementView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.UnitReportView;
import vn.doichieu.figures.UnitReports;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.DeliveredIndicators;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.records.EvidenceFile;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The page of a unit's report, its sections that save themselves, its paper, and how it reads on A4. */
@WebMvcTest({ReportController.class, SectionController.class})
@Import(ReportTyping.class)
class ReportPagesTest {

    static final UnitId UNIT = new UnitId(2);
    static final Indicators INDICATORS = DeliveredIndicators.load();
    static final Round ROUND =
            new Round(1, 1, 2023, Round.Kind.INTERIM, LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 5));
    static final Sentence LOCKED = Sentence.of("figures.period.locked", "Thường trực", "08:00 20/09/2023", "Hết hạn");

    private static final String FIGURES = "/figures/1/2";
    private static final String PAGE = FIGURES + "/report";
    private static final Instant THEN = Instant.parse("2023-09-05T02:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private UnitReports reports;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void theUnitHasReported() {
        given(rounds.round(1)).willReturn(ROUND);
        show(paper(Optional.of(report(ROUND.asOf())), Optional.empty()));
    }

    @Test
    void theClerkTypesHeadingPaperAndSections() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Báo cáo &lt;2023&gt;\"",
                        "Toàn tỉnh, gồm cả đơn vị trực thuộc",
                        "value=\"Cục trưởng\"",
                        "Đã viết 1/7 mục",
                        "VII. Phương hướng, nhiệm vụ và kiến nghị",
                        "hx-post=\"/figures/1/2/report/sections/EMULATION\"",
                        "ba đợt &lt;thi đua&gt;",
                        "bao-cao.pdf",
                        "Bản hiện hành",
                        "Bản trước",
                        "Chọn bản thay thế")
                .doesNotContain("??", "Optional", "figures.", "Lệch kỳ", "Lập báo cáo bổ sung");
    }

    @Test
    void anotherDayThanTheRoundsIsSaidAloud() {
        show(paper(Optional.of(report(LocalDate.of(2023, 9, 30))), Optional.empty()));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(inspectorOf(UNIT))))
                .bodyText()
                .contains("Lệch kỳ: báo cáo lấy số liệu đến ngày 30/09/2023, đợt này lấy đến ngày 31/08/2023");
    }

    @Test
    void whatIsLockedIsReadAndCorrectedByASupplement() {
        show(paper(Optional.of(report(ROUND.asOf())), Optional.of(LOCKED)));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains(
                        "Thường trực đã chốt số liệu của đợt từ 08:00 20/09/2023. Lý do: Hết hạn.",
                        FIGURES + "/supplements/new",
                        "Số việc thi hành xong (31/08/2023): 4.132 việc → 4.312 việc")
                .doesNotContain("hx-post", "<textarea", "Chọn bản thay thế");
        assertThat(mvc.get().uri(PAGE).with(signedInAs(inspectorOf(UNIT))))
                .bodyText()
                .contains("Báo cáo bổ sung số 15/BC-CTHADS ngày 20/09/2023")
                .doesNotContain("/supplements/new");
    }

    @Test
    void theClerkRecordsTheReportAsTyped() {
        assertThat(record("312/BC-CTHADS", "4/9/2023")).hasRedirectedUrl(PAGE);
        var text = new ReportText(
                "Báo cáo <2023>",
                Optional.of("312/BC-CTHADS"),
                Optional.of(LocalDate.of(2023, 9, 4)),
                LocalDate.of(2023, 9, 30),
                ReportScope.OFFICE,
                Signer.of("Cục trưởng", "Nguyễn Văn A"));
        verify(reports).record(eq(UNIT), eq(ROUND), eq(text), eq(2), any(), any());
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndEverythingStaysTyped() {
        assertThat(record("312/BC", "31/9/2023"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Không có ngày “31/9/2023”",
                        "value=\"31/9/2023\"",
                        "value=\"312/BC\"",
                        "Báo cáo  &lt;2023&gt;",
                        "value=\"Nguyễn Văn A\"",
                        "value=\"OFFICE\" selected=\"selected\"");
        verify(reports, never()).record(any(), any(), any(), anyInt(), any(), any());
    }

    @Test
    void aReportRecordedInBetweenShowsBothAndLetsChoose() {
        given(reports.record(any(), any(), any(), anyInt(), any(), any()))
                .willThrow(new StaleVersion("9/BC, 05/09/2023, Báo cáo", "Cán bộ khác", THEN));
        assertThat(record("312/BC", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Cán bộ khác vừa ghi báo cáo này lúc 09:00 05/09/2023",
                        "<dd>45/BC-CTHADS</dd>",
                        "value=\"312/BC\"",
                        "Ghi nội dung của tôi",
                        "Lấy nội dung đang có")
                .doesNotContain("??");
    }

    @Test
    void withoutAReportItsTitleAndDayAreProposed() {
        show(paper(Optional.empty(), Optional.empty()));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains(
                        "Báo cáo kết quả công tác thi đua, khen thưởng năm 2023 (mốc số liệu 31/08/2023)",
                        "name=\"asOf\" maxlength=\"20\" autocomplete=\"off\" aria-describedby=\"report-as-of-hint\""
                                + " value=\"31/08/2023\"",
                        "name=\"version\" value=\"0\"");
    }

    @Test
    void aSavedSectionAnswersWithItsStateButNeverTheText() {
        assertThat(write("Ba đợt <mới>", true))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đã lưu",
                        "id=\"version-section-EMULATION\" value=\"3\" hx-swap-oob=\"true\"",
                        "Đã viết 1/7 mục")
                .doesNotContain("<textarea", "<html", "mới");
        verify(reports)
                .write(eq(UNIT), eq(ROUND), eq(ReportSection.EMULATION), eq("Ba đợt <mới>"), eq(2), any(), any());
        assertThat(write("Ba đợt", false)).hasRedirectedUrl(PAGE + "#section-EMULATION");
    }

    @Test
    void aSectionWrittenInBetweenShowsBothTexts() {
        given(reports.write(any(), any(), any(), any(), anyInt(), any(), any()))
                .willThrow(new StaleVersion("Nội dung <kia>", "Cán bộ khác", THEN));
        assertThat(write("Nội dung <của tôi>", true))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Cán bộ khác vừa ghi mục này lúc 09:00 05/09/2023",
                        "Nội dung &lt;kia&gt;",
                        "Nội dung &lt;của tôi&gt;",
                        "type=\"button\"",
                        "data-resubmit",
                        "id=\"version-section-EMULATION\" value=\"3\"");
        assertThat(write("Nội dung <của tôi>", false))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Nội dung &lt;kia&gt;",
                        "Nội dung &lt;của tôi&gt;</textarea>",
                        "type=\"submit\" form=\"form-EMULATION\"");
    }

    @Test
    void aSectionThatIsRefusedStaysTyped() {
        given(reports.write(any(), any(), any(), any(), anyInt(), any(), any()))
                .willThrow(new BusinessRuleViolation("figures.section.tooLong", "20000"));
        assertThat(write("Quá dài", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mục này dài quá 20000 ký tự", "Quá dài</textarea>");
    }

    @Test
    void thePaperIsTakenOrRefusedWithItsReason() {
        var file =
                new MockMultipartFile("file", "bc.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(mvc.post()
                        .uri(PAGE + "/file")
                        .multipart()
                        .file(file)
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasRedirectedUrl(PAGE + "#paper");
        willThrow(new BusinessRuleViolation("records.file.notADocument"))
                .given(reports)
                .attach(any(), any(), any(), any(), any());
        assertThat(mvc.post()
                        .uri(PAGE + "/file")
                        .multipart()
                        .file(file)
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không phải PDF hoặc Word");
        assertThat(mvc.post()
                        .uri(PAGE + "/file")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa chọn tệp");
    }

    @Test
    void aPaperIsHandedOutToBeSavedOnly() {
        given(reports.file(eq(8L), eq(UNIT), eq(ROUND), any()))
                .willReturn(new EvidenceFile("báo cáo.pdf", "application/pdf", new ByteArrayResource(new byte[] {1})));
        assertThat(mvc.get().uri(PAGE + "/files/8").with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        values -> assertThat(values.get(0)).startsWith("attachment"))
                .hasValue("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theDocumentHasSevenSectionsAndTheFiguresAsItsAnnex() {
        assertThat(mvc.get().uri(PAGE + "/document").with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "CỤC THI HÀNH ÁN DÂN SỰ TỈNH TUYÊN QUANG",
                        "45/BC-CTHADS",
                        "III. CÔNG TÁC THI ĐUA",
                        "ba đợt &lt;thi đua&gt;",
                        "CỤC TRƯỞNG",
                        "Số liệu tính đến ngày 31/08/2023.",
                        "Phạm vi số liệu: Toàn tỉnh, gồm cả đơn vị trực thuộc.",
                        "(Kèm theo Báo cáo số 45/BC-CTHADS ngày 05/09/2023)",
                        "4.312 việc (đã đính chính; báo cáo ghi 4.132 việc)",
                        "Số việc thi hành xong tại ngày 31/08/2023: báo cáo ghi 4.132 việc; Báo cáo bổ sung số 15/BC-CTHADS"
                                + " ngày 20/09/2023 ghi 4.312 việc, lý do: Cộng thiếu")
                .doesNotContain("??", "Optional");
        show(paper(Optional.empty(), Optional.empty()));
        assertThat(mvc.get().uri(PAGE + "/document").with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("THỦ TRƯỞNG ĐƠN VỊ", "(Kèm theo báo cáo của đơn vị)", "mốc số liệu 31/08/2023")
                .doesNotContain("??", "Optional", "null");
    }

    private MockMvcTester.MockMvcRequestBuilder record(String number, String day) {
        return mvc.post()
                .uri(PAGE)
                .param("version", "2")
                .param("number", number)
                .param("issuedOn", day)
                .param("title", " Báo cáo  <2023> ")
                .param("asOf", "30/9/2023")
                .param("scope", "OFFICE")
                .param("signerOffice", "Cục trưởng")
                .param("signerName", "Nguyễn Văn A")
                .with(signedInAs(clerkOf(UNIT)))
                .with(csrf());
    }

    private MockMvcTester.MockMvcRequestBuilder write(String text, boolean htmx) {
        var request = mvc.post()
                .uri(PAGE + "/sections/EMULATION")
                .param("version", "2")
                .param("text", text)
                .with(signedInAs(clerkOf(UNIT)))
                .with(csrf());
        return htmx ? request.header("HX-Request", "true") : request;
    }

    private void show(ReportPaper paper) {
        given(reports.of(eq(UNIT), eq(ROUND), any())).willReturn(paper);
    }

    static ReportPaper paper(Optional<UnitReportView> report, Optional<Sentence> locked) {
        var sections = Arrays.stream(ReportSection.values())
                .map(section -> section == ReportSection.EMULATION
                        ? new ReportSectionView(
                                7, section, "Phát động\nba đợt <thi đua>", 3, "Văn phòng", Optional.of(THEN))
                        : new ReportSectionView(0, section, "", 0, "", Optional.empty()))
                .toList();
        return new ReportPaper(
                unit(),
                ROUND,
                report,
                locked,
                sections,
                List.of(file(8, "bao-cao.pdf"), file(7, "ban-truoc.pdf")),
                List.of(supplement()),
                figures());
    }

    static UnitFigures figures() {
        var entry = new ClaimView(
                7,
                "COMPLETED_CASES",
                ROUND.asOf(),
                ClaimSource.UNIT_REPORT,
                "4.312 việc",
                3,
                "Văn phòng",
                Optional.of(THEN),
                Optional.empty(),
                false);
        return new UnitFigures(
                UNIT,
                ROUND,
                new UnitClaims(INDICATORS, List.of()),
                Targets.of(Map.of(), Map.of(), Map.of()),
                List.of(entry));
    }

    static SupplementView supplement() {
        var line = new SupplementLine(
                INDICATORS.find("COMPLETED_CASES").orElseThrow(),
                ROUND.asOf(),
                Optional.of("4.132 việc"),
                "4.312 việc",
                0);
        return new SupplementView(
                9,
                "15/BC-CTHADS",
                LocalDate.of(2023, 9, 20),
                "Cộng thiếu",
                new Signer("Cục trưởng", "Nguyễn Văn A"),
                List.of(line),
                Optional.empty(),
                "Văn phòng",
                THEN);
    }

    private static ReportFileView file(long id, String name) {
        return new ReportFileView(
                id, name, "application/pdf", 2_000, "0".repeat(64), Optional.empty(), "Văn phòng", THEN);
    }

    static UnitReportView report(LocalDate asOf) {
        return new UnitReportView(
                5,
                "Báo cáo <2023>",
                Optional.of("45/BC-CTHADS"),
                Optional.of(LocalDate.of(2023, 9, 5)),
                asOf,
                ReportScope.WHOLE,
                Signer.of("Cục trưởng", "Nguyễn Văn A"),
                false,
                2,
                "Văn phòng",
                Optional.of(THEN));
    }

    static UnitView unit() {
        return new UnitView(
                UNIT,
                "CUC_TUYEN_QUANG",
                "Cục Thi hành án dân sự tỉnh Tuyên Quang",
                "Cục THADS tỉnh Tuyên Quang",
                UnitKind.PROVINCIAL_DEPARTMENT,
                Optional.empty(),
                "Tuyên Quang");
    }
}
