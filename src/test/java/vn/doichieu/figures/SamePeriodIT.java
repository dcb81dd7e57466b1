package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.Check;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.SamePeriod;
import vn.doichieu.figures.rules.SamePeriodChange;
import vn.doichieu.figures.rules.Verdict;
import vn.doichieu.organization.Reorganisations;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitFields;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

/** Hà Giang and Tuyên Quang become Tuyên Quang on 1 July 2025, written down the way the office does it. */
@SpringBootTest
@Transactional
@Import(QueryCounter.Counting.class)
class SamePeriodIT {

    private static final String DONE = "COMPLETED_CASES";
    private static final String OF = "ENFORCEABLE_CASES";
    private static final String RATE = "COMPLETION_RATE_CASES";

    @Autowired
    private Figures figures;

    @Autowired
    private FiguresOverview overview;

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private UnitRegister register;

    @Autowired
    private Units units;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private UnitId giang;
    private UnitId quang;
    private UnitId merged;
    private Round before;
    private Round now;

    @BeforeEach
    void theTwoHaveBecomeOne() {
        jdbc.sql("insert into account (id, username, password_hash, display_name) values (101, 'x', 'x', 'Cán bộ')")
                .update();
        giang = department("Hà Giang");
        quang = department("Tuyên Quang");
        before = round(2024);
        now = round(2025);
        var admin = administrator();
        as(admin, () -> reorganisations.apply(false, admin));
        merged = units.search("THADS_TUYEN_QUANG", 2).get(0).id();
    }

    @Test
    void theMergedUnitIsComparedWithBothPooledAndNotWithTheMeanOfTheirRates() {
        report(giang, before, Map.of(DONE, "2.000 việc", OF, "2.500 việc"));
        report(quang, before, Map.of(DONE, "4.132 việc", OF, "4.787 việc"));
        report(merged, now, Map.of(DONE, "6.500 việc", OF, "7.500 việc"));

        assertThat(samePeriod(RATE)).isInstanceOf(SamePeriod.Pooled.class);
        assertThat(samePeriod(RATE).figure().orElseThrow().shown()).isEqualTo("6.132 / 7.287 = 84,15 %");
        assertThat(samePeriod(RATE).parts())
                .extracting(SamePeriod.Part::name)
                .containsExactly("Cục THADS tỉnh Hà Giang", "Cục THADS tỉnh Tuyên Quang");
        assertThat(change(DONE)).contains("+6,00 %");
        assertThat(change(RATE)).contains("+2,52 điểm phần trăm");
        assertThat(known("COMPLETED_CASES_GROWTH")).contains("368 / 6.132 = +6,00 %");
    }

    @Test
    void aPredecessorWithoutFiguresIsNamedAndNoNumberIsMadeUp() {
        report(quang, before, Map.of(DONE, "4.132 việc", OF, "4.787 việc"));
        report(merged, now, Map.of(DONE, "6.500", OF, "7.500", "COMPLETED_CASES_GROWTH", "6 %"));

        assertThat(samePeriod(DONE))
                .isInstanceOfSatisfying(
                        SamePeriod.Incomplete.class,
                        incomplete -> assertThat(incomplete.names()).containsExactly("Cục THADS tỉnh Hà Giang"));
        assertThat(change(DONE)).isEmpty();
        assertThat(known("COMPLETED_CASES_GROWTH")).contains("6 %");
        assertThat(finding("COMPLETED_CASES_GROWTH").verdict()).contains(Verdict.UNVERIFIABLE);
        assertThat(said(finding("COMPLETED_CASES_GROWTH"))).contains("poolIncomplete", "Cục THADS tỉnh Hà Giang");
    }

    @Test
    void theStatisticsOfAPredecessorStandInForItsReport() {
        write(giang, before, DONE, "2.000", ClaimSource.STATISTICS);
        report(quang, before, Map.of(DONE, "4.132 việc"));
        assertThat(samePeriod(DONE).parts())
                .extracting(SamePeriod.Part::source)
                .containsExactly(ClaimSource.STATISTICS, ClaimSource.UNIT_REPORT);
        assertThat(samePeriod(DONE).figure().orElseThrow().exact()).isEqualByComparingTo("6132");
    }

    @Test
    void figuresOfAnotherDayOfThatYearAreNotComparable() {
        report(giang, finalRound(), Map.of(DONE, "2.100"));
        report(quang, before, Map.of(DONE, "4.132"));
        assertThat(samePeriod(DONE)).isInstanceOfSatisfying(SamePeriod.NotComparable.class, none -> {
            assertThat(none.reason()).isEqualTo(SamePeriod.Reason.OTHER_DAY);
            assertThat(none.why().arguments()).containsExactly("Cục THADS tỉnh Hà Giang", "30/09/2024", "31/08/2024");
        });
    }

    @Test
    void whatThisYearsReportSaysOfLastYearOtherwiseIsAFindingAndNothingOldIsRewritten() {
        report(giang, before, Map.of(DONE, "2.000 việc"));
        report(quang, before, Map.of(DONE, "4.132 việc"));
        report(merged, now, Map.of(DONE, "6.500 việc"));
        var stored = jdbc.sql("select count(*) from figure_claim").query(Integer.class);
        int rows = stored.single();

        write(new FigureKey(merged, now, DONE, true), "6.000 việc", ClaimSource.UNIT_REPORT);

        var found = figures(merged, now).checks().stream()
                .filter(result -> result.check().kind() == Check.Kind.TWO_VALUES)
                .toList();
        assertThat(found).singleElement().satisfies(result -> {
            assertThat(result.explanation().toString())
                    .contains("6.000", "2.000 + 4.132 = 6.132", "Cục THADS tỉnh Hà Giang", "31/08/2024");
            assertThat(result.figures())
                    .extracting(CheckResult.Term::unit)
                    .containsExactly(Optional.empty(), Optional.of(giang), Optional.of(quang));
        });
        assertThat(change(DONE)).contains("+8,33 %");
        assertThat(stored.single()).isEqualTo(rows + 1);
        assertThat(figures(giang, before).entry(DONE, ClaimSource.UNIT_REPORT).printed())
                .isEqualTo("2.000 việc");
    }

    @Test
    void afterTheLawHasChangedWhatCountsNothingIsCompared() {
        var next = round(2026);
        report(merged, now, Map.of(DONE, "6.500", OF, "7.500"));
        report(merged, next, Map.of(DONE, "7.000", OF, "8.000", "COMPLETED_CASES_GROWTH", "7,69 %"));
        assertThat(figures(merged, next).samePeriod(DONE).orElseThrow())
                .isInstanceOfSatisfying(SamePeriod.NotComparable.class, none -> {
                    assertThat(none.reason()).isEqualTo(SamePeriod.Reason.METHOD);
                    assertThat(none.why().arguments().toString()).contains("01/07/2026", "106/2025/QH15");
                });
        assertThat(figures(merged, next)
                        .samePeriod(OF)
                        .orElseThrow()
                        .figure()
                        .orElseThrow()
                        .shown())
                .isEqualTo("7.500");
        var growth = figures(merged, next).check(Optional.empty(), Map.of()).stream()
                .filter(found -> found.subject().code().equals("COMPLETED_CASES_GROWTH"))
                .findFirst()
                .orElseThrow();
        assertThat(said(growth)).contains("notComparable").doesNotContain("missing");
    }

    @Test
    void oneUnitAndAWholeZoneTakeAsManyQueries() {
        report(giang, before, Map.of(DONE, "2.000"));
        report(quang, before, Map.of(DONE, "4.132"));
        var secretary = secretaryOf(giang, quang, merged);
        figures(merged, now);
        int one = queries.during(() -> figures(giang, before));
        int mergedUnit = queries.during(() -> figures(merged, now));
        int few = queries.during(() ->
                as(secretary, () -> overview.of(new UnitScope(Set.of(giang)), UnitScope.NONE, before)));
        int zone = queries.during(() ->
                as(secretary, () -> overview.of(new UnitScope(Set.of(giang, quang, merged)), UnitScope.NONE, now)));
        assertThat(mergedUnit).isEqualTo(one).isLessThan(10);
        assertThat(zone).isEqualTo(few).isLessThan(10);
    }

    private SamePeriod samePeriod(String code) {
        return figures(merged, now).samePeriod(code).orElseThrow();
    }

    private Optional<String> change(String code) {
        var all = figures(merged, now);
        return all.samePeriodChange(all.indicators().find(code).orElseThrow()).map(SamePeriodChange::shown);
    }

    private Optional<String> known(String code) {
        return figures(merged, now).known(code, ClaimSource.UNIT_REPORT).map(KnownFigure::shown);
    }

    private Assessment finding(String code) {
        return figures(merged, now).check(Optional.empty(), Map.of()).stream()
                .filter(found -> found.subject().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Assessment found) {
        return found.explanation().toString();
    }

    private UnitFigures figures(UnitId unit, Round round) {
        return as(clerkOf(unit), () -> figures.of(unit, round, new UnitScope(Set.of(unit))));
    }

    private void report(UnitId unit, Round round, Map<String, String> said) {
        said.forEach((code, printed) -> write(unit, round, code, printed, ClaimSource.UNIT_REPORT));
    }

    private void write(UnitId unit, Round round, String code, String printed, ClaimSource source) {
        write(new FigureKey(unit, round, code), printed, source);
    }

    private void write(FigureKey key, String printed, ClaimSource source) {
        var clerk = clerkOf(key.unit());
        var own = new UnitScope(Set.of(key.unit()));
        as(
                clerk,
                () -> source == ClaimSource.STATISTICS
                        ? figures.statistics(key, printed, 0, clerk.actor(), own)
                        : figures.report(key, printed, 0, clerk.actor(), own));
    }

    private UnitId department(String province) {
        var admin = administrator();
        var name = "Cục Thi hành án dân sự tỉnh " + province;
        return as(
                admin,
                () -> register.create(
                        new UnitFields(
                                "",
                                name,
                                "Cục THADS tỉnh " + province,
                                "PROVINCIAL_DEPARTMENT",
                                "",
                                province,
                                "1/1/2010",
                                "",
                                "",
                                ""),
                        admin));
    }

    private Round round(int year) {
        jdbc.sql("""
                insert into emulation_year (sector, year, starts_on, ends_on)
                values ('ENFORCEMENT', :year, make_date(:year - 1, 10, 1), make_date(:year, 9, 30))""").param("year", year).update();
        jdbc.sql("""
                insert into assessment_round (emulation_year_id, kind, as_of, due_on)
                select id, 'INTERIM', make_date(:year, 8, 31), make_date(:year, 9, 5) from emulation_year where year = :year
                union all
                select id, 'FINAL', make_date(:year, 9, 30), make_date(:year, 10, 31) from emulation_year where year = :year""").param("year", year).update();
        return round(year, Round.Kind.INTERIM);
    }

    private Round finalRound() {
        return round(2024, Round.Kind.FINAL);
    }

    private Round round(int year, Round.Kind kind) {
        return rounds.all().stream()
                .filter(round -> round.year() == year && round.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
