package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.secretaryOf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.Superuser;

/** Two desks, one number. Nothing is rolled back here, so the tables are emptied afterwards. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
class NumbersAtOnceIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @Autowired
    private DocumentRegister register;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private CurrentUser secretary;
    private ZoneView zone;

    @BeforeEach
    void zone() {
        long unit = jdbc.sql("""
                with zone as (insert into emulation_zone (code, name, symbol, kind) values ('Z', 'Khu vực', 'KVTĐ', 'AREA') returning id),
                  year as (insert into emulation_year (sector, year, starts_on, ends_on)
                    values ('ENFORCEMENT', 2024, date '2023-10-01', date '2024-09-30') returning id),
                  unit as (insert into unit (code, name, short_name, kind, locality, valid_from)
                    values ('CUC', 'Cục', 'Cục', 'PROVINCIAL_DEPARTMENT', 'Hà Nội', date '2010-01-01') returning id)
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select zone.id, year.id, unit.id, 'MEMBER' from zone, year, unit returning unit_id""").query(Long.class).single();
        secretary = secretaryOf(new UnitId(unit));
        zone = units.zonesWithin(secretary.scope(Permission.PLAN_EDIT)).get(0);
    }

    @AfterEach
    void clear() {
        Superuser.execute(environment, "truncate emulation_zone, emulation_year, unit cascade");
    }

    @Test
    void ofTwoWhoTakeOneNumberAtOnceOneHasItAndTheOtherIsToldWho() throws Exception {
        for (int number = 1; number <= 5; number++) {
            int wanted = number;
            var outcomes = atOnce(() -> take(wanted, "Kế hoạch bàn một"), () -> take(wanted, "Kế hoạch bàn hai"));
            var holder = register(wanted);
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            "0%d/KH-KVTĐ".formatted(wanted),
                            "held by %s, next 0%d/KH-KVTĐ".formatted(holder, wanted + 1));
        }
    }

    private String take(int number, String subject) {
        return as(secretary, () -> {
            try {
                return transactions.execute(status -> register.register(
                        new NewDocument(zone, DocumentKind.PLAN, number, DAY, subject, "PLAN", number),
                        secretary.scope(Permission.PLAN_EDIT),
                        secretary.actor()));
            } catch (BusinessRuleViolation refusal) {
                var arguments = refusal.sentence().arguments();
                return "held by %s, next %s".formatted(arguments.get(1), arguments.get(5));
            }
        });
    }

    private String register(int number) {
        return as(
                secretary,
                () ->
                        register
                                .entries(zone.id(), DocumentKind.PLAN, 2024, secretary.scope(Permission.PLAN_EDIT))
                                .stream()
                                .filter(entry -> entry.number() == number)
                                .map(RegisteredDocument::subject)
                                .findFirst()
                                .orElseThrow());
    }

    private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            return desks.invokeAll(List.of(meeting(one), meeting(other))).stream()
                    .map(NumbersAtOnceIT::outcome)
                    .toList();
        } finally {
            desks.shutdown();
        }
    }

    private Callable<String> meeting(Callable<String> work) {
        return () -> {
            together.await();
            return work.call();
        };
    }

    private static String outcome(Future<String> outcome) {
        try {
            return outcome.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
