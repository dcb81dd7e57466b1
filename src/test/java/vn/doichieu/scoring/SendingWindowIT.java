package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;

/** A round that is not open yet, or is closed, stops sending and nothing else. */
@WithDemonstration
@Transactional
class SendingWindowIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private DemonstrationSheets demo;
    private CurrentUser clerk;
    private CurrentUser head;

    @BeforeEach
    void takenBack() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("canbo");
        head = demo.user("cuctruong");
        jdbc.sql("""
                update unit_report set number = '45/BC-CTHADS', issued_on = date '2023-09-05'
                where unit_id = (select id from unit where code = 'CUC_TUYEN_QUANG')""").update();
        as(clerk, () -> sheets.takeBack(demo.sheet(DEPARTMENT), clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    @Test
    void afterTheRoundClosedNothingIsSentButEverythingIsSaved() {
        close(today().minusDays(1));
        refused("scoring.window.closed", this::send);
        assertThat(as(clerk, () -> sheets.check(demo.sheet(DEPARTMENT), clerk.scope(Permission.SHEET_SCORE)))
                        .remarks())
                .first()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
                    assertThat(remark.sentence().arguments()).containsExactly(today().minusDays(1));
                });
        as(
                clerk,
                () -> sheets.scoreWith(
                        demo.sheet(DEPARTMENT),
                        "COMPLETED_CASES",
                        "4.133",
                        version("COMPLETED_CASES"),
                        clerk.scope(Permission.SHEET_SCORE),
                        clerk.actor()));
    }

    @Test
    void onTheLastDayItIsStillOpenAndTheHeadIsStoppedAsWell() {
        close(today());
        send();
        close(today().minusDays(1));
        refused("scoring.window.closed", this::approve);
        extend(today());
        approve();
        assertThat(demo.seenBy(clerk, DEPARTMENT).standing().state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void anExtensionOfTheUnitOpensTheRoundAndOneThatIsOverDoesNot() {
        close(today().minusDays(10));
        extend(today().minusDays(1));
        refused("scoring.window.closed", this::send);
        extend(today().plusDays(1));
        send();
    }

    @Test
    void beforeTheRoundOpensNothingIsSent() {
        jdbc.sql("update assessment_round set opens_on = :day")
                .param("day", today().plusDays(1))
                .update();
        refused("scoring.window.notYet", this::send);
    }

    @Test
    void whatTheZoneGaveBackItselfCanBeSentAllTheSame() {
        send();
        approve();
        close(today().minusDays(1));
        var secretary = demo.user("thuky");
        as(
                secretary,
                () -> sheets.reopen(
                        demo.sheet(DEPARTMENT),
                        "Sửa theo góp ý",
                        today(),
                        secretary.scope(Permission.SHEET_REOPEN),
                        secretary.actor()));
        send();
        approve();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void close(LocalDate day) {
        jdbc.sql("update assessment_round set closes_on = :day")
                .param("day", day)
                .update();
    }

    private void extend(LocalDate until) {
        jdbc.sql("""
                insert into round_extension (round_id, zone_id, unit_id, until, reason, given_by_name, given_at)
                select s.round_id, z.id, s.unit_id, :until, 'Mưa lũ', 'Thường trực', now()
                from score_sheet s, emulation_zone z where s.id = :sheet""")
                .param("until", until)
                .param("sheet", demo.sheet(DEPARTMENT).value())
                .update();
    }

    private int version(String indicator) {
        return jdbc.sql("""
                select coalesce(max(version), 0) from figure_claim
                where unit_id = (select id from unit where code = 'CUC_TUYEN_QUANG') and indicator_code = :code
                  and source = 'SCORE_SHEET' and as_of = date '2023-08-31'""").param("code", indicator).query(Integer.class).single();
    }

    private void send() {
        as(
                clerk,
                () -> sheets.sendToHead(
                        demo.sheet(DEPARTMENT), "Giải trình", clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    private void approve() {
        as(head, () -> sheets.approve(demo.sheet(DEPARTMENT), head.scope(Permission.SHEET_APPROVE), head.actor()));
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .withMessage(code);
    }
}
