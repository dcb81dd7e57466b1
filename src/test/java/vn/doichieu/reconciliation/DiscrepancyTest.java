package vn.doichieu.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

class DiscrepancyTest {

    private static final Actor CLERK = new Actor(new UserId(1), "Cán bộ");
    private static final Instant NOW = Instant.parse("2023-09-07T02:00:00Z");
    private static final Discrepancy.Values THEN =
            new Discrepancy.Values("Số việc thi hành xong", "4312 4132", "Báo cáo: 4.312; Bảng tự chấm: 4.132");
    private static final Discrepancy.Values NOW_OTHER =
            new Discrepancy.Values("Số việc thi hành xong", "4313 4132", "Báo cáo: 4.313; Bảng tự chấm: 4.132");
    private static final Optional<AcceptedValue> VALUE =
            Optional.of(new AcceptedValue("SCORE_SHEET", BigDecimal.valueOf(4132), "4.132"));

    private final Discrepancy one = new Discrepancy(new UnitId(2), 3, "CLAIMS:COMPLETED_CASES", THEN, CLERK, NOW);

    @Test
    void withoutWordsNothingIsExplainedAgreedDisputedDecidedOrReopened() {
        refused("reconciliation.explanation.missing", () -> explain(""));
        explain("Gõ nhầm");
        refused("reconciliation.settlement.reasonMissing", () -> one.agree(VALUE, settled("", ""), CLERK, NOW));
        refused("reconciliation.dispute.reasonMissing", () -> one.dispute("", Optional.empty(), CLERK, NOW));
        one.dispute("Không có hồ sơ", Optional.empty(), CLERK, NOW);
        refused("reconciliation.decision.basisMissing", () -> one.decide(VALUE, settled("Theo sổ", ""), CLERK, NOW));
        one.decide(VALUE, settled("Theo sổ", "Biên bản họp"), CLERK, NOW);
        refused("reconciliation.reopening.reasonMissing", () -> one.reopen("", true, CLERK, NOW));
        refused("reconciliation.reopening.zoneOnly", () -> one.reopen("Nhầm", false, CLERK, NOW));
        assertThat(one.standing()).isEqualTo("DECIDED: 4.132");
        assertThat(one.why()).isEqualTo("Theo sổ (Biên bản họp)");
    }

    @Test
    void aRefusalNamesTheStateItStandsIn() {
        refused("reconciliation.refused.AGREE", () -> one.agree(VALUE, settled("Theo sổ", ""), CLERK, NOW));
        explain("Gõ nhầm");
        one.agree(VALUE, settled("Theo sổ", ""), CLERK, NOW);
        refused("reconciliation.refused.EXPLAIN", () -> explain("Thêm nữa"));
        refused("reconciliation.refused.DECIDE", () -> one.decide(VALUE, settled("x", "y"), CLERK, NOW));
    }

    @Test
    void whatIsSaidSpeaksOfTheValuesOfThatMoment() {
        explain("Gõ nhầm");
        assertThat(one.isAboutOthers(THEN)).isFalse();
        assertThat(one.isAboutOthers(NOW_OTHER)).isTrue();
        one.valuesChanged(CLERK, NOW);
        assertThat(one.state()).isEqualTo(DiscrepancyState.OPEN);
        one.explain(Statement.of("Đúng là 4.313", null, null), NOW_OTHER, CLERK, NOW);
        assertThat(one.valuesText()).isEqualTo(NOW_OTHER.text());
        assertThat(one.isAboutOthers(NOW_OTHER)).isFalse();
    }

    @Test
    void onlyWhoSawTheLatestVersionAddsToIt() {
        one.requireVersion(0);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> one.requireVersion(4))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(THEN.text()));
    }

    private void explain(String words) {
        one.explain(Statement.of(words, null, null), THEN, CLERK, NOW);
    }

    private static Settlement settled(String reason, String basis) {
        return Settlement.of("SCORE_SHEET", null, null, Outcome.ACCEPTED, reason, basis);
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .withMessage(code);
    }
}
