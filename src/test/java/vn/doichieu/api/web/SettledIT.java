package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.reconciliation.Discrepancies;
import vn.doichieu.reconciliation.Seen;
import vn.doichieu.reconciliation.Settlement;
import vn.doichieu.reconciliation.Statement;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;
import vn.doichieu.testing.Reference;

/** What people have settled on the board, as programs read it. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class SettledIT {

    private static final String CASES = "CLAIMS:COMPLETED_CASES";

    @Autowired
    BeanFactory context;

    @Autowired
    ReconciliationController reconciliations;

    @Autowired
    Discrepancies discrepancies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsAgreedIsToldWithWhoAndWhy() {
        var unit = Reference.of(jdbc, Reference.LANG_SON);
        var clerk = TestUsers.named(context, "canbo.langson");
        var member = TestUsers.named(context, "doanvien");
        as(
                clerk,
                () -> discrepancies.explain(
                        spot(unit, clerk),
                        Statement.of("Báo cáo gõ nhầm", null, null),
                        clerk.scope(Permission.DISCREPANCY_EXPLAIN),
                        clerk.actor()));
        as(
                member,
                () -> discrepancies.agree(
                        spot(unit, member),
                        Settlement.of(
                                "SCORE_SHEET",
                                null,
                                DiscrepancyCause.DATA_ERROR,
                                Outcome.CORRECTED,
                                "Theo sổ thụ lý",
                                null),
                        member.scope(Permission.DISCREPANCY_SETTLE),
                        member.actor()));

        as(clerk, () -> {
            var told = reconciliations
                    .reconciliations(unit.round(), "" + unit.unit(), "AGREED", null, null, clerk)
                    .items()
                    .get(0)
                    .discrepancies();
            assertThat(told).singleElement().satisfies(one -> {
                assertThat(one.key()).isEqualTo(CASES);
                assertThat(one.blocking()).isFalse();
                assertThat(one.cause()).isEqualTo("DATA_ERROR");
                assertThat(one.accepted()).isEqualTo(new Contract.Accepted("SCORE_SHEET", "4.132", "AGREED"));
                assertThat(one.explanation())
                        .extracting(Contract.Explanation::words, Contract.Explanation::by)
                        .containsExactly("Báo cáo gõ nhầm", clerk.actor().name());
                assertThat(one.settlement())
                        .extracting(Contract.Settlement::reason, Contract.Settlement::outcome, Contract.Settlement::by)
                        .containsExactly(
                                "Theo sổ thụ lý", "CORRECTED", member.actor().name());
                assertThat(one.stakes())
                        .isNotEmpty()
                        .allSatisfy(stake ->
                                assertThat(stake.points()).hasSize(one.values().size()));
            });
        });
    }

    private Discrepancies.Spot spot(Reference unit, CurrentUser reader) {
        var readable = reader.scope(Permission.FIGURE_READ);
        var board = discrepancies.board(new UnitId(unit.unit()), unit.round(), readable, reader.id());
        var item = board.item(CASES).orElseThrow();
        return new Discrepancies.Spot(
                board.unit().id(), unit.round(), CASES, new Seen(item.version(), item.mark()), readable);
    }
}
