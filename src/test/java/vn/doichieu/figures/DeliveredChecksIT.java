package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.Check;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Severity;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** The checks as every installation has them, on figures as people enter them. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:figures/accounts.sql", "classpath:db/demo/050_figures.sql"})
@WithMockUser(authorities = {"FIGURE_READ", "FIGURE_REPORT", "OVERVIEW_READ"})
class DeliveredChecksIT {

    private static final String DEPARTMENT = "CUC_TUYEN_QUANG";
    private static final String SUB_DEPARTMENT = "CHI_CUC_TP_TUYEN_QUANG";
    private static final String INVENTED = "CUC_LANG_SON";
    private static final Actor CLERK = new Actor(new UserId(1), "Văn phòng");

    @Autowired
    private Figures figures;

    @Autowired
    private FiguresOverview overview;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allEighteenChecksAreThere() {
        var checks = checked(DEPARTMENT).indicators().checks();
        assertThat(checks.stream().map(Check::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
        assertThat(checks).allSatisfy(check -> assertThat(check.name()).isNotBlank());
        assertThat(checks.stream().map(Check::severity).distinct()).contains(Severity.values());
    }

    @Test
    void indicatorsSayHowTheyAreCountedAndSinceWhen() {
        var indicators = checked(DEPARTMENT).indicators();
        assertThat(indicators.methodsOf("COMPLETED_CASES")).hasSize(2);
        assertThat(indicators.methodOn("COMPLETED_CASES", LocalDate.of(2026, 6, 30)))
                .isNotEqualTo(indicators.methodOn("COMPLETED_CASES", LocalDate.of(2026, 7, 1)));
        assertThat(indicators
                        .methodOn("COMPLETED_CASES", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .basis())
                .contains("106/2025/QH15");
        assertThat(indicators.methodsOf("COMPLAINTS_DUE")).isEmpty();
    }

    @Test
    void theReferenceReportBreaksNoIdentityButItsPartsAreMissing() {
        assertThat(results(DEPARTMENT)).singleElement().satisfies(result -> {
            assertThat(result.check().number()).isEqualTo(10);
            assertThat(result.outcome()).isEqualTo(CheckResult.Outcome.INCOMPLETE);
            assertThat(result.explanation().toString()).contains("Văn phòng", "Chi cục");
        });
        assertThat(results(INVENTED)).isEmpty();
        assertThat(results(SUB_DEPARTMENT)).isEmpty();
    }

    @Test
    void whoMayNotReadTheUnitsBelowLearnsNothingOfThem() {
        assertThat(figures.checked(unit(DEPARTMENT), interim(), scope(DEPARTMENT))
                        .checks())
                .isEmpty();
    }

    @Test
    void theOwnOfficeAndTheUnitsBelowAddUpToTheWhole() {
        officeReports("COMPLETED_CASES", "3.000");
        reports(SUB_DEPARTMENT, "COMPLETED_CASES", "1.000");
        assertThat(results(DEPARTMENT))
                .filteredOn(CheckResult::contradicts)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.subject()).isEqualTo("COMPLETED_CASES");
                    assertThat(result.difference().orElseThrow()).isEqualByComparingTo("132");
                    assertThat(result.figures()).hasSize(3);
                });
        officeReports("COMPLETED_CASES", "3.132");
        assertThat(results(DEPARTMENT)).noneMatch(CheckResult::contradicts);
    }

    @Test
    void moreCompletedThanEligibleIsSaidAtOnceAndInTheOverviewToo() {
        reports(DEPARTMENT, "COMPLETED_CASES", "4.800");
        assertThat(results(DEPARTMENT))
                .filteredOn(CheckResult::contradicts)
                .extracting(CheckResult::key)
                .containsExactly("COMPLETED_WITHIN_CASES:COMPLETED_CASES:UNIT_REPORT");
        var zone = scope(DEPARTMENT, SUB_DEPARTMENT, INVENTED);
        var all = overview.of(zone, zone, interim());
        assertThat(all.get(unit(DEPARTMENT)).checks()).isEqualTo(results(DEPARTMENT));
    }

    @Test
    void anAmountEnteredInMillionsIsNoticedAgainstTheReport() {
        figures.statistics(key(DEPARTMENT, "COMPLETED_AMOUNT"), "69.647.668", 0, CLERK, scope(DEPARTMENT));
        assertThat(results(DEPARTMENT))
                .filteredOn(result -> result.source() == ClaimSource.STATISTICS)
                .extracting(result -> result.check().kind())
                .contains(Check.Kind.SCALE);
    }

    private List<CheckResult> results(String unit) {
        return checked(unit).checks();
    }

    private UnitFigures checked(String unit) {
        return figures.checked(unit(unit), interim(), scope(DEPARTMENT, SUB_DEPARTMENT, INVENTED));
    }

    private void reports(String unit, String indicator, String printed) {
        int version = checked(unit).entry(indicator, ClaimSource.UNIT_REPORT).version();
        figures.report(key(unit, indicator), printed, version, CLERK, scope(unit));
    }

    private void officeReports(String indicator, String printed) {
        int version = checked(DEPARTMENT)
                .officeEntry(indicator, ClaimSource.UNIT_REPORT)
                .version();
        figures.report(
                FigureKey.ofOffice(unit(DEPARTMENT), interim(), indicator), printed, version, CLERK, scope(DEPARTMENT));
    }

    private FigureKey key(String unit, String indicator) {
        return new FigureKey(unit(unit), interim(), indicator);
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
