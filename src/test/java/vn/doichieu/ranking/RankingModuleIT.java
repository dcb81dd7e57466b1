package vn.doichieu.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.ranking.rules.Held;
import vn.doichieu.ranking.rules.Origin;
import vn.doichieu.ranking.rules.Outcome;
import vn.doichieu.ranking.rules.RankRuleCheck;
import vn.doichieu.ranking.rules.SheetFrame;
import vn.doichieu.ranking.rules.TargetResult;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest(properties = "doichieu.demonstration=true")
@AutoConfigureMockMvc
@Import(QueryCounter.Counting.class)
@Transactional
class RankingModuleIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rankings rankings;

    @Autowired
    private RankRules rules;

    @Autowired
    private Disqualifications disqualifications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theDeliveredRuleIsRightForItsSheetAndSaysWhatIsInferred() {
        var view = rule("LIBRARY");
        var rule = view.rule().orElseThrow();

        assertThat(RankRuleCheck.of(rule, new SheetFrame(view.sheet().total(), Map.of(), view.indicators())))
                .isEmpty();
        assertThat(view.from()).isEmpty();
        assertThat(rule.bands())
                .extracting(band -> band.minimum().amount().intValueExact())
                .containsExactly(180, 160, 140, 0);
        assertThat(rule.bands())
                .extracting(band -> band.origin().kind())
                .containsExactly(Origin.Kind.SOURCED, Origin.Kind.SOURCED, Origin.Kind.INFERRED, Origin.Kind.INFERRED);
        assertThat(rule.disqualifiers())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.origin().sourced()).isFalse());
        assertThat(rule.partlyInferred()).isTrue();
    }

    @Test
    void aSheetTakenOverRanksByTheRuleOfItsOrigin() {
        var library = sheet("LIBRARY", null);
        for (int year : List.of(2023, 2024)) {
            var view = rule("PUBLISHED", year);
            assertThat(view.rule()).as("%s", year).isEqualTo(rule("LIBRARY").rule());
            assertThat(view.from()).contains(new CriteriaSheetId(library));
            assertThat(view.sheet().draft()).isFalse();
        }
    }

    @Test
    void theRuleOfAPublishedSheetDoesNotChange() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update rank_rule set rule = null").update())
                .withMessageContaining("does not change");
    }

    @Test
    void theReferenceUnitIsNotRankedByWhatOnlyItsOwnReportSays() {
        var rank = rank("CUC_TUYEN_QUANG");
        var ranked = rank.ranked().orElseThrow();

        assertThat(rank.scored().orElseThrow().won()).isEqualTo(Points.of(96));
        assertThat(rank.scored().orElseThrow().basis()).isEqualTo(PointsBasis.SELF);
        assertThat(rank.provisional()).isTrue();
        assertThat(ranked.possible()).extracting(Outcome::code).containsExactly("A", "B", "C", "D");
        assertThat(ranked.standing().least()).isEqualTo(Points.of(96));
        assertThat(ranked.standing().most()).isEqualTo(Points.of(200));
        assertThat(targets(ranked)).extracting(TargetResult::met).containsExactly(Held.UNKNOWN, Held.UNKNOWN, Held.YES);
        assertThat(targets(ranked).get(0).sentence().code()).isEqualTo("ranking.doubt.ownReport");
    }

    @Test
    void sourcesThatLeadToDifferentAnswersDecideNothing() {
        var cases = targets(rank("CUC_LANG_SON").ranked().orElseThrow()).get(0);

        assertThat(cases.met()).isEqualTo(Held.UNKNOWN);
        assertThat(cases.sentence().code()).isEqualTo("ranking.doubt.sources");
    }

    @Test
    void whatTheTeamHasReadDecides() {
        inspected("CUC_LANG_SON", "COMPLETED_CASES", 4132);
        inspected("CUC_LANG_SON", "ENFORCEABLE_CASES", 4987);

        var cases = targets(rank("CUC_LANG_SON").ranked().orElseThrow()).get(0);

        assertThat(cases.met()).isEqualTo(Held.NO);
        assertThat(cases.missedBy().orElseThrow().amount().orElseThrow())
                .isBetween(new BigDecimal("1.36"), new BigDecimal("1.37"));
    }

    @Test
    void aSheetThatIsScoredAndSettledHasItsBandForGood() {
        full("CUC_TUYEN_QUANG");
        inspected("CUC_TUYEN_QUANG", "COMPLETED_CASES", 4132);
        inspected("CUC_TUYEN_QUANG", "ENFORCEABLE_CASES", 4787);
        inspected("CUC_TUYEN_QUANG", "COMPLETED_AMOUNT", 69_647_668_000L);
        inspected("CUC_TUYEN_QUANG", "ENFORCEABLE_AMOUNT", 116_404_270_000L);

        var rank = rank("CUC_TUYEN_QUANG");

        assertThat(rank.ranked().orElseThrow().possible())
                .extracting(Outcome::code)
                .containsExactly("A");
        assertThat(rank.provisional()).isFalse();
        assertThat(rank.scored().orElseThrow().basis()).isEqualTo(PointsBasis.DECIDED);
        assertThat(rank.scored().orElseThrow().place()).isEqualTo(1);
    }

    @Test
    void aUnitThatSentNoSheetIsRankedOnlyWhenThatIsRecorded() {
        assertThat(rank("CUC_HOA_BINH").scored()).isEmpty();
        assertThat(rank("CUC_HOA_BINH").ranked().orElseThrow().settled()).isFalse();

        record("CUC_HOA_BINH", "NO_SHEET", "Quá hạn không gửi", "Công văn số 5");

        assertThat(rank("CUC_HOA_BINH").ranked().orElseThrow().possible()).containsExactly(Outcome.NOT_RANKED);
    }

    @Test
    void whatWasFoundCountsUntilItIsTakenBackAndStaysInTheJournal() {
        record("CUC_TUYEN_QUANG", "LEADER_DISCIPLINED", "Cảnh cáo tháng 5", "Quyết định số 12/QĐ");
        var found = rank("CUC_TUYEN_QUANG").standing().get(0);
        assertThat(rank("CUC_TUYEN_QUANG").ranked().orElseThrow().possible())
                .extracting(Outcome::code)
                .containsExactly("C", "D");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> record("CUC_TUYEN_QUANG", "LEADER_DISCIPLINED", "Lần nữa", "Quyết định số 12/QĐ"))
                .extracting(refusal -> refusal.sentence().code())
                .isEqualTo("ranking.disqualification.there");

        var user = user("thuky");
        var spot = new Disqualifications.Spot(round(), unit("CUC_TUYEN_QUANG"), found.id(), found.version());
        as(
                user,
                () -> disqualifications.withdraw(
                        spot, "Nhầm đơn vị", user.scope(Permission.UNIT_DISQUALIFY), user.actor()));

        var rank = rank("CUC_TUYEN_QUANG");
        assertThat(rank.standing()).isEmpty();
        assertThat(rank.found().get(0).withdrawal().orElseThrow().reason()).isEqualTo("Nhầm đơn vị");
        assertThat(rank.ranked().orElseThrow().possible()).hasSize(4);
        assertThat(jdbc.sql("select action from journal_entry where subject_kind = 'DISQUALIFICATION' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("RECORDED", "WITHDRAWN");
        assertThat(mvc.get().uri("/history/disqualifications/" + found.id()).with(signedInAs(user)))
                .hasStatusOk()
                .bodyText()
                .contains("Nhầm đơn vị", "Người đứng đầu bị kỷ luật");
    }

    @Test
    void everyPartOfAFindingIsAskedFor() {
        for (var incomplete : Map.of(
                        "ranking.disqualification.codeMissing", new FoundAgainst("", "Lý do", "Văn bản"),
                        "ranking.disqualification.reasonMissing", new FoundAgainst("NO_SHEET", " ", "Văn bản"),
                        "ranking.disqualification.documentMissing", new FoundAgainst("NO_SHEET", "Lý do", ""))
                .entrySet()) {
            var found = incomplete.getValue();
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> record("CUC_TUYEN_QUANG", found))
                    .extracting(refusal -> refusal.sentence().code())
                    .isEqualTo(incomplete.getKey());
        }
    }

    @Test
    void onlyTheStandingOfficeOfTheZoneRecords() {
        var leader = user("lanhdao");
        var found = new FoundAgainst("NO_SHEET", "Lý do", "Văn bản");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        leader,
                        () -> disqualifications.record(
                                round(),
                                unit("CUC_TUYEN_QUANG"),
                                found,
                                leader.scope(Permission.OVERVIEW_READ),
                                leader.actor())));
        var stranger = TestUsers.secretaryOf(new UnitId(987654321));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> disqualifications.record(
                                round(),
                                unit("CUC_TUYEN_QUANG"),
                                found,
                                stranger.scope(Permission.UNIT_DISQUALIFY),
                                stranger.actor())));
    }

    @Test
    void anotherZoneDoesNotExist() {
        var stranger = TestUsers.leaderOf(new UnitId(987654321));
        var scope = stranger.scope(Permission.OVERVIEW_READ);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> rankings.of(Optional.empty(), Optional.of(round()), scope)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> rankings.unit(round(), unit("CUC_TUYEN_QUANG"), scope)));
        assertThat(as(stranger, () -> rankings.of(Optional.empty(), Optional.empty(), scope)))
                .isEmpty();
        assertThat(mvc.get().uri("/rankings").with(signedInAs(user("canbo")))).hasStatus(403);
    }

    @Test
    void aHundredUnitsTakeAsManyQueriesAsFifteen() {
        var leader = user("lanhdao");
        var scope = leader.scope(Permission.OVERVIEW_READ);
        // What never changes is read once and kept.
        as(leader, () -> rankings.of(Optional.empty(), Optional.empty(), scope));
        int few = queries(() -> as(leader, () -> rankings.of(Optional.empty(), Optional.empty(), scope)));
        int one = queries(() -> as(leader, () -> rankings.unit(round(), unit("CUC_TUYEN_QUANG"), scope)));
        addUnits(100);
        var wider = user("lanhdao");
        var all = wider.scope(Permission.OVERVIEW_READ);
        int many = queries(() -> as(wider, () -> rankings.of(Optional.empty(), Optional.empty(), all)));

        var rows = as(wider, () -> rankings.of(Optional.empty(), Optional.empty(), all))
                .orElseThrow()
                .groups()
                .get(0)
                .rows();
        assertThat(rows).hasSize(114);
        assertThat(rows.stream().filter(row -> row.scored().isPresent())).hasSize(102);
        assertThat(many).isEqualTo(few).isLessThan(25);
        assertThat(one).isLessThan(25);
    }

    @Test
    void aRuleIsTriedOutWithoutAnyUnit() {
        var sheet = new CriteriaSheetId(sheet("PUBLISHED", 2023));
        var cases = new BigDecimal("71.4");
        var trial = new Trial(
                new BigDecimal("165"),
                Map.of(
                        "COMPLETION_RATE_CASES",
                        cases,
                        "COMPLETION_RATE_AMOUNT",
                        cases,
                        "CARRIED_OUT_CHANGE_CASES",
                        cases.negate()),
                Map.of("COMPLETION_RATE_CASES", new BigDecimal("84"), "COMPLETION_RATE_AMOUNT", BigDecimal.ONE),
                Map.of(),
                Set.of());

        var derivation = as(user("canbo"), () -> rules.tryOut(sheet, trial, Set.of()));

        assertThat(derivation.reached().orElseThrow().code()).isEqualTo("C");
        assertThat(derivation.targets().get(0).missedBy().orElseThrow().inWords())
                .isEqualTo(Sentence.of("ranking.missedBy.RELATIVE", "12,60", "84,00", "15,00"));
    }

    @Test
    void thePagesSayItInWords() {
        var secretary = user("thuky");
        assertThat(mvc.get().uri("/rankings").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Cục THADS tỉnh Tuyên Quang", "tạm tính", "107 điểm chưa chấm", "Còn có thể", "minh hoạ")
                .doesNotContain("??", "ranking.");
        assertThat(mvc.get()
                        .uri("/rankings/" + round() + "/" + unit("CUC_LANG_SON").value())
                        .with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("4.312 / 4.987", "4.132 / 4.987", "Ghi nhận trường hợp loại trừ")
                .doesNotContain("??", "ranking.");
        assertThat(mvc.get()
                        .uri("/rankings/" + round() + "/" + unit("CUC_LANG_SON").value())
                        .with(signedInAs(user("lanhdao"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<textarea");
        assertThat(mvc.get()
                        .uri("/criteria-sheets/" + sheet("PUBLISHED", 2023) + "/rank-rule")
                        .with(signedInAs(user("canbo"))))
                .hasStatusOk()
                .bodyText()
                .contains("Từ 180 điểm trở lên", "suy ra", "theo văn bản", "Không gửi bảng tự chấm điểm")
                .doesNotContain("??", "ranking.");
        assertThat(mvc.get()
                        .uri("/criteria-sheets/" + sheet("PUBLISHED", 2023) + "/rank-rule")
                        .with(signedInAs(user("quantri"))))
                .hasStatusOk();
    }

    @Test
    void theWorkbookHasARowForEachUnitWithItsSteps() throws Exception {
        var answer = mvc.get()
                .uri("/rankings/" + round() + "/workbook")
                .with(signedInAs(user("lanhdao")))
                .exchange();
        var sheet = Spreadsheet.read("xep-hang.xlsx", answer.getResponse().getContentAsByteArray());

        assertThat(sheet.rows()).hasSize(16);
        assertThat(sheet.rows().get(1).cells())
                .contains("Cục Thi hành án dân sự tỉnh Tuyên Quang", "96", "tự chấm", "1/3");
        assertThat(sheet.rows().get(1).cell(9)).contains("chỉ tiêu suy ra từ chính báo cáo ấy");
    }

    @Test
    void anEmptyRoundIsEmptyAndNotAnError() {
        long empty = jdbc.sql("""
                select r.id from assessment_round r join emulation_year y on y.id = r.emulation_year_id
                where y.year = 2024 and r.kind = 'FINAL'""").query(Long.class).single();

        assertThat(mvc.get().uri("/rankings/" + empty).with(signedInAs(user("lanhdao"))))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa đơn vị nào gửi");
        assertThat(mvc.get().uri("/rankings/987654321").with(signedInAs(user("lanhdao"))))
                .hasStatus(404);
    }

    /** The application's own timers may ask in between: the fewer of two. */
    private int queries(Runnable call) {
        return Math.min(queries.during(call), queries.during(call));
    }

    private UnitRank rank(String unit) {
        var reader = user("lanhdao");
        return as(reader, () -> rankings.unit(round(), unit(unit), reader.scope(Permission.OVERVIEW_READ)))
                .rank();
    }

    private static List<TargetResult> targets(UnitRank.Ranked ranked) {
        return ranked.derivation().targets();
    }

    private void record(String unit, String code, String reason, String document) {
        record(unit, new FoundAgainst(code, reason, document));
    }

    private void record(String unit, FoundAgainst found) {
        var secretary = user("thuky");
        as(
                secretary,
                () -> disqualifications.record(
                        round(), unit(unit), found, secretary.scope(Permission.UNIT_DISQUALIFY), secretary.actor()));
    }

    private RankRuleView rule(String state) {
        return rule(state, null);
    }

    private RankRuleView rule(String state, @Nullable Integer year) {
        return as(user("thuky"), () -> rules.of(new CriteriaSheetId(sheet(state, year)), Set.of()));
    }

    private long sheet(String state, @Nullable Integer year) {
        return jdbc.sql("""
                select s.id from criteria_sheet s left join emulation_year y on y.id = s.emulation_year_id
                where s.code = 'THADS_CUC_200' and s.state = :state and y.year is not distinct from cast(:year as integer)""")
                .param("state", state)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** Every line with its maximum, and the sheet settled. */
    private void full(String unit) {
        jdbc.sql("""
                update score_line l set self_points = c.max_points
                from score_sheet s join criterion c on c.criteria_sheet_id = s.criteria_sheet_id
                where s.id = l.score_sheet_id and c.code = l.criterion_code and c.part = 'BASE' and s.unit_id = :unit""").param("unit", unit(unit).value()).update();
        jdbc.sql("update score_sheet set state = 'SETTLED' where unit_id = :unit")
                .param("unit", unit(unit).value())
                .update();
    }

    private void inspected(String unit, String indicator, long value) {
        jdbc.sql("""
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select :unit, r.emulation_year_id, :indicator, r.as_of, 'INSPECTED', :value, 0, cast(:value as text), 'Trưởng đoàn'
                from assessment_round r where r.id = :round on conflict do nothing""")
                .param("unit", unit(unit).value())
                .param("indicator", indicator)
                .param("value", value)
                .param("round", round())
                .update();
    }

    /** Departments with sheets like that of the reference case. */
    private void addUnits(int units) {
        jdbc.sql("""
                insert into unit (code, name, short_name, kind, locality, valid_from)
                select 'MANY_' || n, 'Cục số ' || n, 'Cục số ' || n, 'PROVINCIAL_DEPARTMENT', 'Số ' || n, date '2010-01-01'
                from generate_series(1, :units) n""").param("units", units).update();
        jdbc.sql("""
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select z.id, r.emulation_year_id, u.id, 'MEMBER' from emulation_zone z, assessment_round r, unit u
                where r.id = :round and u.code like 'MANY_%'""").param("round", round()).update();
        jdbc.sql("""
                insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name)
                select u.id, s.round_id, s.criteria_sheet_id, 'SUBMITTED', 'Cục trưởng'
                from unit u, score_sheet s where u.code like 'MANY_%' and s.id = (select min(id) from score_sheet)""").update();
        jdbc.sql("""
                insert into score_line (score_sheet_id, criterion_code, answer, self_points)
                select s.id, l.criterion_code, l.answer, l.self_points
                from score_sheet s join unit u on u.id = s.unit_id and u.code like 'MANY_%',
                  score_line l where l.score_sheet_id = (select min(id) from score_sheet)""").update();
    }

    private CurrentUser user(String username) {
        return TestUsers.named(context, username);
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private long round() {
        return jdbc.sql("""
                select r.id from assessment_round r join emulation_year y on y.id = r.emulation_year_id
                where y.year = 2023 and r.kind = 'INTERIM'""").query(Long.class).single();
    }
}
