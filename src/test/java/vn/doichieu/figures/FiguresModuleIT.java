package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Verdict;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:figures/accounts.sql", "classpath:db/demo/050_figures.sql"})
@WithMockUser(authorities = {"FIGURE_READ", "FIGURE_REPORT", "FIGURE_VERIFY", "SHEET_SCORE"})
class FiguresModuleIT {

    private static final String DEPARTMENT = "CUC_TUYEN_QUANG";
    private static final String SUB_DEPARTMENT = "CHI_CUC_TP_TUYEN_QUANG";
    private static final String INVENTED = "CUC_LANG_SON";
    private static final Actor CLERK = new Actor(new UserId(1), "Văn phòng Cục THADS tỉnh Tuyên Quang");

    /** What a report that says nothing more leaves in the journal. */
    private static final String REST = "; mốc số liệu 31/08/2024; phạm vi: Báo cáo không nêu; người ký: …";

    @Autowired
    private Figures figures;

    @Autowired
    private UnitReports reports;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theReferenceReportYieldsItsFindings() {
        var found = figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT)).check(Optional.empty(), Map.of());
        assertThat(found)
                .hasSize(11)
                .filteredOn(a -> a.verdict().equals(Optional.of(Verdict.CONSISTENT)))
                .hasSize(4);
    }

    @Test
    void theTargetImpliedByTheDepartmentIsOnlyUsedWhereTheDepartmentMayBeRead() {
        var both = figures.of(unit(SUB_DEPARTMENT), interim(), scope(DEPARTMENT, SUB_DEPARTMENT));
        var alone = figures.of(unit(SUB_DEPARTMENT), interim(), scope(SUB_DEPARTMENT));
        assertThat(both.targets().parent("COMPLETION_RATE_CASES").map(Target::shown))
                .contains("84,00 %");
        assertThat(both.target("COMPLETION_RATE_CASES")).isEmpty();
        assertThat(alone.targets().parents()).isEmpty();
    }

    @Test
    void recomputesRatesAndImpliesTargets() {
        var department = figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT));
        assertThat(department
                        .known("COMPLETION_RATE_CASES", ClaimSource.UNIT_REPORT)
                        .orElseThrow()
                        .shown())
                .isEqualTo("4.132 / 4.787 = 86,32 %");
        assertThat(department.target("COMPLETION_RATE_AMOUNT").orElseThrow().value())
                .isEqualByComparingTo("48.50");
        assertThat(department.comparison()).noneMatch(ComparisonRow::differs);
    }

    @Test
    void theInventedInspectionDisagreesOnTheCompletedCasesAndNothingElse() {
        var invented = figures.of(unit(INVENTED), interim(), scope(INVENTED));
        assertThat(invented.comparison().stream()
                        .filter(ComparisonRow::differs)
                        .map(row -> row.indicator().code() + " "
                                + row.difference().orElseThrow().shown()))
                .containsExactly("COMPLETED_CASES −180 (−4,17 %)", "COMPLETION_RATE_CASES −3,61 điểm phần trăm");
        assertThat(invented.target("COMPLETION_RATE_CASES").orElseThrow().isAssigned())
                .isTrue();
        assertThat(invented.compare(invented.indicators()
                                .find("COMPLETION_RATE_AMOUNT")
                                .orElseThrow())
                        .comparison())
                .isEqualTo(Comparison.MATCHED);
        assertThat(invented.check(Optional.empty(), Map.of()))
                .filteredOn(a -> a.claim().isPresent())
                .allSatisfy(a -> assertThat(a.verdict()).contains(Verdict.CONSISTENT));
    }

    @Test
    void aReportedFigureIsKeptWithItsWordsAndItsWriter(AssertablePublishedEvents events) {
        var saved = figures.report(key("TO_ENFORCE_CASES"), " 5.900 việc ", 0, CLERK, scope(DEPARTMENT));
        assertThat(saved)
                .extracting(ClaimView::printed, ClaimView::version, ClaimView::by)
                .containsExactly("5.900 việc", 1, CLERK.name());
        var again = figures.report(key("TO_ENFORCE_CASES"), "5.901", 1, CLERK, scope(DEPARTMENT));
        assertThat(again.version()).isEqualTo(2);
        assertThat(known("TO_ENFORCE_CASES")).isEqualByComparingTo("5901");
        assertThat(journal.of(Subject.FIGURE, claimId("TO_ENFORCE_CASES")))
                .extracting(Journal.Entry::action, Journal.Entry::from, Journal.Entry::to)
                .containsExactly(tuple("UNIT_REPORT", "5.900 việc", "5.901"), tuple("UNIT_REPORT", null, "5.900 việc"));
        assertThat(events.ofType(FigureChanged.class).matching(change -> change.source() == ClaimSource.UNIT_REPORT))
                .hasSize(2);
    }

    @Test
    void aLateSaveOverwritesNothingNewer() {
        var seen = version("COMPLETED_CASES");
        figures.report(key("COMPLETED_CASES"), "4.133 việc", seen, CLERK, scope(DEPARTMENT));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> figures.report(key("COMPLETED_CASES"), "4.131 việc", seen, CLERK, scope(DEPARTMENT)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("4.133 việc"));
        assertThat(known("COMPLETED_CASES")).isEqualByComparingTo("4133");
    }

    @Test
    void theSameTextAgainChangesNothing() {
        var first = figures.report(
                key("COMPLETED_CASES"), "4.133 việc", version("COMPLETED_CASES"), CLERK, scope(DEPARTMENT));
        var second = figures.report(key("COMPLETED_CASES"), "4.133 việc", 1, CLERK, scope(DEPARTMENT));
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(journal.of(Subject.FIGURE, claimId("COMPLETED_CASES"))).hasSize(1);
    }

    @Test
    void aWithdrawnClaimIsGoneButItsVersionGoesOn() {
        var seen = version("SELF_POINTS");
        var gone = figures.report(key("SELF_POINTS"), "", seen, CLERK, scope(DEPARTMENT));
        assertThat(gone.isStated()).isFalse();
        var after = figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT));
        assertThat(after.known("SELF_POINTS", ClaimSource.UNIT_REPORT)).isEmpty();
        assertThat(after.entry("SELF_POINTS", ClaimSource.UNIT_REPORT).version())
                .isEqualTo(gone.version());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> figures.report(key("SELF_POINTS"), "196", seen, CLERK, scope(DEPARTMENT)));
        assertThat(figures.report(key("SELF_POINTS"), "196", gone.version(), CLERK, scope(DEPARTMENT))
                        .printed())
                .isEqualTo("196");
    }

    @Test
    void eachSourceHasItsOwnClaim() {
        figures.verify(key("COMPLETED_CASES"), "4.130 việc", 0, CLERK, scope(DEPARTMENT));
        figures.scoreWith(key("COMPLETED_CASES"), "4.131", version(ClaimSource.SCORE_SHEET), CLERK, scope(DEPARTMENT));
        var after = figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT));
        var row = after.compare(after.indicators().find("COMPLETED_CASES").orElseThrow());
        assertThat(row.values().values())
                .extracting(figure -> figure.exact().toPlainString())
                .containsExactly("4132", "4131", "4130");
    }

    @Test
    void whatIsNoNumberOfItsKindIsRefusedWithAnExample() {
        for (var text : List.of("1.2.3,4", "nhiều", "86,32 %", "<b>5</b>", "9".repeat(200), "4.132,5 việc")) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> figures.report(key("COMPLETED_CASES"), text, 1, CLERK, scope(DEPARTMENT)))
                    .satisfies(refused -> assertThat(refused.sentence().code()).isEqualTo("figures.value.unreadable"));
        }
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(
                        () -> figures.report(key("COMPLETED_CASES"), "1234567890123456", 1, CLERK, scope(DEPARTMENT)))
                .satisfies(refused -> assertThat(refused.sentence())
                        .isEqualTo(Sentence.of("figures.value.tooLarge", "Số việc thi hành xong")));
    }

    @Test
    void whatIsOutsideTheScopeDoesNotExist() {
        var stranger = scope(INVENTED);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.of(unit(DEPARTMENT), interim(), stranger));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.report(key("COMPLETED_CASES"), "1", 1, CLERK, stranger));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.verify(key("COMPLETED_CASES"), "1", 0, CLERK, stranger));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.scoreWith(key("COMPLETED_CASES"), "1", 1, CLERK, stranger));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.reportOf(unit(DEPARTMENT), interim(), stranger));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.report(key("NO_SUCH_INDICATOR"), "1", 0, CLERK, scope(DEPARTMENT)));
    }

    @Test
    @WithMockUser(authorities = "FIGURE_READ")
    void whoMayOnlyReadChangesNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> figures.report(key("COMPLETED_CASES"), "1", 1, CLERK, scope(DEPARTMENT)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> figures.verify(key("COMPLETED_CASES"), "1", 0, CLERK, scope(DEPARTMENT)));
    }

    @Test
    void theSamePeriodOfLastYearIsAFigureOfItsOwn() {
        var prior = new FigureKey(unit(DEPARTMENT), interim(), "ENFORCEABLE_CASES", true);
        assertThat(found("COMPLETION_RATE_CASES_CHANGE")).isEqualTo(Verdict.UNVERIFIABLE);
        figures.report(prior, "4.086 việc", 0, CLERK, scope(DEPARTMENT));
        assertThat(found("COMPLETION_RATE_CASES_CHANGE")).isEqualTo(Verdict.CONSISTENT);
        figures.report(prior, "4.286 việc", 1, CLERK, scope(DEPARTMENT));
        assertThat(found("COMPLETION_RATE_CASES_CHANGE")).isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void whatThisYearsReportSaysOfLastYearLeavesLastYearsReportAsItIs() {
        var next = nextYear();
        var completed = new FigureKey(unit(DEPARTMENT), next, "COMPLETED_CASES");
        var before = new FigureKey(unit(DEPARTMENT), next, "COMPLETED_CASES", true);
        figures.report(completed, "4.500 việc", 0, CLERK, scope(DEPARTMENT));
        assertThat(growth(next)).isEqualTo("368 / 4.132 = +8,91 %");
        assertThat(next(next).samePeriod("COMPLETED_CASES").orElseThrow().figure())
                .hasValueSatisfying(then -> assertThat(then.shown()).isEqualTo("4.132"));
        figures.report(before, "4.100 việc", 0, CLERK, scope(DEPARTMENT));
        assertThat(growth(next)).isEqualTo("400 / 4.100 = +9,76 %");
        assertThat(known("COMPLETED_CASES")).isEqualByComparingTo("4132");
        assertThat(next(next)
                        .samePeriodEntry("COMPLETED_CASES", ClaimSource.UNIT_REPORT)
                        .version())
                .isEqualTo(1);
        figures.report(before, "", 1, CLERK, scope(DEPARTMENT));
        assertThat(growth(next)).isEqualTo("368 / 4.132 = +8,91 %");
    }

    @Test
    void derivedValuesAreComputedAsSoonAsTheirBaseIsThere() {
        var next = nextYear();
        assertThat(computed(next, "COMPLETION_RATE_CASES")).isEmpty();
        figures.report(new FigureKey(unit(DEPARTMENT), next, "COMPLETED_CASES"), "4.500", 0, CLERK, scope(DEPARTMENT));
        figures.report(
                new FigureKey(unit(DEPARTMENT), next, "ENFORCEABLE_CASES"), "5.000", 0, CLERK, scope(DEPARTMENT));
        assertThat(computed(next, "COMPLETION_RATE_CASES")).contains("4.500 / 5.000 = 90,00 %");
        assertThat(computed(next, "COMPLETION_RATE_CASES_ABOVE_TARGET")).isEmpty();
        assertThat(computed(next, "COMPLETED_CASES")).isEmpty();
        jdbc.sql("""
                insert into target (unit_id, indicator_code, emulation_year_id, value, document)
                values (:unit, 'COMPLETION_RATE_CASES', :year, 84.5, 'Quyết định')""")
                .param("unit", unit(DEPARTMENT).value())
                .param("year", next.emulationYearId())
                .update();
        assertThat(computed(next, "COMPLETION_RATE_CASES_ABOVE_TARGET")).contains("+5,50 điểm phần trăm");
    }

    @Test
    void statisticsAreASourceOfTheirOwn() {
        var saved = figures.statistics(key("COMPLETED_CASES"), "4.130", 0, CLERK, scope(DEPARTMENT));
        assertThat(saved.source()).isEqualTo(ClaimSource.STATISTICS);
        var after = figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT));
        assertThat(after.compare(after.indicators().find("COMPLETED_CASES").orElseThrow())
                        .values())
                .containsKeys(ClaimSource.UNIT_REPORT, ClaimSource.SCORE_SHEET, ClaimSource.STATISTICS);
        assertThat(known("COMPLETED_CASES")).isEqualByComparingTo("4132");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> figures.statistics(key("COMPLETED_CASES"), "1", 0, CLERK, scope(INVENTED)));
    }

    @Test
    void theReportIsRecordedChangedAndNeverOverwrittenUnseen() {
        var next = nextYear();
        var draft = new ReportText("Báo cáo năm 2024", Optional.empty(), Optional.empty(), next.asOf());
        var first = reports.record(unit(DEPARTMENT), next, draft, 0, CLERK, scope(DEPARTMENT));
        assertThat(first)
                .extracting(UnitReportView::version, UnitReportView::by)
                .containsExactly(1, CLERK.name());
        assertThat(first.isNumbered()).isFalse();
        assertThat(reports.record(unit(DEPARTMENT), next, draft, 0, CLERK, scope(DEPARTMENT))
                        .version())
                .isEqualTo(1);
        var numbered = new ReportText(
                "Báo cáo năm 2024", Optional.of("312/BC-CTHADS"), Optional.of(LocalDate.of(2024, 9, 4)), next.asOf());
        var second = reports.record(unit(DEPARTMENT), next, numbered, 1, CLERK, scope(DEPARTMENT));
        assertThat(second.isNumbered()).isTrue();
        assertThat(second.version()).isEqualTo(2);
        var late = new ReportText("Tên khác", Optional.empty(), Optional.empty(), next.asOf());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> reports.record(unit(DEPARTMENT), next, late, 1, CLERK, scope(DEPARTMENT)))
                .satisfies(
                        stale -> assertThat(stale.current()).isEqualTo("312/BC-CTHADS, 04/09/2024, Báo cáo năm 2024"));
        long id = jdbc.sql("select id from unit_report where round_id = :round")
                .param("round", next.id())
                .query(Long.class)
                .single();
        assertThat(journal.of(Subject.UNIT_REPORT, id))
                .extracting(Journal.Entry::action, Journal.Entry::to)
                .containsExactly(
                        tuple("CHANGED", "312/BC-CTHADS, 04/09/2024, Báo cáo năm 2024" + REST),
                        tuple("RECORDED", "…, …, Báo cáo năm 2024" + REST));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reports.record(unit(DEPARTMENT), next, late, 2, CLERK, scope(INVENTED)));
    }

    @Test
    void aReportIsNotOlderThanItsFiguresNorFromTheFuture() {
        var next = nextYear();
        refusedReport(next, LocalDate.of(2024, 8, 30), "figures.report.beforeAsOf");
        refusedReport(next, LocalDate.of(2099, 1, 1), "figures.report.inFuture");
        var nameless = new ReportText("", Optional.empty(), Optional.empty(), next.asOf());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> reports.record(unit(DEPARTMENT), next, nameless, 0, CLERK, scope(DEPARTMENT)));
    }

    private void refusedReport(Round round, LocalDate day, String code) {
        var text = new ReportText("Báo cáo", Optional.of("1/BC"), Optional.of(day), round.asOf());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> reports.record(unit(DEPARTMENT), round, text, 0, CLERK, scope(DEPARTMENT)))
                .satisfies(refused -> assertThat(refused.sentence().code()).isEqualTo(code));
    }

    private Round nextYear() {
        jdbc.sql("""
                insert into emulation_year (sector, year, starts_on, ends_on)
                values ('ENFORCEMENT', 2024, '2023-10-01', '2024-09-30')""").update();
        jdbc.sql("""
                insert into assessment_round (emulation_year_id, kind, as_of, due_on)
                select id, 'INTERIM', '2024-08-31', '2024-09-05' from emulation_year where year = 2024""").update();
        return rounds.all().get(0);
    }

    private UnitFigures next(Round round) {
        return figures.of(unit(DEPARTMENT), round, scope(DEPARTMENT));
    }

    private String growth(Round round) {
        return next(round)
                .known("COMPLETED_CASES_GROWTH", ClaimSource.UNIT_REPORT)
                .orElseThrow()
                .shown();
    }

    private Optional<String> computed(Round round, String indicator) {
        var all = next(round);
        return all.computed(all.indicators().find(indicator).orElseThrow());
    }

    private Verdict found(String indicator) {
        return figures.show(unit(DEPARTMENT), interim(), scope(DEPARTMENT)).assessments().stream()
                .filter(a -> a.subject().code().equals(indicator))
                .findFirst()
                .flatMap(a -> a.verdict())
                .orElseThrow();
    }

    private BigDecimal known(String indicator) {
        return figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT))
                .known(indicator, ClaimSource.UNIT_REPORT)
                .orElseThrow()
                .exact();
    }

    private int version(String indicator) {
        return figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT))
                .entry(indicator, ClaimSource.UNIT_REPORT)
                .version();
    }

    private int version(ClaimSource source) {
        return figures.of(unit(DEPARTMENT), interim(), scope(DEPARTMENT))
                .entry("COMPLETED_CASES", source)
                .version();
    }

    private long claimId(String indicator) {
        return jdbc.sql(
                        "select id from figure_claim where unit_id = :unit and indicator_code = :code and source = 'UNIT_REPORT'")
                .param("unit", unit(DEPARTMENT).value())
                .param("code", indicator)
                .query(Long.class)
                .single();
    }

    private FigureKey key(String indicator) {
        return new FigureKey(unit(DEPARTMENT), interim(), indicator);
    }

    private Round interim() {
        return rounds.all().stream()
                .filter(round -> round.kind() == Round.Kind.INTERIM && round.year() == 2023)
                .findFirst()
                .orElseThrow();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private UnitScope scope(String... codes) {
        return new UnitScope(Arrays.stream(codes).map(this::unit).collect(Collectors.toSet()));
    }
}
