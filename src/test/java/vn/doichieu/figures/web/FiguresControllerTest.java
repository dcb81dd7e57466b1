package vn.doichieu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.FiguresView;
import vn.doichieu.figures.Signer;
import vn.doichieu.figures.SupplementLine;
import vn.doichieu.figures.SupplementView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.UnitReportView;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.ClaimText;
import vn.doichieu.figures.rules.DeliveredIndicators;
import vn.doichieu.figures.rules.Forebear;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.figures.rules.SamePeriods;
import vn.doichieu.figures.rules.Surroundings;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(FiguresController.class)
class FiguresControllerTest {

    private static final UnitId UNIT = new UnitId(2);
    private static final String PAGE = "/figures/1/2";
    private static final Indicators INDICATORS = DeliveredIndicators.load();
    private static final Round ROUND =
            new Round(1, 1, 2023, Round.Kind.INTERIM, LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 5));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Figures figures;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void theUnitHasReported() {
        given(rounds.round(1)).willReturn(ROUND);
        given(figures.show(eq(UNIT), eq(ROUND), any())).willReturn(view(Optional.empty()));
    }

    @Test
    void showsEachNumberWithItsVerdictItsArithmeticAndWhatIsMissing() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Báo cáo kết quả công tác thi đua",
                        "4.132 / 4.787 = 86,32 % (chưa làm tròn: 86,317 %)",
                        "Nhầm % với điểm phần trăm",
                        "Chưa kiểm chứng được",
                        "Chỉ tiêu ngầm định: 84,00 % (86,32 − 2,32)",
                        "Số việc có điều kiện thi hành tại ngày 31/08/2022.")
                .doesNotContain("??", "Optional", "figures.");
    }

    @Test
    void theClerkTypesIntoCellsThatSaveThemselves() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains(
                        "hx-post=\"/figures/1/2/COMPLETED_CASES\"",
                        "hx-target=\"#status-COMPLETED_CASES\"",
                        "hx-post=\"/figures/1/2/ENFORCEABLE_CASES/same-period\"",
                        "value=\"4.132 việc\"",
                        "id=\"version-COMPLETED_CASES\" value=\"3\"");
    }

    @Test
    void whoMayNotReportOnlyReadsAndSeesNoEmptyLines() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("4.132 việc")
                .doesNotContain("hx-post", "Số tiền thụ lý mới");
    }

    @Test
    void lockedFiguresAreReadAndSayWhy() {
        var why = Sentence.of("figures.finding.negative", "<b>đã gửi</b>");
        given(figures.show(eq(UNIT), eq(ROUND), any())).willReturn(view(Optional.of(why)));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains("&lt;b&gt;đã gửi&lt;/b&gt;")
                .doesNotContain("hx-post", "<b>");
    }

    @Test
    void aSavedCellAnswersWithItsStateAndAllThatFollowsButNeverTheInput() {
        assertThat(post("4.132 việc", 3).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đã lưu",
                        "id=\"finding-COMPLETION_RATE_CASES\" hx-swap-oob=\"true\"",
                        "id=\"version-COMPLETED_CASES\"",
                        "id=\"questions\"")
                .doesNotContain("name=\"printed\"", "<html");
        verify(figures)
                .report(eq(new FigureKey(UNIT, ROUND, "COMPLETED_CASES")), eq("4.132 việc"), eq(3), any(), any());
    }

    @Test
    void theSamePeriodHasAnAddressOfItsOwn() {
        assertThat(mvc.post()
                        .uri(PAGE + "/ENFORCEABLE_CASES/same-period")
                        .param("printed", "4.086")
                        .param("version", "0")
                        .header("HX-Request", "true")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"version-ENFORCEABLE_CASES-prior\"");
        verify(figures)
                .report(eq(new FigureKey(UNIT, ROUND, "ENFORCEABLE_CASES", true)), eq("4.086"), eq(0), any(), any());
    }

    @Test
    void statisticsHaveAnAddressOfTheirOwn() {
        assertThat(mvc.post()
                        .uri(PAGE + "/ENFORCEABLE_CASES/statistics")
                        .param("printed", "4.787")
                        .param("version", "0")
                        .header("HX-Request", "true")
                        .with(signedInAs(clerkOf(UNIT)))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"version-ENFORCEABLE_CASES-statistics\"");
        verify(figures)
                .statistics(eq(new FigureKey(UNIT, ROUND, "ENFORCEABLE_CASES")), eq("4.787"), eq(0), any(), any());
    }

    @Test
    void whoOnlyReadsSeesNoColumnForStatisticsNobodyHasStated() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(inspectorOf(UNIT))))
                .bodyText()
                .doesNotContain("Biểu thống kê")
                .contains("chưa ghi nhận");
    }

    @Test
    void theSamePeriodIsAskedForOnlyWhereSomethingIsComparedWithIt() {
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains("COMPLETED_CASES/same-period", "CARRIED_OUT_AMOUNT/same-period", "Để so tỷ lệ với cùng kỳ")
                .doesNotContain("TO_ENFORCE_CASES/same-period", "RECOVERED_AMOUNT/same-period");
    }

    @Test
    void whatASupplementaryReportSaysStandsBesideWhatTheReportSaid() {
        var none = view(Optional.empty());
        var line = new SupplementLine(
                INDICATORS.find("COMPLETED_CASES").orElseThrow(),
                ROUND.asOf(),
                Optional.of("4.132 việc"),
                "4.312 <việc>",
                0);
        var supplement = new SupplementView(
                9,
                "15/BC-CTHADS",
                LocalDate.of(2023, 9, 20),
                "Cộng thiếu một Chi cục",
                new Signer("Cục trưởng", "Nguyễn Văn A"),
                List.of(line),
                Optional.empty(),
                "Văn phòng",
                Instant.parse("2023-09-20T02:00:00Z"));
        given(figures.show(eq(UNIT), eq(ROUND), any()))
                .willReturn(new FiguresView(
                        none.unit(),
                        ROUND,
                        none.report(),
                        Optional.of(Sentence.of("figures.period.locked", "Thường trực", "08:00 20/09/2023", "Hết hạn")),
                        none.figures(),
                        none.assessments(),
                        none.checks(),
                        List.of(supplement)));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .bodyText()
                .contains(
                        "Báo cáo ghi 4.132 việc; Báo cáo bổ sung số 15/BC-CTHADS ngày 20/09/2023 ghi 4.312 &lt;việc&gt;,"
                                + " lý do: Cộng thiếu một Chi cục",
                        "/figures/1/2/supplements/9",
                        "Lập báo cáo bổ sung, đính chính")
                .doesNotContain("??");
        assertThat(mvc.get().uri(PAGE).with(signedInAs(inspectorOf(UNIT))))
                .bodyText()
                .contains("Báo cáo bổ sung số 15/BC-CTHADS")
                .doesNotContain("Lập báo cáo bổ sung");
    }

    @Test
    void withoutScriptTheSamePlaceOfThePageComesBack() {
        assertThat(post("4.132 việc", 3)).hasStatus3xxRedirection().hasRedirectedUrl(PAGE + "#figure-COMPLETED_CASES");
    }

    @Test
    void aLateSaveShowsBothValues() {
        given(figures.report(any(), any(), anyInt(), any(), any()))
                .willThrow(new StaleVersion("4.133 việc", "Cán bộ khác", Instant.parse("2023-09-05T02:00:00Z")));
        assertThat(post("<i>4.131</i>", 2).header("HX-Request", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("4.133 việc", "Cán bộ khác", "09:00 05/09/2023", "&lt;i&gt;4.131&lt;/i&gt;", "data-resubmit")
                .doesNotContain("name=\"printed\"");
    }

    @Test
    void whatCannotBeReadIsRefusedWithAnExampleAndStaysTyped() {
        given(figures.report(any(), any(), anyInt(), any(), any()))
                .willThrow(new BusinessRuleViolation("figures.value.unreadable", "1.2.3,4", "4.132 việc"));
        assertThat(post("1.2.3,4", 3).header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được “1.2.3,4” thành một con số. Hãy nhập như: 4.132 việc.")
                .doesNotContain("hx-swap-oob");
        assertThat(post("1.2.3,4", 3))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"1.2.3,4\"", "aria-invalid=\"true\"", "<html");
    }

    @Test
    void aForgedRequestChangesNothing() {
        mvc.post()
                .uri(PAGE + "/COMPLETED_CASES")
                .param("printed", "1")
                .param("version", "3")
                .with(signedInAs(clerkOf(UNIT)))
                .exchange();
        verify(figures, never()).report(any(), any(), anyInt(), any(), any());
    }

    @Test
    void theSamePeriodOfAMergedUnitNamesItsPredecessorsAndLeadsToThoseThatMayBeRead() {
        var lastYear = new Round(9, 8, 2022, Round.Kind.INTERIM, LocalDate.of(2022, 8, 31), LocalDate.of(2022, 9, 5));
        given(rounds.all()).willReturn(List.of(ROUND, lastYear));
        given(figures.show(eq(UNIT), eq(ROUND), any())).willReturn(merged(List.of()));

        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT, new UnitId(3)))))
                .hasStatusOk()
                .bodyText()
                .contains("Cùng kỳ (31/08/2022) là số liệu hợp nhất")
                .contains("<a href=\"/figures/9/3\">Cục Hà Giang</a>", "<span>Cục Tuyên Quang cũ</span>")
                .contains("Cùng kỳ (hợp nhất): 2.000 + 1.433 = 3.433", "So với cùng kỳ: +20,36 %")
                .contains("Chưa hợp nhất được cùng kỳ: thiếu số của Cục Hà Giang, Cục Tuyên Quang cũ");
    }

    @Test
    void whyThereIsNothingToCompareWithIsSaid() {
        given(figures.show(eq(UNIT), eq(ROUND), any())).willReturn(merged(List.of("Cục Hà Giang")));
        assertThat(mvc.get().uri(PAGE).with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Không so sánh được: một phần công việc của Cục Hà Giang đã chuyển sang đơn vị khác")
                .doesNotContain("hợp nhất)");
    }

    private static FiguresView merged(List<String> divided) {
        var view = view(Optional.empty());
        var plain = view.figures();
        var periods = SamePeriods.of(new SamePeriods.Facts(
                INDICATORS,
                UNIT,
                ROUND.asOf(),
                List.of(forebear(3, "Cục Hà Giang", "2.000"), forebear(4, "Cục Tuyên Quang cũ", "1.433")),
                divided,
                List.of()));
        var all = new UnitFigures(
                UNIT,
                ROUND,
                plain.claims(),
                plain.targets(),
                plain.entries(),
                List.of(),
                periods,
                Surroundings.NONE,
                List.of());
        return new FiguresView(
                view.unit(),
                ROUND,
                view.report(),
                Optional.empty(),
                all,
                all.check(Optional.empty(), Map.of()),
                all.checks());
    }

    private static Forebear forebear(long id, String name, String completed) {
        var day = ROUND.samePeriodAsOf();
        var number = new ClaimText(completed).read(Quantity.COUNT).orElseThrow();
        var claim = new Claim("COMPLETED_CASES", day, ClaimSource.UNIT_REPORT, number, completed, Optional.empty());
        return new Forebear(new UnitId(id), name, day, INDICATORS, List.of(claim));
    }

    private MockMvcTester.MockMvcRequestBuilder post(String printed, int version) {
        return mvc.post()
                .uri(PAGE + "/COMPLETED_CASES")
                .param("printed", printed)
                .param("version", String.valueOf(version))
                .with(signedInAs(clerkOf(UNIT)))
                .with(csrf());
    }

    private static FiguresView view(Optional<Sentence> locked) {
        var stated = Map.of(
                "COMPLETED_CASES", "4.132 việc",
                "ENFORCEABLE_CASES", "4.787 việc",
                "COMPLETED_CASES_INCREASE", "tăng 699 việc",
                "COMPLETION_RATE_CASES", "86,32%",
                "COMPLETION_RATE_CASES_CHANGE", "2,3%",
                "COMPLETION_RATE_CASES_ABOVE_TARGET", "2,32%");
        var claims = new UnitClaims(
                INDICATORS,
                stated.entrySet().stream()
                        .map(entry -> claim(entry.getKey(), entry.getValue()))
                        .toList());
        var entries = stated.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList();
        var targets = Targets.of(Map.of(), Target.allImplied(claims, ROUND.asOf()), Map.of());
        var all = new UnitFigures(UNIT, ROUND, claims, targets, entries);
        return new FiguresView(
                unit(), ROUND, Optional.of(report()), locked, all, all.check(Optional.empty(), Map.of()), all.checks());
    }

    private static Claim claim(String indicator, String printed) {
        var quantity = INDICATORS.find(indicator).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(indicator, ROUND.asOf(), ClaimSource.UNIT_REPORT, number, printed, Optional.empty());
    }

    private static ClaimView entry(String indicator, String printed) {
        return new ClaimView(
                7,
                indicator,
                ROUND.asOf(),
                ClaimSource.UNIT_REPORT,
                printed,
                3,
                "Văn phòng",
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static UnitView unit() {
        var name = "Cục Thi hành án dân sự tỉnh Tuyên Quang";
        return new UnitView(
                UNIT,
                "CUC_TUYEN_QUANG",
                name,
                "Cục THADS tỉnh Tuyên Quang",
                UnitKind.PROVINCIAL_DEPARTMENT,
                Optional.empty(),
                "Tuyên Quang");
    }

    private static UnitReportView report() {
        return new UnitReportView(
                5,
                "Báo cáo kết quả công tác thi đua",
                Optional.empty(),
                Optional.empty(),
                ROUND.asOf(),
                ReportScope.NOT_STATED,
                Optional.empty(),
                false,
                2,
                "Văn phòng",
                Optional.of(Instant.parse("2023-09-05T02:00:00Z")));
    }
}
