package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.Superuser;

/** Two people send workbooks about the same units, or the connection is lost when everything is written but not kept. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(ImportsAtOnceIT.Killing.class)
class ImportsAtOnceIT {

    /** Ends the connection of the import in its last moment, once it is told to. */
    static class Killer {

        private final AtomicBoolean armed = new AtomicBoolean();
        private final JdbcClient jdbc;
        private final Environment environment;

        Killer(JdbcClient jdbc, Environment environment) {
            this.jdbc = jdbc;
            this.environment = environment;
        }

        @EventListener
        void on(FiguresImported imported) {
            if (armed.getAndSet(false)) {
                var backend =
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Superuser.execute(environment, "select pg_terminate_backend(" + backend + ")");
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Killing {

        @Bean
        Killer killer(JdbcClient jdbc, Environment environment) {
            return new Killer(jdbc, environment);
        }
    }

    private static final String TABLES = "figure_claim, figure_claim_version, figure_import, figure_import_unit";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StatisticsImports zone;

    @Autowired
    private ClaimImports unit;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Autowired
    private Killer killer;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private CurrentUser secretary;
    private CurrentUser clerk;
    private Round round;

    @BeforeEach
    void people() {
        secretary = TestUsers.named(context, "thuky");
        clerk = TestUsers.named(context, "canbo");
        round = rounds.all().stream()
                .filter(it -> it.year() == 2024 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void clear() {
        Superuser.execute(environment, "delete from figure_claim where emulation_year_id = " + round.emulationYearId());
    }

    @Test
    void ofTwoWhoImportTheSameUnitsAtOnceTheSecondIsToldWhatChanged() throws Exception {
        for (int time = 0; time < 5; time++) {
            long ofZone = readZone(1000 + 10 * time);
            long ofUnit = readUnit(1005 + 10 * time);
            var outcomes = atOnce(() -> writeZone(ofZone), () -> writeUnit(ofUnit));
            assertThat(outcomes).containsExactlyInAnyOrder("written", "figures.sheet.overtakenCells");
            assertThat(versions()).isEqualTo(time + 1);
        }
    }

    @Test
    void pressedTwiceAtOnceItIsWrittenOnce() throws Exception {
        long draft = readZone(2000);
        var outcomes = atOnce(() -> writeZone(draft), () -> writeZone(draft));
        assertThat(outcomes).containsExactlyInAnyOrder("written", "figures.sheet.done");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void ofAnImportWhoseConnectionIsKilledNothingIsLeft() {
        long draft = readZone(3000);
        var before = counts();
        killer.armed.set(true);
        assertThatThrownBy(() -> writeZone(draft)).isNotInstanceOf(BusinessRuleViolation.class);
        assertThat(counts()).isEqualTo(before);
        assertThat(writeZone(draft)).isEqualTo("written");
    }

    private List<Integer> counts() {
        var counts = new ArrayList<Integer>();
        for (var table : (TABLES + ", journal_entry").split(", ", -1)) {
            counts.add(jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single());
        }
        return counts;
    }

    private int versions() {
        return jdbc.sql("""
                select c.version from figure_claim c join unit u on u.id = c.unit_id where u.code = 'CUC_TUYEN_QUANG'
                  and emulation_year_id = :year and source = 'STATISTICS' and indicator_code = 'COMPLETED_CASES'""")
                .param("year", round.emulationYearId())
                .query(Integer.class)
                .single();
    }

    private long readZone(int cases) {
        var file = Spreadsheet.write(
                "x",
                List.of("Mã đơn vị", "Số việc thi hành xong"),
                List.of(List.of("CUC_LANG_SON", "" + cases), List.of("CUC_TUYEN_QUANG", "" + cases)));
        return as(
                        secretary,
                        () -> zone.read(
                                round, "zone.xlsx", file, secretary.scope(Permission.FIGURE_IMPORT), secretary.actor()))
                .draft()
                .orElseThrow();
    }

    private long readUnit(int cases) {
        var file = Spreadsheet.write(
                "x", List.of("Mã", "Số liệu đến 31/08/2024"), List.of(List.of("COMPLETED_CASES", "" + cases)));
        var own = new UnitId(jdbc.sql("select id from unit where code = 'CUC_TUYEN_QUANG'")
                .query(Long.class)
                .single());
        var place = new ImportPlace(round, ClaimSource.STATISTICS, Optional.of(own));
        return as(
                        clerk,
                        () -> unit.read(place, "unit.xlsx", file, clerk.scope(Permission.FIGURE_REPORT), clerk.actor()))
                .draft()
                .orElseThrow();
    }

    private String writeZone(long draft) {
        return outcome(() -> as(
                secretary, () -> zone.write(draft, 0, secretary.scope(Permission.FIGURE_IMPORT), secretary.actor())));
    }

    private String writeUnit(long draft) {
        return outcome(() ->
                as(clerk, () -> unit.write(draft, 0, clerk.scope(Permission.FIGURE_REPORT), clerk.actor())));
    }

    private static String outcome(Runnable write) {
        try {
            write.run();
            return "written";
        } catch (BusinessRuleViolation refused) {
            return refused.sentence().code();
        }
    }

    private List<String> atOnce(Callable<String> first, Callable<String> second) throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            var outcomes = new ArrayList<String>();
            for (var done : desks.invokeAll(List.of(waiting(first), waiting(second)))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            desks.shutdownNow();
        }
    }

    private Callable<String> waiting(Callable<String> write) {
        return () -> {
            together.await();
            return write.call();
        };
    }
}
