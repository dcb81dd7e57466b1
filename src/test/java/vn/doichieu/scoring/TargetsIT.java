package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.TargetGrid;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetText;
import vn.doichieu.figures.TargetView;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.testing.QueryCounter;

@WithDemonstration
@Transactional
class TargetsIT {

    private static final String CASES = "COMPLETION_RATE_CASES";
    private static final String DECISION = "Quyết định số 1200/QĐ-TCTHADS";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AssignedTargets targets;

    @Autowired
    private Figures figures;

    @Autowired
    private SheetOpenings openings;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private DemonstrationSheets demo;
    private CurrentUser secretary;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        secretary = demo.user("thuky");
    }

    @Test
    void theSecretarySeesEveryUnitOfTheZoneAndBothRates() {
        var grid = grid(secretary, 2024);
        assertThat(grid.rates()).extracting(rate -> rate.code()).containsExactly(CASES, "COMPLETION_RATE_AMOUNT");
        assertThat(grid.rows())
                .hasSize(15)
                .allSatisfy(row -> assertThat(row.targets()).noneMatch(TargetView::isSet));
        assertThat(grid.rows())
                .extracting(row -> row.unit().shortName())
                .containsSubsequence(
                        "Cục THADS tỉnh Bắc Giang", "Cục THADS tỉnh Tuyên Quang", "Chi cục THADS TP Tuyên Quang");
        assertThat(grid(secretary, 2023).latestDocument()).isEqualTo("Quyết định giao chỉ tiêu (minh hoạ)");
    }

    @Test
    void theGridTakesAFixedNumberOfQueries() {
        assertThat(queries.during(() -> grid(secretary, 2024))).isLessThanOrEqualTo(6);
    }

    @Test
    void othersReadTheRowsTheyMayRead() {
        assertThat(grid(demo.user("canbo"), 2024).rows()).hasSize(2);
        assertThat(grid(demo.user("canbo.langson"), 2023).rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.targets()).extracting(TargetView::shown).containsExactly("84,00 %", "48,50 %"));
        var clerk = demo.user("canbo");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> set(clerk, DEPARTMENT, "84", DECISION, 0, null));
    }

    @Test
    void aTargetIsSetChangedAndTakenBackUnderItsVersion() {
        var first = set(secretary, DEPARTMENT, " 83,25 ", DECISION, 0, null);
        assertThat(first).extracting(TargetView::shown, TargetView::version).containsExactly("83,25 %", 1);
        assertThat(set(secretary, DEPARTMENT, "83,25%", DECISION, 0, null).version())
                .isEqualTo(1);
        assertThat(set(secretary, DEPARTMENT, "83,5", DECISION, 1, null).version())
                .isEqualTo(2);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> set(secretary, DEPARTMENT, "84", DECISION, 1, null))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("83,50 %, " + DECISION));
        var gone = set(secretary, DEPARTMENT, "", "", 2, null);
        assertThat(gone.isSet()).isFalse();
        assertThat(gone.version()).isEqualTo(3);
        assertThat(journal.of(Subject.TARGET, gone.id()))
                .extracting(Journal.Entry::action, Journal.Entry::to)
                .containsExactly(
                        tuple("WITHDRAWN", null),
                        tuple("SET", "83,50 %, " + DECISION),
                        tuple("SET", "83,25 %, " + DECISION));
    }

    @ParameterizedTest
    @CsvSource({
        "'101', QĐ, figures.target.unreadable",
        "'0', QĐ, figures.target.unreadable",
        "'-3', QĐ, figures.target.unreadable",
        "'83,12345', QĐ, figures.target.unreadable",
        "'tám mươi', QĐ, figures.target.unreadable",
        "'83,25', '', figures.target.documentMissing"
    })
    void whatIsNoTargetIsRefused(String printed, String document, String code) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> set(secretary, DEPARTMENT, printed, document, 0, null))
                .satisfies(refused -> assertThat(refused.sentence().code()).isEqualTo(code));
    }

    @Test
    void onlyRatesOfUnitsThatBelongToTheZoneThatYearHaveTargets() {
        jdbc.sql("delete from zone_member where emulation_year_id = :year and unit_id = :unit")
                .param("year", year(2024))
                .param("unit", demo.unit(INVENTED).value())
                .update();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> set(secretary, INVENTED, "84", DECISION, 0, null));
        var key = new TargetKey(demo.unit(DEPARTMENT), "RECOVERY_RATE", year(2024));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        secretary,
                        () -> targets.set(
                                key,
                                new TargetText("84", DECISION, null),
                                0,
                                secretary.scope(Permission.TARGET_EDIT),
                                secretary.actor())));
    }

    @Test
    void pointsOfASheetStillWithItsUnitFollowTheTarget() {
        var clerk = demo.user("chicuc");
        var sheet = begun(clerk, SUB_DEPARTMENT);
        var round = rounds.all().stream()
                .filter(it -> it.year() == 2024 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
        var scope = clerk.scope(Permission.SHEET_SCORE);
        as(clerk, () -> sheets.scoreWith(sheet, "COMPLETED_CASES", "800", 0, scope, clerk.actor()));
        as(clerk, () -> sheets.scoreWith(sheet, "ENFORCEABLE_CASES", "1000", 0, scope, clerk.actor()));
        assertThat(self(clerk, sheet)).isNull();
        set(secretary, SUB_DEPARTMENT, "80", DECISION, 0, null);
        assertThat(self(clerk, sheet)).isEqualTo(Points.of(25));
        set(secretary, SUB_DEPARTMENT, "83", DECISION, 1, null);
        assertThat(self(clerk, sheet)).isEqualTo(Points.of(22));
        var all = as(clerk, () -> figures.of(demo.unit(SUB_DEPARTMENT), round, scope));
        assertThat(all.target(CASES).orElseThrow().origin()).isEqualTo(DECISION);
        assertThat(all.entry("COMPLETED_CASES", ClaimSource.SCORE_SHEET).printed())
                .isEqualTo("800");
    }

    @Test
    void aSheetUnderInspectionKeepsItsPointsAndItsHistorySaysSo() {
        int seen = version(INVENTED);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> set(secretary, INVENTED, 2023, "90", DECISION, seen, " "))
                .satisfies(refused -> assertThat(refused.sentence().code()).isEqualTo("figures.target.sheetSent"));
        set(secretary, INVENTED, 2023, "90", DECISION, seen, "Giao lại theo Quyết định mới");
        var clerk = demo.user("canbo.langson");
        assertThat(demo.seenBy(clerk, INVENTED).line("A.I.1").orElseThrow().self())
                .contains(Points.of(24));
        assertThat(journal.of(ScoreSheets.SHEET, demo.sheet(INVENTED).value()).get(0))
                .extracting(Journal.Entry::action, Journal.Entry::from, Journal.Entry::to, Journal.Entry::reason)
                .containsExactly(
                        "TARGET_CHANGED",
                        "84,00 %, Quyết định giao chỉ tiêu (minh hoạ)",
                        "90,00 %, " + DECISION,
                        "Giao lại theo Quyết định mới");
    }

    @Test
    void whatAReportClaimsAboveItsTargetIsCheckedAgainstTheDocument() {
        var clerk = demo.user("canbo.langson");
        var round = rounds.all().stream()
                .filter(it -> it.year() == 2024 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
        set(secretary, INVENTED, "83,25", DECISION, 0, null);
        var own = clerk.scope(Permission.FIGURE_REPORT);
        var key = new FigureKey(demo.unit(INVENTED), round, "COMPLETED_CASES");
        as(clerk, () -> figures.report(key, "900", 0, clerk.actor(), own));
        as(
                clerk,
                () -> figures.report(
                        new FigureKey(key.unit(), round, "ENFORCEABLE_CASES"), "1000", 0, clerk.actor(), own));
        var all = as(clerk, () -> figures.of(key.unit(), round, own));
        assertThat(all.computed(all.indicators()
                        .find("COMPLETION_RATE_CASES_ABOVE_TARGET")
                        .orElseThrow()))
                .contains("+6,75 điểm phần trăm");
    }

    private @Nullable Points self(CurrentUser clerk, ScoreSheetId sheet) {
        var drafts = clerk.scope(Permission.SHEET_DRAFT_READ);
        return as(clerk, () -> sheets.show(sheet, clerk.scope(Permission.SHEET_READ), drafts))
                .line("A.I.1")
                .orElseThrow()
                .self()
                .orElse(null);
    }

    private ScoreSheetId begun(CurrentUser clerk, String unit) {
        var own = clerk.scope(Permission.SHEET_SCORE);
        long round = rounds.all().stream()
                .filter(it -> it.year() == 2024 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow()
                .id();
        return as(clerk, () -> openings.open(demo.unit(unit), round, own, clerk.actor()));
    }

    private TargetGrid grid(CurrentUser user, int year) {
        var emulationYear = rounds.year(year(year));
        return as(user, () -> targets.of(emulationYear, user.scope(Permission.FIGURE_READ)));
    }

    private TargetView set(
            CurrentUser user, String unit, String printed, String document, int version, @Nullable String reason) {
        return set(user, unit, 2024, printed, document, version, reason);
    }

    private TargetView set(
            CurrentUser user,
            String unit,
            int year,
            String printed,
            String document,
            int version,
            @Nullable String reason) {
        var key = new TargetKey(demo.unit(unit), CASES, year(year));
        var text = new TargetText(printed, document, reason);
        return as(user, () -> targets.set(key, text, version, user.scope(Permission.TARGET_EDIT), user.actor()));
    }

    private int version(String unit) {
        return grid(secretary, 2023).rows().stream()
                .filter(row -> row.unit().id().equals(demo.unit(unit)))
                .flatMap(row -> row.targets().stream())
                .filter(target -> target.indicator().equals(CASES))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private long year(int year) {
        return jdbc.sql("select id from emulation_year where year = :year")
                .param("year", year)
                .query(Long.class)
                .single();
    }
}
