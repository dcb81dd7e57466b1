package vn.doichieu.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.scoring.ScoringFixture.SHEET;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.scoring.NewDocument;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.ScoringFixture;
import vn.doichieu.scoring.SheetState;

@WebMvcTest(LineController.class)
class LinePageTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);
    private static final String LINE = "/score-sheets/4/lines/A.2";
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "kế hoạch.pdf", "application/pdf", new byte[] {1, 2, 3});

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ScoreSheets sheets;

    @MockitoBean
    private EvidenceLibrary library;

    @MockitoBean
    Journal journal;

    @BeforeEach
    void aDraft() {
        shown(SheetState.DRAFT);
        given(library.of(any(), eq(1L), any())).willReturn(List.of(ScoringFixture.plan()));
    }

    @Test
    void aLineShowsItsDerivationItsRuleAndItsEvidence() {
        assertThat(mvc.get().uri(LINE).with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Bản giao ước &lt;2022&gt;",
                        "href=\"/evidence/31/file\"",
                        "01/03/2022",
                        "Ngày ngoài năm thi đua",
                        "Ký &lt;sớm&gt;",
                        "enctype=\"multipart/form-data\"",
                        "action=\"/score-sheets/4/lines/A.2/evidence/upload\"",
                        "action=\"/score-sheets/4/lines/A.2/evidence/31/removal\"")
                .doesNotContain("??", "Optional", "style=", "id=\"piece\"", "/evidence/new");
    }

    @Test
    void whatTheLibraryHasIsOfferedWhereItIsNotYet() {
        assertThat(mvc.get().uri("/score-sheets/4/lines/A.1").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"piece\"", "<option value=\"31\">");
    }

    @Test
    void inASentSheetNothingIsSentIn() {
        shown(SheetState.SUBMITTED);
        for (var user : List.of(CLERK, inspectorOf(DEPARTMENT))) {
            assertThat(mvc.get().uri(LINE).with(signedInAs(user)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("href=\"/evidence/31/file\"")
                    .doesNotContain("multipart", "removal", "type=\"file\"");
        }
    }

    @Test
    void whoMayNotOpenEvidenceReadsItsTitle() {
        shown(SheetState.SUBMITTED);
        assertThat(mvc.get().uri(LINE).with(signedInAs(leaderOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("Bản giao ước")
                .doesNotContain("/evidence/31/file");
    }

    @ParameterizedTest
    @CsvSource({"A", "Z.9"})
    void onlyLeavesHaveAPage(String code) {
        assertThat(mvc.get().uri("/score-sheets/4/lines/" + code).with(signedInAs(CLERK)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anUploadedDocumentComesUnderTheLine() {
        assertThat(upload("Kế hoạch 80", "18/01/2023", FILE))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(LINE + "#evidence");
        var document = new NewDocument(
                "Kế hoạch 80",
                Optional.of("80/KH"),
                Optional.of(LocalDate.of(2023, 1, 18)),
                Optional.empty(),
                "kế hoạch.pdf");
        verify(sheets).addEvidence(eq(SHEET), eq("A.2"), eq(document), eq(new byte[] {1, 2, 3}), any(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 18/01/2023 | kế hoạch.pdf | Nhập tên tài liệu",
                "Kế hoạch | 31/02/2023 | kế hoạch.pdf | Không có ngày này",
                "Kế hoạch | 13-2023 | kế hoạch.pdf | Không có ngày này",
                "Kế hoạch | 18/01/2023 | '' | Chọn tệp cần tải lên"
            })
    void whatIsMissingOrWrongIsSaidAndEverythingTypedStays(String title, String date, String name, String said) {
        assertThat(upload(title, date, new MockMultipartFile("file", name, null, new byte[] {1})))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"" + title + "\"", "value=\"" + date + "\"", "value=\"80/KH\"")
                .contains("aria-invalid=\"true\"", "id=\"errors\"");
        verify(sheets, never()).addEvidence(any(), any(), any(), any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "records.file.empty | '' | Tệp rỗng",
                "records.file.tooLarge | 10 | Tệp lớn hơn 10 MB",
                "records.file.kindRefused | '' | không phải PDF, PNG, JPEG, DOCX hoặc XLSX",
                "records.file.alreadyThere | <Bản ký> | với tên “&lt;Bản ký&gt;”",
                "scoring.sheet.lockedToUnit.SUBMITTED | 16:40 05/09/2023 | từ 16:40 05/09/2023"
            })
    void aRefusedFileIsExplainedAndEverythingTypedStays(String code, String argument, String said) {
        willThrow(new BusinessRuleViolation(code, argument, "2023"))
                .given(sheets)
                .addEvidence(any(), any(), any(), any(), any(), any());
        assertThat(upload("Kế hoạch 80", "18/01/2023", FILE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"Kế hoạch 80\"", "value=\"18/01/2023\"", "id=\"errors\"");
    }

    @Test
    void aTextTooLongIsRefused() {
        assertThat(upload("x".repeat(301), "", FILE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nội dung dài quá 300 ký tự");
    }

    @Test
    void evidenceIsAttachedAndTakenAway() {
        assertThat(mvc.post()
                        .uri(LINE + "/evidence")
                        .param("evidence", "31")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasRedirectedUrl(LINE + "#evidence");
        verify(sheets).attach(eq(SHEET), eq("A.2"), eq(31L), any(), any());
        assertThat(mvc.post()
                        .uri(LINE + "/evidence/31/removal")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasRedirectedUrl(LINE + "#evidence");
        verify(sheets).detach(eq(SHEET), eq("A.2"), eq(31L), any(), any());
    }

    private MvcTestResult upload(String title, String date, MockMultipartFile file) {
        return mvc.post()
                .uri(LINE + "/evidence/upload")
                .multipart()
                .file(file)
                .param("title", title)
                .param("number", "80/KH")
                .param("date", date)
                .param("issuer", "")
                .with(signedInAs(CLERK))
                .with(csrf())
                .exchange();
    }

    private void shown(SheetState state) {
        given(sheets.show(any(), any(), any())).willAnswer(call -> ScoringFixture.sheet(state));
    }
}
