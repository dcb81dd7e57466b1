package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetText;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** Two people at two desks. Nothing is rolled back here, so what was saved is cleared away afterwards. */
@WithDemonstration
class SavingAtOnceIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private DemonstrationSheets demo;
    private CurrentUser clerk;
    private ScoreSheetId sheet;
    private long last;

    @Autowired
    private SheetOpenings openings;

    @Autowired
    private AssignedTargets targets;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("chicuc");
        sheet = demo.sheet(SUB_DEPARTMENT);
        last = jdbc.sql("select max(id) from score_sheet").query(Long.class).single();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from score_line where score_sheet_id > :last")
                .param("last", last)
                .update();
        jdbc.sql("delete from score_sheet where id > :last").param("last", last).update();
        jdbc.sql("""
                update score_line set answer = null, self_points = null, note = null, self_by_name = null, self_at = null,
                  version = 0 where score_sheet_id = :sheet""").param("sheet", sheet.value()).update();
        jdbc.sql("delete from figure_claim where source = 'SCORE_SHEET' and unit_id = :unit")
                .param("unit", demo.unit(SUB_DEPARTMENT).value())
                .update();
    }

    @Test
    void ofTwoWhoSaveOneLineAtOnceOneIsToldAndOneIsKept() throws Exception {
        for (int round = 0; round < 5; round++) {
            int version = line("C.2").version();
            var first = new LineAnswer(Answer.option("ON_TIME"), "bàn một, lần " + round, version);
            var second = new LineAnswer(Answer.option("LATE"), "bàn hai, lần " + round, version);
            var outcomes = atOnce(() -> save("C.2", first), () -> save("C.2", second));
            assertThat(outcomes).containsExactlyInAnyOrder("saved", "stale");
            assertThat(line("C.2").version()).isEqualTo(version + 1);
            assertThat(line("C.2").self()).isEqualTo(line("C.2").derivation().points());
        }
    }

    @Test
    void aFigureAndAnAnswerOfTheSameLineSavedAtOnceAreBothKept() throws Exception {
        figure("ENFORCEABLE_CASES", "1000", 0);
        for (int round = 0; round < 5; round++) {
            int version = line("A.I.1").version();
            int figureVersion = round;
            var note = "Ghi chú " + round;
            var done = new LineAnswer(round % 2 == 0 ? Answer.NOT_APPLICABLE : Answer.EMPTY, note, version);
            var cases = String.valueOf(800 + round);
            assertThat(atOnce(() -> save("A.I.1", done), () -> figure("COMPLETED_CASES", cases, figureVersion)))
                    .containsOnly("saved");
            assertThat(line("A.I.1").note()).contains(note);
            assertThat(line("A.I.1").self())
                    .isEqualTo(line("A.I.1").derivation().points());
        }
    }

    @Test
    void twoWhoBeginASheetAtOnceGetTheSameOne() throws Exception {
        long round = jdbc.sql("select id from assessment_round where as_of = '2024-08-31'")
                .query(Long.class)
                .single();
        var unit = demo.unit(SUB_DEPARTMENT);
        var scope = clerk.scope(Permission.SHEET_SCORE);
        Callable<String> begin = () -> as(clerk, () -> openings.open(unit, round, scope, clerk.actor()))
                .toString();
        var begun = atOnce(begin, begin);
        var kept = jdbc.sql("select id from score_sheet where id > :last")
                .param("last", last)
                .query(Long.class)
                .single();
        assertThat(begun).hasSize(2).containsOnly(new ScoreSheetId(kept).toString());
    }

    @Test
    void ofTwoWhoSetATargetAtOnceOneIsToldAndOneIsKept() throws Exception {
        var secretary = demo.user("thuky");
        long year = jdbc.sql("select id from emulation_year where year = 2024")
                .query(Long.class)
                .single();
        var key = new TargetKey(demo.unit(SUB_DEPARTMENT), "COMPLETION_RATE_CASES", year);
        for (int round = 0; round < 3; round++) {
            int seen = round;
            var base = "8" + round;
            assertThat(atOnce(
                            () -> target(secretary, key, base + ",1", seen),
                            () -> target(secretary, key, base + ",2", seen)))
                    .containsExactlyInAnyOrder("saved", "stale");
        }
        jdbc.sql("delete from target where emulation_year_id = :year")
                .param("year", year)
                .update();
    }

    private String target(CurrentUser secretary, TargetKey key, String printed, int version) {
        var text = new TargetText(printed, "Quyết định", null);
        var scope = secretary.scope(Permission.TARGET_EDIT);
        as(secretary, () -> targets.set(key, text, version, scope, secretary.actor()));
        return "saved";
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            var outcomes = desks.invokeAll(List.of(meeting(one), meeting(other)));
            return outcomes.stream().map(SavingAtOnceIT::outcome).toList();
        } finally {
            desks.shutdown();
        }
    }

    private Callable<String> meeting(Callable<String> save) {
        return () -> {
            together.await();
            try {
                return save.call();
            } catch (StaleVersion stale) {
                return "stale";
            }
        };
    }

    private static String outcome(Future<String> outcome) {
        try {
            return outcome.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String save(String code, LineAnswer answer) {
        as(clerk, () -> sheets.answer(sheet, code, answer, clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
        return "saved";
    }

    private String figure(String indicator, String printed, int version) {
        var scope = clerk.scope(Permission.SHEET_SCORE);
        as(clerk, () -> sheets.scoreWith(sheet, indicator, printed, version, scope, clerk.actor()));
        return "saved";
    }

    private ScoreSheetView.Line line(String code) {
        return demo.seenBy(clerk, SUB_DEPARTMENT).line(code).orElseThrow();
    }
}
