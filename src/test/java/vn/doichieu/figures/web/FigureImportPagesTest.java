package vn.doichieu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.math.BigDecimal;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.CellFault;
import vn.doichieu.figures.ClaimImports;
import vn.doichieu.figures.ImportPlace;
import vn.doichieu.figures.ImportPreview;
import vn.doichieu.figures.ImportReading;
import vn.doichieu.figures.StatisticsImports;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest({FigureImportController.class, StatisticsImportController.class})
class FigureImportPagesTest {

    private static final CurrentUser CLERK = clerkOf(new UnitId(2));
    private static final CurrentUser SECRETARY = TestUsers.secretaryOf(new UnitId(2));
    private static final Round ROUND =
            new Round(3, 5, 2024, Round.Kind.INTERIM, LocalDate.of(2024, 8, 31), LocalDate.of(2024, 9, 5));
    private static final UnitView UNIT = new UnitView(
            new UnitId(2),
            "CUC_TUYEN_QUANG",
            "Cục Thi hành án dân sự tỉnh Tuyên Quang",
            "Cục THADS tỉnh Tuyên Quang",
            UnitKind.PROVINCIAL_DEPARTMENT,
            Optional.empty(),
            "Tuyên Quang");
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "so lieu <b>.xlsx", null, "x".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ClaimImports imports;

    @MockitoBean
    private StatisticsImports statistics;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void round() {
        given(rounds.round(3)).willReturn(ROUND);
        given(rounds.all()).willReturn(List.of(ROUND));
        given(rounds.current()).willReturn(List.of(ROUND));
        given(imports.start(any(), any())).willReturn(new ImportPreview.Unit(UNIT, 0, 0, 0, Optional.empty()));
        given(imports.preview(eq(7L), any(), any())).willReturn(preview(Optional.of(new UnitId(2))));
        given(statistics.preview(eq(7L), any(), any())).willReturn(preview(Optional.empty()));
        given(statistics.units(any(), any())).willReturn(15);
    }

    @Test
    void thePageOffersTheTemplateOfTheChosenSource() {
        given(imports.template(any(), any())).willReturn(new byte[] {1});
        assertThat(mvc.get().uri("/figures/3/2/import?source=STATISTICS").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/figures/3/2/import/template?source=STATISTICS\"",
                        "multipart/form-data",
                        "mẫu số 2",
                        "aria-current=\"page\"")
                .doesNotContain("??");
        assertThat(mvc.get()
                        .uri("/figures/3/2/import/template?source=STATISTICS")
                        .with(signedInAs(CLERK)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"bieu-thong-ke-2024-08-31.xlsx\"");
        assertThat(mvc.get().uri("/figures/3/2/import?source=SCORE_SHEET").with(signedInAs(CLERK)))
                .hasStatus(404);
    }

    @Test
    void aLockedUnitIsToldWhyAndOfferedNothing() {
        var why = Sentence.of("figures.sheet.allLocked");
        given(imports.start(any(), any())).willReturn(new ImportPreview.Unit(UNIT, 0, 0, 0, Optional.of(why)));
        assertThat(mvc.get().uri("/figures/3/2/import").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("đã khóa")
                .doesNotContain("multipart/form-data", "??");
    }

    @Test
    void faultsAreListedByCell() {
        given(imports.read(any(), any(), any(), any(), any()))
                .willReturn(new ImportReading(
                        Optional.empty(),
                        List.of(new CellFault(3, "C", Sentence.of("figures.value.negative", "Số việc <i>")))));
        assertThat(mvc.post()
                        .uri("/figures/3/2/import")
                        .multipart()
                        .file(FILE)
                        .param("source", "STATISTICS")
                        .with(csrf())
                        .with(signedInAs(CLERK)))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp có 1 chỗ sai", "Số việc &lt;i&gt;", "name=\"source\" value=\"STATISTICS\"")
                .doesNotContain("??");
    }

    @Test
    void aFileWithoutFaultsLeadsToItsPreview() {
        given(imports.read(any(), eq("so lieu <b>.xlsx"), any(), any(), any()))
                .willReturn(new ImportReading(Optional.of(7L), List.of()));
        assertThat(mvc.post()
                        .uri("/figures/3/2/import")
                        .multipart()
                        .file(FILE)
                        .with(csrf())
                        .with(signedInAs(CLERK)))
                .hasStatus(302)
                .hasRedirectedUrl("/figures/3/2/import/7");
    }

    @Test
    void thePreviewShowsOldAndNewAndAsksToReadWhatIsDoubtful() {
        assertThat(mvc.get().uri("/figures/3/2/import/7").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"/figures/3/2/import/7\"",
                        "so lieu &lt;b&gt;.xlsx",
                        "4.132 việc",
                        "4.312",
                        "1 chỗ đáng ngờ",
                        "name=\"warningsRead\" value=\"1\"",
                        "Ghi 1 số")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/statistics/import/7").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/statistics/import/7\"", "Theo đơn vị", "Cục THADS tỉnh Tuyên Quang")
                .doesNotContain("??");
    }

    @Test
    void aRefusedImportShowsThePreviewAgain() {
        given(imports.write(eq(7L), anyInt(), any(), any()))
                .willThrow(new BusinessRuleViolation("figures.sheet.warningsUnread", 1));
        assertThat(mvc.post().uri("/figures/3/2/import/7").with(csrf()).with(signedInAs(CLERK)))
                .hasStatus(422)
                .bodyText()
                .contains("chưa được xác nhận", "Ghi 1 số")
                .doesNotContain("??");
    }

    @Test
    void writtenItLeadsBackToTheFigures() {
        given(imports.write(eq(7L), eq(1), any(), any())).willReturn(preview(Optional.of(new UnitId(2))));
        assertThat(mvc.post()
                        .uri("/figures/3/2/import/7")
                        .param("warningsRead", "1")
                        .with(csrf())
                        .with(signedInAs(CLERK)))
                .hasStatus(302)
                .hasRedirectedUrl("/figures/3/2");
        given(statistics.write(eq(7L), eq(0), any(), any())).willReturn(preview(Optional.empty()));
        assertThat(mvc.post().uri("/statistics/import/7").with(csrf()).with(signedInAs(SECRETARY)))
                .hasStatus(302)
                .hasRedirectedUrl("/statistics/import?round=3");
    }

    @Test
    void theStandingOfficeChoosesTheRound() {
        assertThat(mvc.get().uri("/statistics/import").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/statistics/import/template?round=3\"", "15 đơn vị", "multipart/form-data")
                .doesNotContain("??");
        given(rounds.current()).willReturn(List.of());
        given(rounds.all()).willReturn(List.of());
        assertThat(mvc.get().uri("/statistics/import").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa mở năm thi đua")
                .doesNotContain("multipart/form-data", "??");
    }

    @Test
    void whatIsNotOnesOwnDoesNotExistAndWithoutTheRightNothingIsRead() {
        given(imports.preview(eq(8L), any(), any())).willThrow(new NotFoundException("import 8"));
        assertThat(mvc.get().uri("/figures/3/2/import/8").with(signedInAs(CLERK)))
                .hasStatus(404);
        given(statistics.units(any(), any())).willThrow(new AccessDeniedException("no"));
        assertThat(mvc.get().uri("/statistics/import").with(signedInAs(CLERK))).hasStatus(403);
    }

    private static ImportPreview preview(Optional<UnitId> unit) {
        var indicator = new Indicator(
                "COMPLETED_CASES",
                "Số việc thi hành xong",
                "Thi hành xong",
                Indicator.Topic.CASES,
                Quantity.COUNT,
                Derivation.BASE,
                Optional.empty(),
                Optional.empty(),
                40,
                BigDecimal.ZERO);
        return new ImportPreview(
                7,
                new ImportPlace(ROUND, ClaimSource.STATISTICS, unit),
                "so lieu <b>.xlsx",
                Instant.parse("2024-09-01T02:00:00Z"),
                Optional.empty(),
                List.of(new ImportPreview.Unit(UNIT, 0, 1, 0, Optional.empty())),
                List.of(new ImportPreview.Row(
                        UNIT, indicator, false, "4.132 việc", "4.312", ImportPreview.Kind.CHANGED, Optional.empty())),
                List.of(new CellFault(
                        2,
                        "C",
                        Sentence.of(
                                "figures.sheet.suspect.larger",
                                "Số việc thi hành xong",
                                "4.132.000",
                                Sentence.of("figures.sheet.suspect.report", ROUND.asOf()),
                                "4.132",
                                Sentence.of("figures.sheet.times.3")))));
    }
}
