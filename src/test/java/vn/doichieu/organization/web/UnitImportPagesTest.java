package vn.doichieu.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.organization.OrganizationFixture.DEPARTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.organization.OrganizationFixture;
import vn.doichieu.organization.ReorganisationView;
import vn.doichieu.organization.Reorganisations;
import vn.doichieu.organization.UnitImportView;
import vn.doichieu.organization.UnitImports;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.shared.Sentence;

@WebMvcTest({UnitImportController.class, ReorganisationController.class})
class UnitImportPagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private UnitImports imports;

    @MockitoBean
    private Reorganisations reorganisations;

    @Test
    void theFileIsReadAndLeadsToWhatWasFound() {
        given(imports.waiting(any()))
                .willReturn(List.of(new ImportDrafts.Waiting(4, "cu.xlsx", OrganizationFixture.AT)));
        assertThat(mvc.get().uri("/units/imports").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Tải tệp mẫu", "Phòng THADS khu vực", "cu.xlsx", "/units/imports/4");

        given(imports.read(eq("don-vi.xlsx"), any(), any())).willReturn(5L);
        var file = new MockMultipartFile("file", "don-vi.xlsx", "application/zip", new byte[] {1});
        assertThat(mvc.post()
                        .uri("/units/imports")
                        .multipart()
                        .file(file)
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasRedirectedUrl("/units/imports/5");
    }

    @Test
    void aFileThatIsNoneOrARefusedOneSaysWhy() {
        assertThat(mvc.post()
                        .uri("/units/imports")
                        .multipart()
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn tệp nào");
        willThrow(new BusinessRuleViolation("organization.import.notTheTemplate", "x.xlsx"))
                .given(imports)
                .read(any(), any(), any());
        var file = new MockMultipartFile("file", "x.xlsx", "application/zip", new byte[] {1});
        assertThat(mvc.post()
                        .uri("/units/imports")
                        .multipart()
                        .file(file)
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp x.xlsx không có dòng tiêu đề");
    }

    @Test
    void withFaultsThereIsNoButtonAndWithoutThereIs() {
        var line = new UnitImportView.Line(2, "<b>Cục</b>", "CUC", "Cục", "", "X", "01/01/2010");
        var fault = new UnitImportView.Fault(2, "D", Sentence.of("organization.unit.kind.unknown", "Cục"));
        given(imports.show(eq(5L), any()))
                .willReturn(new UnitImportView(5, "a.xlsx", Optional.empty(), List.of(line), List.of(fault)));
        assertThat(mvc.get().uri("/units/imports/5").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("1 chỗ cần sửa", "Không có loại “Cục”", "&lt;b&gt;Cục&lt;/b&gt;")
                .doesNotContain("Tạo 1 đơn vị");

        given(imports.show(eq(5L), any()))
                .willReturn(new UnitImportView(5, "a.xlsx", Optional.empty(), List.of(line), List.of()));
        assertThat(mvc.get().uri("/units/imports/5").with(signedInAs(administrator())))
                .bodyText()
                .contains("Tạo 1 đơn vị");
        willThrow(new BusinessRuleViolation("organization.import.done", "09:00"))
                .given(imports)
                .create(anyLong(), any());
        assertThat(mvc.post()
                        .uri("/units/imports/5")
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("đã được tạo thành đơn vị lúc 09:00");
    }

    @Test
    void theReorganisationIsShownAndWrittenOnce() {
        given(reorganisations.preview(any())).willReturn(view(ReorganisationView.State.READY));
        assertThat(mvc.get().uri("/units/reorganisation-2025").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Vĩnh Phúc: cục này chưa có", "Sẵn sàng ghi", "Chi cục A", "Ghi việc sắp xếp", "01/01/2010");
        given(reorganisations.apply(anyBoolean(), any())).willReturn(1);
        assertThat(mvc.post()
                        .uri("/units/reorganisation-2025")
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasRedirectedUrl("/units/reorganisation-2025");

        given(reorganisations.preview(any())).willReturn(view(ReorganisationView.State.DONE));
        willThrow(new BusinessRuleViolation("organization.reorganisation.nothing"))
                .given(reorganisations)
                .apply(anyBoolean(), any());
        assertThat(mvc.post()
                        .uri("/units/reorganisation-2025")
                        .with(signedInAs(administrator()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("đã được ghi đủ", "Không có tỉnh nào còn phải ghi")
                .doesNotContain("name=\"missing\"");
    }

    private static ReorganisationView view(ReorganisationView.State state) {
        var group = new ReorganisationView.Group(
                "Thi hành án dân sự tỉnh Phú Thọ",
                state,
                List.of(DEPARTMENT),
                List.of("Vĩnh Phúc"),
                List.of("Chi cục A"),
                List.of());
        return new ReorganisationView(DAY, "Quyết định số 1898/QĐ-BTP", LocalDate.of(2010, 1, 1), List.of(group));
    }
}
