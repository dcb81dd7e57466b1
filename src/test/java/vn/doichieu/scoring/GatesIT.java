package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitScope;

/** C.8 counts when A.I.1 has five points, D.4 when C.8 has, D.3 when B.2 has. */
@WithDemonstration
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Figures figures;

    @Autowired
    private Journal journal;

    private GatedSheet gated;
    private DemonstrationSheets demo;
    private CurrentUser clerk;

    @BeforeAll
    void makeTheSheet() {
        demo = new DemonstrationSheets(context);
        gated = new GatedSheet(environment, 990_001);
        gated.make(
                GatedSheet.criteriaOf(jdbc, demo.sheet(DEPARTMENT)),
                Map.of("C.8", "A.I.1", "D.4", "C.8", "D.3", "B.2"));
    }

    @AfterAll
    void removeTheSheet() {
        gated.remove();
    }

    @BeforeEach
    void people() {
        clerk = demo.user("canbo");
        gated.use(jdbc, demo.sheet(DEPARTMENT));
        as(clerk, () -> sheets.takeBack(demo.sheet(DEPARTMENT), scope(), clerk.actor()));
    }

    @Test
    void linesBehindAGateFollowTheAnswerOfTheLineItNames() {
        save("C.8", Answer.option("EXCELLENT"), 0);
        save("D.4", Answer.option("GOVERNMENT_FLAG_OR_ORDER"), 0);
        assertThat(points("C.8")).isEqualTo("5");
        assertThat(points("D.4")).isEqualTo("5");

        save("C.8", Answer.option("GOOD"), 1);

        assertThat(points("C.8")).isEqualTo("4");
        assertThat(points("D.4")).isEqualTo("0");
        assertThat(journal.of(ScoreSheets.LINE, line("D.4").id())).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("RESCORED");
            assertThat(entry.from()).isEqualTo("5");
            assertThat(entry.to()).isEqualTo("0");
        });
        save("C.8", Answer.option("EXCELLENT"), 2);
        assertThat(points("D.4")).isEqualTo("5");
    }

    @Test
    void linesBehindAGateFollowTheFiguresOfTheLineItNames() {
        save("C.8", Answer.option("EXCELLENT"), 0);
        save("D.4", Answer.option("GOVERNMENT_FLAG_OR_ORDER"), 0);

        completed("1.000");

        assertThat(points("A.I.1")).isEqualTo("0");
        assertThat(points("C.8")).isEqualTo("0");
        assertThat(points("D.4")).isEqualTo("0");
        completed("4.132");
        assertThat(points("D.4")).isEqualTo("5");
    }

    @Test
    void aLineBehindAGateWaitsForTheLineItNames() {
        save("D.4", Answer.option("GOVERNMENT_FLAG_OR_ORDER"), 0);

        assertThat(points("D.4")).isEqualTo("—");
        assertThat(line("D.4").derivation().missing())
                .extracting(sentence -> sentence.code())
                .containsExactly("criteria.missing.gate");
        save("C.8", Answer.option("EXCELLENT"), 0);
        assertThat(points("D.4")).isEqualTo("5");
    }

    @Test
    void storedPointsTotalsAndDerivationsSayTheSame() {
        save("D.3", Answer.number(BigDecimal.valueOf(2)), 0);
        save("C.8", Answer.option("GOOD"), 0);
        save("D.4", Answer.option("GOVERNMENT_FLAG_OR_ORDER"), 0);

        var sheet = sheet();

        assertThat(sheet.leaves())
                .allSatisfy(line -> assertThat(line.self())
                        .as(line.code())
                        .isEqualTo(line.derivation().points()));
        assertThat(sheet.total().points()).hasValue(sheet.totals().won());
        assertThat(sheet.lines())
                .filteredOn(line -> !line.criterion().leaf())
                .allSatisfy(line -> assertThat(line.derivation().points().orElse(Points.ZERO))
                        .as(line.code())
                        .isEqualTo(sheet.nodes().get(line.code()).won()));
    }

    private void completed(String printed) {
        var round = sheet().round();
        int version = as(
                clerk,
                () -> figures.of(demo.unit(DEPARTMENT), round, scope())
                        .entry("COMPLETED_CASES", ClaimSource.SCORE_SHEET)
                        .version());
        as(
                clerk,
                () -> sheets.scoreWith(
                        demo.sheet(DEPARTMENT), "COMPLETED_CASES", printed, version, scope(), clerk.actor()));
    }

    private void save(String code, Answer answer, int version) {
        var typed = new LineAnswer(answer, null, version);
        as(clerk, () -> sheets.answer(demo.sheet(DEPARTMENT), code, typed, scope(), clerk.actor()));
    }

    private ScoreSheetView sheet() {
        return demo.seenBy(clerk, DEPARTMENT);
    }

    private ScoreSheetView.Line line(String code) {
        return sheet().line(code).orElseThrow();
    }

    private String points(String code) {
        return line(code).self().map(Points::toString).orElse("—");
    }

    private UnitScope scope() {
        return clerk.scope(Permission.SHEET_SCORE);
    }
}
