package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.dashboard.OverviewView.UnitRow;
import vn.doichieu.dashboard.RateOverview.Verdict;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.rules.Confidence.Grounds;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest(properties = "doichieu.demonstration=true")
@AutoConfigureMockMvc
@Import(QueryCounter.Counting.class)
@Transactional
class OverviewModuleIT {

    private static final Choice LATEST = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Overviews overviews;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theRoundAnythingHasBegunInIsShownFirst() {
        var scene = overview("lanhdao").scene();
        assertThat(scene.round().year()).isEqualTo(2023);
        assertThat(scene.round().kind()).isEqualTo(Round.Kind.INTERIM);
        assertThat(scene.years()).contains(2023, 2024);
    }

    @Test
    void everyUnitOfTheZoneIsThereWithItsState() {
        var overview = overview("lanhdao");
        assertThat(overview.progress()).isEqualTo(new OverviewView.Progress(15, 3, 2, 0, 0));
        assertThat(row(overview, "CUC_TUYEN_QUANG").sent()).isTrue();
        assertThat(row(overview, "CHI_CUC_TP_TUYEN_QUANG").below()).isTrue();
        assertThat(row(overview, "CUC_HOA_BINH").sheet()).isEmpty();
    }

    @Test
    void confirmedMinutesCountAsInspectedAndConfirmed() {
        jdbc.sql("update visit set state = 'MINUTES_CONFIRMED' where id = (select min(id) from visit)")
                .update();
        assertThat(overview("lanhdao").progress()).isEqualTo(new OverviewView.Progress(15, 3, 2, 2, 2));
    }

    @Test
    void whatAUnitIsStillScoringIsNotShownToAnybodyElse() {
        jdbc.sql("""
                update score_line set self_points = 7.13 where id = (select min(l.id) from score_line l
                  join score_sheet s on s.id = l.score_sheet_id join unit u on u.id = s.unit_id where u.code = 'CHI_CUC_TP_TUYEN_QUANG')""").update();
        jdbc.sql("""
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select unit_id, emulation_year_id, indicator_code, as_of, 'SCORE_SHEET', 99.99, 2, '99,99', 'Cán bộ' from figure_claim
                where indicator_code = 'COMPLETION_RATE_CASES' and unit_id = (select id from unit where code = 'CHI_CUC_TP_TUYEN_QUANG')""").update();
        var overview = overview("lanhdao");
        assertThat(row(overview, "CHI_CUC_TP_TUYEN_QUANG").sheet())
                .hasValueSatisfying(sheet -> assertThat(sheet.counted()).isEmpty());
        assertThat(overview.rankings()).hasSize(1);
        assertThat(mvc.get().uri("/overview").with(signedInAs(user("lanhdao"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("99,99", "7,13");
    }

    @Test
    void theRankingSaysWhatItsPointsRestOn() {
        var places = overview("lanhdao").rankings().get(0).places();
        assertThat(places).extracting(place -> place.unit().code()).containsExactly("CUC_TUYEN_QUANG", "CUC_LANG_SON");
        assertThat(places.get(0).won()).isEqualTo(Points.of(96));
        assertThat(places.get(0).counted().totals().maximumScored()).isEqualTo(Points.of(93));
        assertThat(places.get(0).counted().confidence().percent(Grounds.EVIDENCED))
                .isEqualTo(100);
    }

    @Test
    void theTeamsPointsCountBeforeTheUnitsOwnAndAreVerified() {
        jdbc.sql("""
                update score_line set inspected_points = 20 where criterion_code = 'A.I.1'
                  and score_sheet_id = (select s.id from score_sheet s join unit u on u.id = s.unit_id where u.code = 'CUC_TUYEN_QUANG')""").update();
        var first = overview("lanhdao").rankings().get(0).places().get(0);
        assertThat(first.won()).isEqualTo(Points.of(91));
        assertThat(first.counted().confidence().points(Grounds.VERIFIED)).isEqualTo(Points.of(20));
    }

    @Test
    void equalPointsShareAPlace() {
        ManyUnits.addTo(jdbc, 3);
        assertThat(overview("lanhdao").rankings().get(0).places())
                .extracting(Ranking.Place::rank)
                .containsExactly(1, 1, 1, 1, 5);
    }

    @Test
    void aTargetTheReportImpliesNeverConfirmsTheReport() {
        var cases = rate("COMPLETION_RATE_CASES");
        assertThat(verdict(cases, "CUC_TUYEN_QUANG")).isEqualTo(Verdict.STATED);
        assertThat(verdict(cases, "CHI_CUC_TP_TUYEN_QUANG")).isEqualTo(Verdict.BELOW_PARENT);
        assertThat(cases.count(Verdict.MET)).isZero();
        assertThat(cases.unknown()).isEqualTo(12);
    }

    @Test
    void whereTheSourcesLeadToDifferentVerdictsNoneIsGiven() {
        var cases = rate("COMPLETION_RATE_CASES");
        assertThat(verdict(cases, "CUC_LANG_SON")).isEqualTo(Verdict.DISPUTED);
        assertThat(verdict(rate("COMPLETION_RATE_AMOUNT"), "CUC_LANG_SON")).isEqualTo(Verdict.MET);
    }

    @Test
    void theLargestDifferenceComesWithThePointsThatHangOnIt() {
        var difference = overview("lanhdao").differences().get(0);
        assertThat(difference.unit().code()).isEqualTo("CUC_LANG_SON");
        assertThat(difference.figure().row().indicator().code()).isEqualTo("COMPLETED_CASES");
        assertThat(difference.stake().isZero()).isFalse();
        assertThat(difference.page()).startsWith("/inspection-reports/");
        assertThat(overview("thuky").differences().get(0).page()).startsWith("/inspections/");
    }

    @Test
    void anEmptyYearIsEmptyAndNotAnError() {
        var user = user("lanhdao");
        assertThat(mvc.get().uri("/overview?year=2024").with(signedInAs(user)))
                .hasStatusOk()
                .bodyText()
                .contains("0/", "Chưa thấy chênh lệch", "Chưa đơn vị nào gửi", "Chưa có tỷ lệ nào");
        assertThat(mvc.get().uri("/overview?year=1999").with(signedInAs(user)))
                .hasStatusOk()
                .bodyText()
                .contains("Khu vực chưa có đợt chấm này");
    }

    @Test
    void thePageSaysItInWordsAndHasATableForEachChart() {
        assertThat(mvc.get().uri("/overview?view=projector").with(signedInAs(user("lanhdao"))))
                .hasStatusOk()
                .bodyText()
                .contains("4.312", "4.132", "đã gửi", "tạm tính", "100 % tự khai có minh chứng", "điểm phần trăm")
                .contains("data-chart=\"rate\"", "id=\"rate-0\"", "data-chart=\"ranking\"", "id=\"ranking-0\"")
                .contains("Thôi trình chiếu")
                .doesNotContain("??", "style=\"");
    }

    @Test
    void aLeaderOfAnotherZoneSeesNothing() {
        var stranger = TestUsers.leaderOf(new UnitId(987654321));
        long zone = jdbc.sql("select id from emulation_zone").query(Long.class).single();
        var asked = new Choice(Optional.of(zone), Optional.empty(), Optional.empty());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> overviews.of(asked, stranger)));
        assertThat(as(stranger, () -> overviews.of(LATEST, stranger))).isEmpty();
        assertThat(mvc.get().uri("/overview").with(signedInAs(user("canbo")))).hasStatus(403);
    }

    @Test
    void aHundredUnitsTakeAsManyQueriesAsFifteen() {
        var leader = user("lanhdao");
        // What never changes is read once and kept.
        as(leader, () -> overviews.of(LATEST, leader));
        int few = queries.during(() -> as(leader, () -> overviews.of(LATEST, leader)));
        ManyUnits.addTo(jdbc, 100);
        var wider = user("lanhdao");
        int many = queries.during(() -> as(wider, () -> overviews.of(LATEST, wider)));
        assertThat(as(wider, () -> overviews.of(LATEST, wider)).orElseThrow().units())
                .hasSize(115);
        assertThat(many).isEqualTo(few).isLessThan(25);
    }

    private OverviewView overview(String username) {
        var reader = user(username);
        return as(reader, () -> overviews.of(LATEST, reader)).orElseThrow();
    }

    private RateOverview rate(String code) {
        return overview("lanhdao").rates().stream()
                .filter(rate -> rate.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(RateOverview rate, String unit) {
        return rate.rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static UnitRow row(OverviewView overview, String unit) {
        return overview.units().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private CurrentUser user(String username) {
        return TestUsers.named(context, username);
    }
}
