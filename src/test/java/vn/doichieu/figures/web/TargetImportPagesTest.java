package vn.doichieu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.CellFault;
import vn.doichieu.figures.ImportReading;
import vn.doichieu.figures.TargetDraft;
import vn.doichieu.figures.TargetImports;
import vn.doichieu.figures.TargetPreview;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(TargetImportController.class)
class TargetImportPagesTest {

    private static final CurrentUser SECRETARY = secretaryOf(new UnitId(2));
    private static final EmulationYear YEAR =
            new EmulationYear(5, "ENFORCEMENT", 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "chi tieu <b>.xlsx", null, "x".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private TargetImports imports;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void year() {
        given(rounds.years()).willReturn(List.of(YEAR));
        given(imports.preview(eq(7L), any(), any())).willReturn(preview());
    }

    @Test
    void thePageOffersTheTemplateOfTheYear() {
        given(imports.template(any(), any())).willReturn(new byte[] {1});
        assertThat(mvc.get().uri("/targets/import?year=5").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/targets/import/template?year=5\"", "multipart/form-data", "name=\"document\"")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/targets/import/template?year=5").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"chi-tieu-2024.xlsx\"");
    }

    @Test
    void faultsAreListedAndEverythingTypedIsStillThere() {
        given(imports.read(any(), any(), any(), any()))
                .willReturn(new ImportReading(
                        Optional.empty(),
                        List.of(new CellFault(3, "C", Sentence.of("figures.target.unreadable", "<84.125>")))));
        assertThat(mvc.post()
                        .uri("/targets/import")
                        .multipart()
                        .file(FILE)
                        .param("year", "5")
                        .param("document", "Quyết định <7>")
                        .param("from", "1/8/2024")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp có 1 chỗ sai", "Không đọc được “&lt;84.125&gt;”", "value=\"Quyết định &lt;7&gt;\"")
                .contains("value=\"1/8/2024\"");
    }

    @Test
    void aDayThatIsNoneIsRefusedBeforeAnythingIsRead() {
        assertThat(mvc.post()
                        .uri("/targets/import")
                        .multipart()
                        .file(FILE)
                        .param("from", "31/02/2024")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày “31/02/2024”");
    }

    @Test
    void aGoodFileLeadsToThePreviewAndThenToTheTargets() {
        given(imports.read(any(), any(), any(), any())).willReturn(new ImportReading(Optional.of(7L), List.of()));
        assertThat(mvc.post()
                        .uri("/targets/import")
                        .multipart()
                        .file(FILE)
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasRedirectedUrl("/targets/import/7");
        assertThat(mvc.get().uri("/targets/import/7").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("Kiểm tra trước khi ghi", "chi tieu &lt;b&gt;.xlsx")
                .doesNotContain("??");
        given(imports.write(eq(7L), anyString(), any(), any())).willReturn(28);
        assertThat(mvc.post()
                        .uri("/targets/import/7")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasRedirectedUrl("/targets?year=5");
    }

    @Test
    void aRefusalStandsAboveThePreviewWithTheReasonTyped() {
        given(imports.write(eq(7L), anyString(), any(), any()))
                .willThrow(new BusinessRuleViolation("figures.import.done", "chi-tieu.xlsx"));
        assertThat(mvc.post()
                        .uri("/targets/import/7")
                        .param("reason", "Giao lại <i>")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp chi-tieu.xlsx đã được ghi", "value=\"Giao lại &lt;i&gt;\"");
    }

    private static TargetPreview preview() {
        var draft = new TargetDraft(
                5, "chi tieu <b>.xlsx", "Quyết định 7", Optional.empty(), List.of(), Instant.EPOCH, Optional.empty());
        return new TargetPreview(7, YEAR, draft, List.of());
    }
}
