package vn.doichieu.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.FiguresImported;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.scoring.AgreedLines;
import vn.doichieu.scoring.InspectedAnswer;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;
import vn.doichieu.testing.Reference;

@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class ReconciliationModuleIT {

    private static final String CASES = "CLAIMS:COMPLETED_CASES";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Discrepancies discrepancies;

    @Autowired
    private ZoneBoards zones;

    @Autowired
    private WaitingDiscrepancies waiting;

    @Autowired
    private ScoreComparisons comparisons;

    @Autowired
    private Figures figures;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser clerk;
    private CurrentUser member;
    private CurrentUser secretary;
    private Reference langSon;
    private Reference tuyenQuang;

    @BeforeEach
    void people() {
        clerk = TestUsers.named(context, "canbo.langson");
        member = TestUsers.named(context, "doanvien");
        secretary = TestUsers.named(context, "thuky");
        langSon = Reference.of(jdbc, Reference.LANG_SON);
        tuyenQuang = Reference.of(jdbc, Reference.TUYEN_QUANG);
    }

    @Test
    void langSonHasExactlyOneFigureItsSourcesDisagreeOn() {
        var claims = board(member, langSon).items().stream()
                .filter(item -> item.item().kind() == Item.Kind.CLAIMS)
                .toList();
        assertThat(claims).singleElement().satisfies(one -> {
            assertThat(one.item().key()).isEqualTo(CASES);
            assertThat(one.item().result()).isEqualTo(Comparison.DIFFERENT);
            assertThat(shown(one)).containsExactly("UNIT_REPORT 4.312", "SCORE_SHEET 4.132");
            assertThat(one.item().following()).extracting(Item.Followed::name).contains("Tỷ lệ thi hành xong về việc");
            assertThat(one.item().following().get(0).values())
                    .extracting(value -> value.shown())
                    .satisfiesExactly(
                            report -> assertThat(report).startsWith("4.312 / "),
                            sheet -> assertThat(sheet).startsWith("4.132 / "));
            assertThat(one.item().atStake().stream()
                            .map(stake -> stake.line() + " "
                                    + stake.byValue().get("SCORE_SHEET") + " → "
                                    + stake.byValue().get("UNIT_REPORT")))
                    .containsExactlyInAnyOrder("A.I.1 24 → 25", "D.1 0 → 1");
            assertThat(one.item().sumAtStake()).isEqualTo(Points.of(2));
            assertThat(one.state()).isEqualTo(DiscrepancyState.OPEN);
            assertThat(one.accepted().orElseThrow().by()).isEqualTo(BoardItem.Accepted.By.BEST_SOURCE);
            assertThat(one.accepted().orElseThrow().source()).isEqualTo("UNIT_REPORT");
        });
    }

    @Test
    void theReferenceInspectionHasItsOpenQuestionsAndNothingDisagrees() {
        assertThat(board(member, tuyenQuang).items().stream()
                        .filter(item -> item.item().kind() == Item.Kind.REPORT)
                        .map(ReconciliationModuleIT::told))
                .containsExactlyInAnyOrder(
                        "2,3% INCOMPLETE [PERCENT_OR_POINTS]",
                        "2,32% INCOMPLETE [PERCENT_OR_POINTS]",
                        "1,71% INCOMPLETE [PERCENT_OR_POINTS]",
                        "11,33% INCOMPLETE [PERCENT_OR_POINTS]",
                        "giảm 3,05% INCOMPLETE []",
                        "giảm 4,9% INCOMPLETE []",
                        "96/200 điểm MATCHED [SUSPECT]");
        assertThat(board(member, tuyenQuang).items().stream()
                        .map(item -> item.item().kind()))
                .doesNotContain(Item.Kind.CLAIMS);
        assertThat(board(member, tuyenQuang).blocking()).isZero();
        assertThat(board(member, Reference.of(jdbc, Reference.CITY)).items().stream()
                        .filter(item -> item.item().kind() == Item.Kind.REPORT)
                        .map(ReconciliationModuleIT::told))
                .containsExactlyInAnyOrder(
                        "83,33% INCOMPLETE [OMITTED]",
                        "56,93% INCOMPLETE []",
                        "8,43% INCOMPLETE [PERCENT_OR_POINTS]",
                        "not stated INCOMPLETE [OMITTED]");
    }

    @Test
    void aTotalIsComparedWithItsPartsByThoseWhoMayReadThemAll() {
        assertThat(board(member, tuyenQuang).items())
                .filteredOn(item -> item.item().kind() == Item.Kind.CHECK)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.item().result()).isEqualTo(Comparison.INCOMPLETE);
                    assertThat(item.blocks()).isFalse();
                });
        var narrow = new UnitScope(Set.of(new UnitId(tuyenQuang.unit())));
        var seen = as(
                member,
                () -> discrepancies.board(new UnitId(tuyenQuang.unit()), tuyenQuang.round(), narrow, member.id()));
        assertThat(seen.items()).noneMatch(item -> item.item().kind() == Item.Kind.CHECK);
    }

    @Test
    void aPartLargerThanItsWholeDisagreesInsideOneSourceAndHoldsUpItsLines() {
        jdbc.sql("""
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select :unit, :year, code, date '2023-08-31', 'STATISTICS', value, 0, value::text, 'Thống kê'
                from (values ('COMPLETED_CASES', 5000), ('ENFORCEABLE_CASES', 4787)) as said (code, value)""")
                .param("unit", langSon.unit())
                .param("year", langSon.year())
                .update();
        assertThat(board(member, langSon).items())
                .filteredOn(item ->
                        item.item().kind() == Item.Kind.CHECK && item.item().disagrees())
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.item().key()).startsWith("CHECK:").endsWith(":STATISTICS");
                    assertThat(item.item().explanation()).isNotEmpty();
                    assertThat(item.item().stakes())
                            .extracting(stake -> stake.line())
                            .contains("A.I.1");
                });
    }

    @Test
    void anotherNumberInTheReportAloneOpensOneDiscrepancyWithBothRatesAndThePoints() {
        jdbc.sql("""
                update figure_claim set value = 4312, printed = '4.312 việc', version = version + 1 where unit_id = :unit and indicator_code = 'COMPLETED_CASES'
                  and source = 'UNIT_REPORT' and emulation_year_id = :year and as_of = date '2023-08-31'""")
                .param("unit", tuyenQuang.unit())
                .param("year", tuyenQuang.year())
                .update();
        var claims = board(member, tuyenQuang).items().stream()
                .filter(item -> item.item().kind() == Item.Kind.CLAIMS)
                .toList();
        assertThat(claims).singleElement().satisfies(one -> {
            assertThat(shown(one)).containsExactly("UNIT_REPORT 4.312", "SCORE_SHEET 4.132");
            assertThat(one.item().difference())
                    .hasValueSatisfying(text -> assertThat(text).contains("180"));
            assertThat(one.item().following())
                    .anySatisfy(rate -> assertThat(rate.name()).contains("Tỷ lệ thi hành xong về việc"));
            assertThat(one.item().stakes()).isNotEmpty();
        });
    }

    @Test
    void aValueIsAgreedOnAfterTheUnitHasExplained() {
        refused("reconciliation.refused.AGREE", () -> agree("SCORE_SHEET", "Theo sổ thụ lý"));
        explain("Báo cáo gõ nhầm 4.132 thành 4.312");
        refused("reconciliation.value.missing", () -> agree("", "Theo sổ"));
        refused("reconciliation.settlement.reasonMissing", () -> agree("SCORE_SHEET", " "));
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        var one = item();
        assertThat(one.state()).isEqualTo(DiscrepancyState.AGREED);
        assertThat(one.accepted().orElseThrow())
                .isEqualTo(new BoardItem.Accepted("SCORE_SHEET", "4.132", BoardItem.Accepted.By.AGREED));
        assertThat(one.cause()).contains(DiscrepancyCause.DATA_ERROR);
        assertThat(one.blocks()).isFalse();
        assertThat(journal.of(Subject.DISCREPANCY, one.said().orElseThrow().id()))
                .extracting(entry -> entry.action() + " " + entry.from() + " → " + entry.to() + ": " + entry.reason())
                .containsExactly(
                        "AGREED EXPLAINED → AGREED: 4.132: Theo sổ thụ lý",
                        "EXPLAINED OPEN → EXPLAINED: Báo cáo gõ nhầm 4.132 thành 4.312");
    }

    @Test
    void whatUnitAndTeamDisputeTheZoneDecidesAndOnlyTheZoneReopens() {
        explain("Cả hai số đều có căn cứ");
        settle(() -> discrepancies.dispute(spot(), reason("Chưa có hồ sơ"), teamReach(), member.actor()), member);
        assertThat(as(secretary, () -> waiting.ofZone(secretary.scope(Permission.DISCREPANCY_DECIDE))))
                .singleElement()
                .satisfies(found -> assertThat(found.disputed()).isEqualTo(1));
        refused("reconciliation.decision.basisMissing", () -> decide("OTHER", "4.200", ""));
        refused("reconciliation.value.unreadable", () -> decide("OTHER", "1.2.3,4", "Biên bản họp"));
        decide("OTHER", "4.200", "Biên bản họp ngày 10/9/2023");
        assertThat(item().accepted().orElseThrow().shown()).isEqualTo("4.200");
        refused(
                "reconciliation.reopening.zoneOnly",
                () -> settle(() -> discrepancies.reopen(spot(), "Xem lại", teamReach(), member.actor()), member));
        settle(() -> discrepancies.reopen(spot(), "Xem lại", zoneReach(), secretary.actor()), secretary);
        assertThat(item().state()).isEqualTo(DiscrepancyState.OPEN);
    }

    @Test
    void theTeamWritesDownWhatTheUnitSaidWithWhoSaidIt() {
        refused(
                "reconciliation.explanation.toldByMissing",
                () -> settle(
                        () -> discrepancies.note(spot(), Statement.of("Gõ nhầm", "", ""), teamReach(), member.actor()),
                        member));
        settle(
                () -> discrepancies.note(
                        spot(), Statement.of("Gõ nhầm", "SCORE_SHEET", "Ông A, kế toán"), teamReach(), member.actor()),
                member);
        assertThat(item().current().orElseThrow().explanation().orElseThrow().toldBy())
                .contains("Ông A, kế toán");
    }

    @Test
    void noLineIsAgreedWhileAFigureOfItIsDisputed() {
        var plain = new InspectedAnswer(Points.of(24), null, null, 0);
        refused("scoring.inspected.disputed", () -> inspect("A.I.1", plain));
        assertThat(agreedAtOnce().waiting()).containsOnlyKeys("A.I.1", "D.1");
        inspect("D.1", new InspectedAnswer(Points.of(1), "Đúng là 4.312 việc", "Sổ thụ lý", 0));

        explain("Báo cáo gõ nhầm");
        refused("scoring.inspected.disputed", () -> inspect("A.I.1", plain));
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        inspect("A.I.1", plain);
        assertThat(agreedAtOnce().waiting()).isEmpty();
    }

    @Test
    void whatWasAgreedIsTakenBackWhenItsFiguresComeToDisagreeAgain() {
        explain("Báo cáo gõ nhầm");
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        inspect("A.I.1", new InspectedAnswer(Points.of(24), null, null, 0));
        inspect("D.1", new InspectedAnswer(Points.of(1), "Đúng là 4.312 việc", "Sổ thụ lý", 0));

        verify("4.200", 0);

        assertThat(inspectedPoints("A.I.1")).isEmpty();
        assertThat(inspectedPoints("D.1")).contains(Points.of(1));
        assertThat(jdbc.sql("""
                        select from_value, reason from journal_entry where action = 'AGREEMENT_REOPENED'""")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .singleElement()
                .asString()
                .contains("24", "Số việc thi hành xong", "4.312", "4.132", "4.200");
        refused(
                "scoring.inspected.disputed",
                () -> inspect("A.I.1", new InspectedAnswer(Points.of(24), null, null, 2)));
    }

    private Optional<Points> inspectedPoints(String line) {
        var inspection = new InspectionId(langSon.inspection());
        return as(member, () -> comparisons.of(inspection, member.scope(Permission.INSPECTION_READ)))
                .sheet()
                .orElseThrow()
                .leaves()
                .stream()
                .filter(leaf -> leaf.code().equals(line))
                .findFirst()
                .orElseThrow()
                .inspected()
                .points();
    }

    @Test
    void whenAClaimChangesWhatWasSettledIsOpenAgainInTheSameTransaction() {
        explain("Báo cáo gõ nhầm");
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        verify("4.312 việc", 0);
        var one = item();
        assertThat(one.state()).isEqualTo(DiscrepancyState.OPEN);
        assertThat(one.outdated()).isPresent();
        assertThat(one.blocks()).isTrue();
        assertThat(jdbc.sql("select state from discrepancy").query(String.class).single())
                .isEqualTo("OPEN");
        assertThat(journal.of(Subject.DISCREPANCY, one.said().orElseThrow().id())
                        .get(0))
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("VALUES_CHANGED");
                    assertThat(entry.from()).isEqualTo("Báo cáo: 4.312; Bảng tự chấm: 4.132");
                    assertThat(entry.to()).isEqualTo("Báo cáo: 4.312; Bảng tự chấm: 4.132; Đoàn xác minh: 4.312");
                });
        explain("Xem lại theo số đoàn đọc");
        assertThat(item().state()).isEqualTo(DiscrepancyState.EXPLAINED);
    }

    @Test
    void anImportReopensWhatItSpeaksOfAsWell() {
        explain("Báo cáo gõ nhầm");
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        jdbc.sql("""
                update figure_claim set value = 4132, printed = '4.132', version = version + 1 where unit_id = :unit
                  and indicator_code = 'COMPLETED_CASES' and source = 'UNIT_REPORT'""").param("unit", langSon.unit()).update();
        var imported = new FiguresImported(
                Map.of(new UnitId(langSon.unit()), Set.of("COMPLETED_CASES")),
                langSon.round(),
                ClaimSource.STATISTICS,
                member.actor());
        as(member, () -> context.publishEvent(imported));
        var board = board(member, langSon);
        assertThat(board.item(CASES)).isEmpty();
        assertThat(board.over()).singleElement().satisfies(over -> {
            assertThat(over.state()).isEqualTo(DiscrepancyState.OPEN);
            assertThat(journal.of(Subject.DISCREPANCY, over.id()).get(0).to())
                    .isEqualTo("Các nguồn đã khớp, không còn chênh lệch");
        });
    }

    @Test
    void aClaimChangedBehindTheBackOfTheEventNeverCountsAsSettled() {
        explain("Báo cáo gõ nhầm");
        agree("SCORE_SHEET", "Theo sổ thụ lý");
        jdbc.sql("""
                update figure_claim set value = 4313, printed = '4.313 việc', version = version + 1 where unit_id = :unit
                  and indicator_code = 'COMPLETED_CASES' and source = 'UNIT_REPORT'""").param("unit", langSon.unit()).update();
        assertThat(item().state()).isEqualTo(DiscrepancyState.OPEN);
        refused(
                "scoring.inspected.disputed",
                () -> inspect("A.I.1", new InspectedAnswer(Points.of(24), null, null, 0)));
        explain("Nay là 4.313");
        assertThat(item().state()).isEqualTo(DiscrepancyState.EXPLAINED);
        assertThat(journal.of(Subject.DISCREPANCY, item().said().orElseThrow().id()))
                .extracting(Journal.Entry::action)
                .containsExactly("EXPLAINED", "VALUES_CHANGED", "AGREED", "EXPLAINED");
    }

    @Test
    void whoHasSeenOtherValuesOrAnEarlierVersionIsToldWhatStands() {
        var before = spot();
        explain("Báo cáo gõ nhầm");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> explainAt(before, "Khác"))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("Báo cáo gõ nhầm"));
        explainAt(before, "Báo cáo gõ nhầm");
        var seen = spot();
        verify("4.312 việc", 0);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> explainAt(seen, "Khác"))
                .satisfies(stale -> assertThat(stale.current()).contains("Đoàn xác minh: 4.312"));
    }

    @Test
    void othersFindNothingAndMayDoNothing() {
        var stranger = TestUsers.named(context, "canbo");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> board(stranger, langSon));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> {
                    discrepancies.explain(
                            spot(),
                            Statement.of("x", null, null),
                            stranger.scope(Permission.DISCREPANCY_EXPLAIN),
                            stranger.actor());
                    return true;
                }));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> settle(
                        () -> discrepancies.agree(
                                spot(),
                                settlement("SCORE_SHEET", "x"),
                                clerk.scope(Permission.FIGURE_READ),
                                clerk.actor()),
                        clerk));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(clerk, () -> zones.of(langSon.round(), ALL, clerk.scope(Permission.FIGURE_READ))));
    }

    @Test
    void afterTheMinutesAreConfirmedOnlyTheZoneSettles() {
        jdbc.sql("update visit set state = 'MINUTES_CONFIRMED' where id = :id")
                .param("id", langSon.visit())
                .update();
        explain("Báo cáo gõ nhầm");
        refused("reconciliation.team.confirmed", () -> agree("SCORE_SHEET", "Theo sổ"));
        assertThat(as(member, () -> waiting.ofTeam(member.scope(Permission.DISCREPANCY_SETTLE))))
                .noneMatch(found -> found.unit().id().value() == langSon.unit());
        settle(() -> discrepancies.dispute(spot(), reason("Không có đoàn"), zoneReach(), secretary.actor()), secretary);
        decide("SCORE_SHEET", "", "Sổ thụ lý");
        assertThat(item().state()).isEqualTo(DiscrepancyState.DECIDED);
    }

    @Test
    void everybodysListSaysWhatWaits() {
        assertThat(as(clerk, () -> waiting.ofUnits(clerk.scope(Permission.DISCREPANCY_EXPLAIN))))
                .singleElement()
                .satisfies(found -> assertThat(found.unexplained()).isEqualTo(1));
        explain("Báo cáo gõ nhầm");
        assertThat(as(clerk, () -> waiting.ofUnits(clerk.scope(Permission.DISCREPANCY_EXPLAIN))))
                .singleElement()
                .satisfies(found -> assertThat(found.unexplained()).isZero());
        assertThat(as(member, () -> waiting.ofTeam(member.scope(Permission.DISCREPANCY_SETTLE))).stream()
                        .filter(found -> found.unit().id().value() == langSon.unit()))
                .singleElement()
                .satisfies(found -> assertThat(found.explained()).isEqualTo(1));
        assertThat(as(secretary, () -> waiting.ofZone(secretary.scope(Permission.DISCREPANCY_DECIDE))))
                .isEmpty();
    }

    private static final ZoneQuery ALL =
            new ZoneQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);

    @Test
    void theZoneSeesAllUnitsInOneListWhatDisagreesFirst() {
        var zone = zone(ALL);
        assertThat(zone.rows().get(0).unit().code()).isEqualTo(Reference.LANG_SON);
        assertThat(zone.rows().get(0).item().item().key()).isEqualTo(CASES);
        assertThat(zone.totals().blocking()).isEqualTo(1);
        assertThat(zone.totals().atStake()).isEqualTo(Points.of(2));
        assertThat(zone.units()).hasSize(3);
        assertThat(zone.totals().byCause()).containsKey(DiscrepancyCause.METHOD);
        var differing = new ZoneQuery(
                Optional.of(new UnitId(langSon.unit())),
                Optional.of(DiscrepancyState.OPEN),
                Optional.empty(),
                Optional.of(Comparison.DIFFERENT),
                7);
        assertThat(zone(differing).rows()).hasSize(1);
        assertThat(zone(differing).query().page()).isEqualTo(1);
    }

    @Test
    void aHundredUnitsTakeAsManyQueriesAsThree() {
        zone(ALL);
        int few = queries.during(() -> zone(ALL));
        moreUnits(100);
        secretary = TestUsers.named(context, "thuky");
        int many = queries.during(() -> zone(ALL));
        assertThat(zone(ALL).totals().blocking()).isEqualTo(101);
        assertThat(zone(ALL).rows()).hasSize(50);
        assertThat(many).isEqualTo(few).isLessThan(15);
    }

    @Test
    void theBoardAndTheListsTakeAFixedNumberOfQueries() {
        board(member, langSon);
        assertThat(queries.during(() -> board(member, langSon))).isLessThan(26);
        explain("Báo cáo gõ nhầm");
        assertThat(queries.during(() -> as(member, () -> waiting.ofTeam(member.scope(Permission.DISCREPANCY_SETTLE)))))
                .isLessThan(24);
    }

    /** Like Lạng Sơn in all its figures. */
    private void moreUnits(int number) {
        Stream.of("""
                insert into unit (code, name, short_name, kind, locality, valid_from)
                select 'MANY_' || n, 'Cục số ' || n, 'Cục số ' || n, 'PROVINCIAL_DEPARTMENT', 'Số ' || n, date '2010-01-01'
                from generate_series(1, %d) n""".formatted(number), """
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select z.id, r.emulation_year_id, u.id, 'MEMBER' from emulation_zone z, assessment_round r, unit u
                where r.as_of = date '2023-08-31' and u.code like 'MANY_%'""", """
                insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name)
                select u.id, s.round_id, s.criteria_sheet_id, 'SUBMITTED', 'Cục trưởng' from unit u, score_sheet s
                where u.code like 'MANY_%' and s.id = (select s.id from score_sheet s join unit l on l.id = s.unit_id and l.code = 'CUC_LANG_SON')""", """
                insert into score_line (score_sheet_id, criterion_code, answer, self_points)
                select s.id, l.criterion_code, l.answer, l.self_points from score_sheet s
                join unit u on u.id = s.unit_id and u.code like 'MANY_%', score_line l
                where l.score_sheet_id = (select s.id from score_sheet s join unit l on l.id = s.unit_id and l.code = 'CUC_LANG_SON')""", """
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select u.id, c.emulation_year_id, c.indicator_code, c.as_of, c.source, c.value, c.scale, c.printed, 'Văn phòng'
                from unit u, figure_claim c
                where u.code like 'MANY_%' and c.unit_id = (select id from unit where code = 'CUC_LANG_SON')""")
                .forEach(sql -> assertThat(jdbc.sql(sql).update()).isPositive());
    }

    private ZoneBoard zone(ZoneQuery query) {
        return as(secretary, () -> zones.of(langSon.round(), query, secretary.scope(Permission.OVERVIEW_READ)));
    }

    private UnitBoard board(CurrentUser user, Reference unit) {
        return as(
                user,
                () -> discrepancies.board(
                        new UnitId(unit.unit()), unit.round(), user.scope(Permission.FIGURE_READ), user.id()));
    }

    private BoardItem item() {
        return board(member, langSon).item(CASES).orElseThrow();
    }

    private Discrepancies.Spot spot() {
        var one = item();
        return new Discrepancies.Spot(
                new UnitId(langSon.unit()),
                langSon.round(),
                CASES,
                new Seen(one.version(), one.mark()),
                member.scope(Permission.FIGURE_READ));
    }

    private void explain(String words) {
        explainAt(spot(), words);
    }

    private void explainAt(Discrepancies.Spot spot, String words) {
        settle(
                () -> discrepancies.explain(
                        spot,
                        Statement.of(words, null, null),
                        clerk.scope(Permission.DISCREPANCY_EXPLAIN),
                        clerk.actor()),
                clerk);
    }

    private void agree(String value, String reason) {
        var spot = spot();
        settle(
                () -> discrepancies.agree(
                        spot, settlement(value, reason), member.scope(Permission.DISCREPANCY_SETTLE), member.actor()),
                member);
    }

    private void decide(String value, String other, String basis) {
        var spot = spot();
        var decided = Settlement.of(value, other, null, Outcome.ACCEPTED, "Theo hồ sơ", basis);
        settle(
                () -> discrepancies.decide(
                        spot, decided, secretary.scope(Permission.DISCREPANCY_DECIDE), secretary.actor()),
                secretary);
    }

    private static Settlement settlement(String value, String reason) {
        return Settlement.of(value, null, DiscrepancyCause.DATA_ERROR, Outcome.CORRECTED, reason, null);
    }

    private static Settlement reason(String words) {
        return Settlement.of(null, null, null, null, words, null);
    }

    private Discrepancies.Reach teamReach() {
        return new Discrepancies.Reach(member.scope(Permission.DISCREPANCY_SETTLE), UnitScope.NONE);
    }

    private Discrepancies.Reach zoneReach() {
        return new Discrepancies.Reach(UnitScope.NONE, secretary.scope(Permission.DISCREPANCY_DECIDE));
    }

    private void verify(String printed, int version) {
        var key = new FigureKey(new UnitId(langSon.unit()), rounds.round(langSon.round()), "COMPLETED_CASES");
        as(member, () -> figures.verify(key, printed, version, member.actor(), member.scope(Permission.FIGURE_VERIFY)));
    }

    private boolean inspect(String line, InspectedAnswer answer) {
        as(
                member,
                () -> comparisons.inspect(
                        new InspectionId(langSon.inspection()),
                        line,
                        answer,
                        member.scope(Permission.INSPECTION_WORK),
                        member.actor()));
        return true;
    }

    private AgreedLines agreedAtOnce() {
        return as(
                member,
                () -> comparisons.agreeWhereNothingDiffers(
                        new InspectionId(langSon.inspection()),
                        member.scope(Permission.INSPECTION_WORK),
                        member.actor()));
    }

    private static void settle(Runnable act, CurrentUser user) {
        Supplier<Boolean> call = () -> {
            act.run();
            return true;
        };
        as(user, call);
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .withMessage(code);
    }

    private static List<String> shown(BoardItem one) {
        return one.item().values().stream()
                .map(value -> value.code() + " " + value.shown())
                .toList();
    }

    private static String told(BoardItem one) {
        return one.item().value("STATED").map(value -> value.shown()).orElse("not stated") + " "
                + one.item().result() + " "
                + one.item().flags();
    }
}
