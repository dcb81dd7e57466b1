package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;
import vn.doichieu.testing.Superuser;

/** Figures that are locked change by a supplementary report only; both values stay. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class SupplementIT {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Figures figures;

    @Autowired
    private Supplements supplements;

    @Autowired
    private FigurePeriods periods;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser clerk;
    private Round round;
    private UnitId unit;

    @BeforeEach
    void aReportWhoseSheetWasSent() {
        clerk = TestUsers.named(context, "canbo");
        round = round(2023);
        unit = unit("CUC_TUYEN_QUANG");
    }

    @Test
    void aCorrectionReplacesTheFigureAndKeepsBothValues() {
        var paper = new NewReportFile("bc15.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        long id = as(
                clerk,
                () -> supplements.write(
                        draft(entry("COMPLETED_CASES", "4.312 việc"), entry("COMPLETION_RATE_CASES", "90,08 %")),
                        Optional.of(paper),
                        clerk.actor(),
                        clerk.scope(Permission.FIGURE_REPORT)));
        var written = written().get(0);
        assertThat(written.id()).isEqualTo(id);
        assertThat(written.lines())
                .extracting(line -> line.indicator().code(), SupplementLine::before, SupplementLine::after)
                .containsExactly(
                        tuple("COMPLETED_CASES", Optional.of("4.132 việc"), "4.312 việc"),
                        tuple("COMPLETION_RATE_CASES", Optional.of("86,32%"), "90,08 %"));
        assertThat(written.file().map(ReportFileView::name)).contains("bc15.pdf");
        var now = read();
        assertThat(now.known("COMPLETED_CASES", ClaimSource.UNIT_REPORT)
                        .orElseThrow()
                        .exact())
                .isEqualByComparingTo("4312");
        var entry = now.entry("COMPLETED_CASES", ClaimSource.UNIT_REPORT);
        assertThat(entry.place()).contains("Báo cáo bổ sung số 15/BC-CTHADS ngày 20/09/2023");
        assertThat(journal.of(Subject.FIGURE, entry.id()).get(0))
                .extracting(Journal.Entry::action, Journal.Entry::from, Journal.Entry::to, Journal.Entry::reason)
                .containsExactly(
                        "SUPPLEMENTED",
                        "4.132 việc",
                        "4.312 việc",
                        "Báo cáo bổ sung số 15/BC-CTHADS ngày 20/09/2023: Cộng thiếu một Chi cục");
        assertThat(journal.of(Subject.REPORT_SUPPLEMENT, id)).hasSize(1);
    }

    @Test
    void aSheetThatWasSentKeepsItsPointsAndTheSourcesDisagree() {
        var before = points();
        write(entry("COMPLETED_CASES", "4.312 việc"));
        assertThat(points()).isEqualTo(before).isNotEmpty();
        assertThat(read().comparison().stream()
                        .filter(ComparisonRow::differs)
                        .map(row -> row.indicator().code()))
                .contains("COMPLETED_CASES");
    }

    @Test
    void aFigureTheReportHadNotStatedIsAdded() {
        write(entry("NEWLY_ACCEPTED_CASES", "2.500 việc"));
        assertThat(written().get(0).lines().get(0).before()).isEmpty();
        assertThat(read().entry("NEWLY_ACCEPTED_CASES", ClaimSource.UNIT_REPORT).printed())
                .isEqualTo("2.500 việc");
    }

    @Test
    void nothingIsWrittenByLookingAtIt() {
        var lines = as(
                clerk,
                () -> supplements.check(
                        draft(entry("COMPLETED_CASES", "4.312 việc")), clerk.scope(Permission.FIGURE_REPORT)));
        assertThat(lines)
                .extracting(SupplementLine::before, SupplementLine::after)
                .containsExactly(tuple(Optional.of("4.132 việc"), "4.312 việc"));
        assertThat(written()).isEmpty();
        assertThat(read().entry("COMPLETED_CASES", ClaimSource.UNIT_REPORT).printed())
                .isEqualTo("4.132 việc");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED_CASES, 4.132, figures.supplement.same",
        "COMPLETED_CASES, nhiều, figures.value.unreadable",
        "COMPLETED_CASES, −5 việc, figures.value.negative",
        "COMPLETED_CASES, '', figures.supplement.valueMissing"
    })
    void whatIsNoCorrectionIsRefused(String indicator, String printed, String code) {
        assertThat(refusal(() -> write(entry(indicator, printed)))).isEqualTo(code);
    }

    @Test
    void aSupplementIsSignedDatedNumberedAndSaysWhy() {
        var good = draft(entry("COMPLETED_CASES", "4.312"));
        refused(
                "figures.supplement.numberMissing",
                new SupplementDraft(unit, round, "", DAY, "Lý do", good.signer(), good.entries()));
        refused(
                "figures.report.beforeAsOf",
                new SupplementDraft(
                        unit, round, "1", LocalDate.of(2023, 8, 30), "Lý do", good.signer(), good.entries()));
        refused(
                "figures.report.inFuture",
                new SupplementDraft(
                        unit, round, "1", LocalDate.of(2099, 1, 1), "Lý do", good.signer(), good.entries()));
        refused(
                "figures.supplement.reasonMissing",
                new SupplementDraft(unit, round, "1", DAY, "", good.signer(), good.entries()));
        refused(
                "figures.supplement.signerMissing",
                new SupplementDraft(unit, round, "1", DAY, "Lý do", new Signer("Cục trưởng", ""), good.entries()));
        refused(
                "figures.supplement.nothing",
                new SupplementDraft(unit, round, "1", DAY, "Lý do", good.signer(), List.of()));
        var twice = entry("COMPLETED_CASES", "4.312");
        refused(
                "figures.supplement.twice",
                new SupplementDraft(unit, round, "1", DAY, "Lý do", good.signer(), List.of(twice, twice)));
        write(entry("COMPLETED_CASES", "4.312"));
        refused("figures.supplement.numberTaken", draft(entry("ENFORCEABLE_CASES", "4.900")));
    }

    @Test
    void whoHasNotSeenTheLatestNumberCorrectsNothing() {
        var late = entry("COMPLETED_CASES", "4.400 việc");
        write(entry("COMPLETED_CASES", "4.312 việc"));
        var second = new SupplementDraft(
                unit, round, "16/BC-CTHADS", DAY, "Lý do", new Signer("Cục trưởng", "A"), List.of(late));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> as(
                        clerk,
                        () -> supplements.write(
                                second, Optional.empty(), clerk.actor(), clerk.scope(Permission.FIGURE_REPORT))))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("4.312 việc"));
    }

    @Test
    void openFiguresAreChangedInTheReportItself() {
        var open = new SupplementDraft(
                unit,
                round(2024),
                "1/BC",
                LocalDate.of(2024, 9, 20),
                "Lý do",
                new Signer("Cục trưởng", "A"),
                List.of(new SupplementEntry("COMPLETED_CASES", false, "5", 0)));
        refused("figures.supplement.notLocked", open);
    }

    @Test
    void theUnitOfAnotherDoesNotExist() {
        var stranger = TestUsers.named(context, "canbo.langson");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> supplements.write(
                                draft(new SupplementEntry("COMPLETED_CASES", false, "1", 1)),
                                Optional.empty(),
                                stranger.actor(),
                                stranger.scope(Permission.FIGURE_REPORT))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        as(stranger, () -> supplements.of(unit, round, stranger.scope(Permission.FIGURE_READ))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report_supplement set reason = 'x'",
                "delete from report_supplement",
                "update report_supplement_line set after_printed = 'x'",
                "delete from report_supplement_line",
                "update unit_report_file set file_name = 'x'",
                "delete from unit_report_file_content"
            })
    void theDatabaseRefusesToChangeWhatWasWritten(String sql) {
        var paper = new NewReportFile("bc15.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        as(
                clerk,
                () -> supplements.write(
                        draft(entry("COMPLETED_CASES", "4.312")),
                        Optional.of(paper),
                        clerk.actor(),
                        clerk.scope(Permission.FIGURE_REPORT)));
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void notEvenTheOwnerOfTheTablesChangesASupplement() throws Exception {
        try (var connection = Superuser.connect(context.getEnvironment());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            statement.execute("""
                    insert into report_supplement (unit_id, round_id, number, issued_on, reason, signer_office, signer_name,
                      recorded_by, recorded_by_name, recorded_at)
                    select u.id, r.id, '1', current_date, 'x', 'x', 'x', a.id, 'x', now()
                    from unit u, assessment_round r, account a limit 1""");
            assertThatThrownBy(() -> statement.execute("update report_supplement set reason = 'y'"))
                    .hasMessageContaining("never changes");
            connection.rollback();
        }
    }

    @Test
    void aClosedRoundLocksEveryUnitOfTheZoneUntilItIsOpenedAgain() {
        var secretary = TestUsers.named(context, "thuky");
        var zones = secretary.zones(Permission.YEAR_EDIT);
        long zone = zones.iterator().next();
        var next = round(2024);
        var below = unit("CHI_CUC_TP_TUYEN_QUANG");
        var figure = new FigureKey(unit, next, "COMPLETED_CASES");
        var office = TestUsers.named(context, "chicuc");
        as(secretary, () -> periods.close(zone, next.id(), " Hết hạn báo cáo ", zones, secretary.actor()));
        assertThat(refusal(() -> as(
                        clerk,
                        () -> figures.report(
                                figure, "4.400", 0, clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)))))
                .isEqualTo("figures.period.locked");
        assertThat(refusal(() -> as(
                        office,
                        () -> figures.statistics(
                                new FigureKey(below, next, "COMPLETED_CASES"),
                                "1",
                                0,
                                office.actor(),
                                office.scope(Permission.FIGURE_REPORT)))))
                .isEqualTo("figures.period.locked");
        assertThat(refusal(() -> as(secretary, () -> periods.close(zone, next.id(), "Lại", zones, secretary.actor()))))
                .isEqualTo("figures.period.alreadyClosed");
        var page = as(secretary, () -> periods.page(next.id(), zones));
        var closed = page.zones().get(0).standing().orElseThrow();
        assertThat(closed.reason()).isEqualTo("Hết hạn báo cáo");
        assertThat(refusal(() ->
                        as(secretary, () -> periods.reopen(closed.id(), next.id(), " ", zones, secretary.actor()))))
                .isEqualTo("figures.period.reasonMissing");
        as(secretary, () -> periods.reopen(closed.id(), next.id(), "Sửa mẫu", zones, secretary.actor()));
        assertThat(refusal(() -> as(
                        secretary, () -> periods.reopen(closed.id(), next.id(), "Sửa mẫu", zones, secretary.actor()))))
                .isEqualTo("figures.period.alreadyLifted");
        as(clerk, () -> figures.report(figure, "4.400", 0, clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)));
        assertThat(journal.of(Subject.ROUND, next.id()))
                .extracting(Journal.Entry::action, Journal.Entry::reason)
                .containsExactly(tuple("FIGURES_REOPENED", "Sửa mẫu"), tuple("FIGURES_CLOSED", "Hết hạn báo cáo"));
    }

    @Test
    void aSheetStillWithItsUnitFollowsASupplementOfAClosedRound() {
        var secretary = TestUsers.named(context, "thuky");
        var zones = secretary.zones(Permission.YEAR_EDIT);
        var next = round(2024);
        as(secretary, () -> periods.close(zones.iterator().next(), next.id(), "Hết hạn", zones, secretary.actor()));
        var draft = new SupplementDraft(
                unit,
                next,
                "15/BC",
                LocalDate.of(2024, 9, 20),
                "Sót số liệu",
                new Signer("Cục trưởng", "A"),
                List.of(new SupplementEntry("COMPLETED_CASES", false, "4.400", 0)));
        as(
                clerk,
                () -> supplements.write(draft, Optional.empty(), clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)));
        assertThat(as(clerk, () -> figures.of(unit, next, clerk.scope(Permission.FIGURE_READ)))
                        .entry("COMPLETED_CASES", ClaimSource.UNIT_REPORT)
                        .printed())
                .isEqualTo("4.400");
    }

    @Test
    void onlyWhoRunsTheZoneClosesItsFigures() {
        var secretary = TestUsers.named(context, "thuky");
        var zones = secretary.zones(Permission.YEAR_EDIT);
        long zone = zones.iterator().next();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> as(secretary, () -> periods.close(zone + 99, round.id(), "x", zones, secretary.actor())));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> periods.page(round.id(), Set.of())));
    }

    private List<String> points() {
        return jdbc.sql("""
                select l.criterion_code || ' ' || coalesce(l.self_points::text, '') from score_line l
                join score_sheet s on s.id = l.score_sheet_id where s.unit_id = :unit and s.round_id = :round order by 1""")
                .param("unit", unit.value())
                .param("round", round.id())
                .query(String.class)
                .list();
    }

    private void refused(String code, SupplementDraft draft) {
        assertThat(refusal(() -> as(
                        clerk,
                        () -> supplements.write(
                                draft, Optional.empty(), clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)))))
                .isEqualTo(code);
    }

    private void write(SupplementEntry... entries) {
        as(
                clerk,
                () -> supplements.write(
                        draft(entries), Optional.empty(), clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)));
    }

    private SupplementDraft draft(SupplementEntry... entries) {
        return new SupplementDraft(
                unit,
                round,
                "15/BC-CTHADS",
                DAY,
                "Cộng thiếu một Chi cục",
                new Signer("Cục trưởng", "Nguyễn Văn A"),
                List.of(entries));
    }

    private SupplementEntry entry(String indicator, String printed) {
        return new SupplementEntry(
                indicator,
                false,
                printed,
                read().entry(indicator, ClaimSource.UNIT_REPORT).version());
    }

    private List<SupplementView> written() {
        return as(clerk, () -> supplements.of(unit, round, clerk.scope(Permission.FIGURE_READ)));
    }

    private UnitFigures read() {
        return as(clerk, () -> figures.of(unit, round, clerk.scope(Permission.FIGURE_READ)));
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(BusinessRuleViolation.class, call)
                .sentence()
                .code();
    }

    private Round round(int year) {
        return rounds.all().stream()
                .filter(found -> found.year() == year && found.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }
}
