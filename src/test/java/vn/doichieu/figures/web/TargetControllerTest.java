package vn.doichieu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetGrid;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetRow;
import vn.doichieu.figures.TargetText;
import vn.doichieu.figures.TargetView;
import vn.doichieu.figures.rules.DeliveredIndicators;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(TargetController.class)
class TargetControllerTest {

    private static final UnitId UNIT = new UnitId(2);
    private static final String CASES = "COMPLETION_RATE_CASES";
    private static final CurrentUser SECRETARY = secretaryOf(UNIT);
    private static final EmulationYear YEAR =
            new EmulationYear(5, "ENFORCEMENT", 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
    private static final EmulationYear BEFORE =
            new EmulationYear(4, "ENFORCEMENT", 2023, LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private AssignedTargets targets;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void twoYears() {
        given(rounds.years()).willReturn(List.of(YEAR, BEFORE));
        given(targets.of(eq(YEAR), any())).willReturn(grid(YEAR));
        given(targets.of(eq(BEFORE), any())).willReturn(new TargetGrid(BEFORE, List.of(), List.of()));
    }

    @Test
    void theSecretaryTypesIntoCellsWithOneDocumentForAll() {
        assertThat(mvc.get().uri("/targets").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Năm thi đua 2024, từ 01/10/2023 đến 30/09/2024",
                        "href=\"/targets?year=4\"",
                        "name=\"basis\"",
                        "value=\"Quyết định &lt;1200&gt;\"",
                        "hx-post=\"/targets\"",
                        "hx-include=\"#basis, #effective\"",
                        "value=\"84,00 %\"",
                        "id=\"version-2-COMPLETION_RATE_CASES\" value=\"3\"")
                .doesNotContain("??", "<1200>");
    }

    @Test
    void othersRead() {
        assertThat(mvc.get().uri("/targets").with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("84,00 %", "chưa giao", "Quyết định &lt;1200&gt;")
                .doesNotContain("hx-post", "name=\"basis\"");
    }

    @Test
    void aYearWithoutUnitsSaysSoAndAnUnknownOneDoesNotExist() {
        assertThat(mvc.get().uri("/targets?year=4").with(signedInAs(SECRETARY)))
                .bodyText()
                .contains("Không có đơn vị nào");
        assertThat(mvc.get().uri("/targets?year=77").with(signedInAs(SECRETARY)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSavedCellAnswersWithItsVersionAndBasis() {
        assertThat(post("84,5", "", "Quyết định chung", null).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu", "id=\"version-2-COMPLETION_RATE_CASES\" value=\"3\" hx-swap-oob=\"true\"")
                .doesNotContain("name=\"printed\"", "<html");
        verify(targets)
                .set(
                        eq(new TargetKey(UNIT, CASES, 5)),
                        eq(new TargetText("84,5", "Quyết định chung", null)),
                        eq(3),
                        any(),
                        any());
    }

    @Test
    void aDocumentOfItsOwnGoesBeforeTheOneForAll() {
        assertThat(post("84,5", "Quyết định riêng", "Quyết định chung", "Vì sao"))
                .hasRedirectedUrl("/targets?year=5#target-2-COMPLETION_RATE_CASES");
        verify(targets).set(any(), eq(new TargetText("84,5", "Quyết định riêng", "Vì sao")), anyInt(), any(), any());
    }

    @Test
    void aSheetThatWasSentAsksForAReasonInTheSameForm() {
        var sheet = Sentence.of("scoring.target.sheet", "đợt tạm tính", "Đang kiểm tra");
        given(targets.set(any(), any(), anyInt(), any(), any()))
                .willThrow(new BusinessRuleViolation("figures.target.sheetSent", sheet));
        assertThat(post("90", "", "QĐ", null).header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Bảng tự chấm đợt tạm tính (trạng thái: Đang kiểm tra): điểm đã gửi giữ nguyên",
                        "name=\"reason\"",
                        "form=\"target-2-COMPLETION_RATE_CASES\"",
                        "Vẫn ghi chỉ tiêu");
        assertThat(post("90", "", "QĐ", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"90\"", "name=\"reason\"", "<html");
    }

    @Test
    void aLateSaveShowsBothValues() {
        given(targets.set(any(), any(), anyInt(), any(), any()))
                .willThrow(
                        new StaleVersion("85,00 %, QĐ 7", "Thường trực khác", Instant.parse("2024-01-05T02:00:00Z")));
        assertThat(post("84", "", "QĐ", null).header("HX-Request", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("85,00 %, QĐ 7", "Thường trực khác", "Số bạn gõ: 84", "data-resubmit");
    }

    private MockMvcTester.MockMvcRequestBuilder post(
            String printed, String document, String basis, @Nullable String reason) {
        var request = mvc.post()
                .uri("/targets")
                .param("year", "5")
                .param("unit", "2")
                .param("indicator", CASES)
                .param("printed", printed)
                .param("document", document)
                .param("basis", basis)
                .param("version", "3")
                .with(signedInAs(SECRETARY))
                .with(csrf());
        return reason == null ? request : request.param("reason", reason);
    }

    private static TargetGrid grid(EmulationYear year) {
        var indicators = DeliveredIndicators.load();
        var rates = List.of(
                indicators.find(CASES).orElseThrow(),
                indicators.find("COMPLETION_RATE_AMOUNT").orElseThrow());
        var at = Optional.of(Instant.parse("2024-01-05T02:00:00Z"));
        var set = new TargetView(
                9,
                CASES,
                "84,00 %",
                "Quyết định <1200>",
                3,
                "Thường trực",
                at,
                Optional.empty(),
                Optional.of(new BigDecimal("84")),
                List.of());
        var none = new TargetView(
                0,
                "COMPLETION_RATE_AMOUNT",
                "",
                "",
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var unit = new UnitView(
                UNIT, "CUC", "Cục", "Cục THADS", UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "Tuyên Quang");
        return new TargetGrid(year, rates, List.of(new TargetRow(unit, List.of(set, none))));
    }
}
