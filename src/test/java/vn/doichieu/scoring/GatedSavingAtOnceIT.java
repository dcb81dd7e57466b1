package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** Lines that hang on each other, saved at three desks at once. What was saved is cleared away afterwards. */
@WithDemonstration
class GatedSavingAtOnceIT {

    private static final Map<String, String> GATES = Map.of("C.8", "C.2", "C.3", "C.8");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScoreSheets sheets;

    private final CyclicBarrier together = new CyclicBarrier(3);
    private GatedSheet gated;
    private DemonstrationSheets demo;
    private CurrentUser clerk;
    private ScoreSheetId sheet;
    private long before;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("chicuc");
        sheet = demo.sheet(SUB_DEPARTMENT);
        gated = new GatedSheet(environment, 990_002);
        gated.make(GatedSheet.criteriaOf(jdbc, sheet), GATES);
        before = gated.use(jdbc, sheet);
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                update score_line set answer = null, self_points = null, note = null, self_by_name = null, self_at = null,
                  version = 0 where score_sheet_id = :sheet""").param("sheet", sheet.value()).update();
        GatedSheet.use(jdbc, sheet, before);
        gated.remove();
    }

    @Test
    void whoeverComesFirstEveryLineHasThePointsOfWhatStandsInTheEnd() throws Exception {
        for (int round = 0; round < 6; round++) {
            var first = round % 2 == 0 ? "ON_TIME" : "LATE";
            int version = round;
            atOnce(List.of(
                    () -> save("C.2", first, version),
                    () -> save("C.8", version % 3 == 0 ? "GOOD" : "EXCELLENT", version),
                    () -> save("C.3", version % 2 == 0 ? "LATE" : "ON_TIME", version)));

            assertThat(demo.seenBy(clerk, SUB_DEPARTMENT).leaves())
                    .allSatisfy(line -> assertThat(line.self())
                            .as(line.code())
                            .isEqualTo(line.derivation().points()));
        }
    }

    private void atOnce(List<Callable<String>> saves) throws Exception {
        var desks = Executors.newFixedThreadPool(saves.size());
        try {
            for (var saved : desks.invokeAll(saves.stream().map(this::meeting).toList())) {
                assertThat(saved.get()).isEqualTo("saved");
            }
        } finally {
            desks.shutdown();
        }
    }

    private Callable<String> meeting(Callable<String> save) {
        return () -> {
            together.await();
            return save.call();
        };
    }

    private String save(String code, String option, int version) {
        var typed = new LineAnswer(Answer.option(option), "lần " + version, version);
        as(clerk, () -> sheets.answer(sheet, code, typed, clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
        return "saved";
    }
}
