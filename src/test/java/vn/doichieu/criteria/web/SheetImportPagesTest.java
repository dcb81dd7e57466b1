package vn.doichieu.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.criteria.CellRemark;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.HiddenRows;
import vn.doichieu.criteria.SheetDifference;
import vn.doichieu.criteria.SheetImportChoice;
import vn.doichieu.criteria.SheetImportView;
import vn.doichieu.criteria.SheetImports;
import vn.doichieu.criteria.SheetWorkbook;
import vn.doichieu.criteria.WorkbookReading;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

@WebMvcTest({SheetImportController.class, SheetWorkbookController.class})
class SheetImportPagesTest {

    private static final CurrentUser SECRETARY = secretaryOfZone(1);
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "bang <b>.xlsx", null, "x".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private SheetImports imports;

    @BeforeEach
    void choices() {
        given(imports.targets(any()))
                .willReturn(List.of(
                        new SheetImportChoice(
                                "new-7-1", Sentence.of("criteria.import.newSheet", "2024", "Khu vực <i>")),
                        new SheetImportChoice(
                                "draft-12", Sentence.of("criteria.import.overDraft", "TAND", "2", "Bảng Tòa án"))));
    }

    @Test
    void thePageOffersTheFormAndEveryPlaceToImportTo() {
        given(imports.form()).willReturn(new byte[] {1});

        assertThat(mvc.get().uri("/criteria-sheets/import?target=draft-12").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("/criteria-sheets/form.xlsx", "Bảng mới, năm 2024, Khu vực &lt;i&gt;")
                .contains("value=\"draft-12\" selected", "multipart/form-data")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/criteria-sheets/form.xlsx").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"bang-tieu-chi-mau.xlsx\"");
    }

    @Test
    void aSheetIsSavedUnderItsCodeAndVersion() {
        given(imports.workbook(eq(new CriteriaSheetId(3)), any()))
                .willReturn(new SheetWorkbook("THADS_CUC_30-v1.xlsx", new byte[] {1}));

        assertThat(mvc.get().uri("/criteria-sheets/3/workbook.xlsx").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"THADS_CUC_30-v1.xlsx\"");
    }

    @Test
    void aFileThatIsNoneAndAPlaceThatIsNoneAreRefusedOnThePage() {
        given(imports.read(any(), any(), any(), any(), any()))
                .willThrow(new BusinessRuleViolation("platform.spreadsheet.notAWorkbook", "bang <b>.xlsx"));

        assertThat(mvc.post()
                        .uri("/criteria-sheets/import")
                        .multipart()
                        .file(FILE)
                        .param("target", "draft-12")
                        .with(csrf())
                        .with(signedInAs(SECRETARY)))
                .hasStatus(422)
                .bodyText()
                .contains("không phải bảng tính Excel", "bang &lt;b&gt;.xlsx", "value=\"draft-12\" selected");
        assertThat(mvc.post()
                        .uri("/criteria-sheets/import")
                        .multipart()
                        .file(FILE)
                        .param("target", "new-7-1; drop")
                        .with(csrf())
                        .with(signedInAs(SECRETARY)))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn nơi nhập");
    }

    @Test
    void theFileIsShownWithAllThatIsToBeSaid() {
        given(imports.read(any(), any(), any(), any(), any())).willReturn(9L);
        given(imports.preview(eq(9L), eq(HiddenRows.UNDECIDED), any(), any())).willReturn(view(true, false));

        assertThat(mvc.post()
                        .uri("/criteria-sheets/import")
                        .multipart()
                        .file(FILE)
                        .param("target", "new-7-1")
                        .with(csrf())
                        .with(signedInAs(SECRETARY)))
                .hasRedirectedUrl("/criteria-sheets/import/9");
        assertThat(mvc.get().uri("/criteria-sheets/import/9").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("Có 1 chỗ phải sửa trong tệp", "STT 1 đã có ở hàng 2", "Tệp có 1 hàng đang ẩn", "hidden=TAKE")
                .contains("Có 1 chỗ cần xác nhận", "bước 0,5 điểm", "Bảng tiêu chí &lt;thử&gt;", "bang &lt;b&gt;.xlsx")
                .contains("Nội dung các dòng không khác")
                .doesNotContain("??", "name=\"confirmed\"", "style=");
    }

    @Test
    void whatIsConfirmedIsImported() {
        given(imports.preview(eq(9L), any(), any(), any())).willReturn(view(false, true));
        given(imports.write(eq(9L), eq(HiddenRows.SKIP), eq(true), any(), any()))
                .willReturn(new CriteriaSheetId(3));
        given(imports.write(eq(9L), eq(HiddenRows.UNDECIDED), anyBoolean(), any(), any()))
                .willThrow(new BusinessRuleViolation("criteria.import.unconfirmed"));

        assertThat(mvc.get().uri("/criteria-sheets/import/9?hidden=SKIP").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"confirmed\"", "name=\"hidden\"", "Nhập thành bản dự thảo");
        assertThat(mvc.post()
                        .uri("/criteria-sheets/import/9")
                        .param("hidden", "SKIP")
                        .param("confirmed", "true")
                        .with(csrf())
                        .with(signedInAs(SECRETARY)))
                .hasRedirectedUrl("/criteria-sheets/3/draft");
        assertThat(mvc.post().uri("/criteria-sheets/import/9").with(csrf()).with(signedInAs(SECRETARY)))
                .hasStatus(422)
                .bodyText()
                .contains("Đánh dấu xác nhận");
    }

    private static SheetImportView view(boolean faulty, boolean decided) {
        var content = CriteriaFixture.sheet().content();
        var reading = new WorkbookReading(
                content,
                faulty
                        ? List.of(new CellRemark(3, "A", Sentence.of("criteria.workbook.codeTwice", "1", "2")))
                        : List.of(),
                List.of(new CellRemark(4, "D", Sentence.of("criteria.workbook.manual", "0,5"))),
                List.of(),
                List.of(Sentence.of("criteria.workbook.formulas", "2")),
                new WorkbookReading.Hidden(List.of(6), !decided),
                Map.of("A", 2));
        return new SheetImportView(
                9,
                "bang <b>.xlsx",
                Instant.parse("2026-11-24T02:00:00Z"),
                Optional.empty(),
                false,
                decided ? HiddenRows.SKIP : HiddenRows.UNDECIDED,
                reading,
                Optional.of(SheetDifference.between(content, content)));
    }
}
