package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

class PlanDefaultsTest {

    private static final ZoneView ZONE = new ZoneView(3, "KVTD", "Khu vực thi đua Trung du", "KVTĐ");
    private static final EmulationYear YEAR =
            new EmulationYear(2, "ENFORCEMENT", 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
    private static final Round ROUND =
            new Round(3, 2, 2024, Round.Kind.INTERIM, LocalDate.of(2024, 8, 31), LocalDate.of(2024, 9, 5));

    private final PlanDefaults defaults = new PlanDefaults();

    @Test
    void aFreshPlanLacksOnlyThePlaceOfTheDateline() {
        var plan = defaults.fresh(ZONE, YEAR, ROUND, null);
        assertThat(PlanPart.missing(plan)).containsExactly(PlanPart.PLACE);
        assertThat(plan.subject()).isEqualTo("Kiểm tra công tác thi đua, khen thưởng năm 2024");
        assertThat(plan.scope()).contains("Khu vực thi đua Trung du").doesNotContain("{");
        assertThat(plan.contents()).contains("A. Công tác thi đua", "B. Công tác khen thưởng", "C. Đối chiếu số liệu");
        assertThat(plan.organisation()).contains("Kinh phí");
        assertThat(plan.annex()).contains("I. Đặc điểm tình hình", "VII. Phương hướng, kiến nghị");
        assertThat(plan.periodFrom()).isEqualTo("2023-10-01");
        assertThat(plan.periodTo()).isEqualTo("2024-08-31");
    }

    @Test
    void aCopyMovesTheYearsOnFillsWhatIsMissingAndTakesTheBasesInForce() {
        var earlier = InspectionFixture.content();
        var plan = defaults.movedOn(withoutRequirements(earlier), 2023, ZONE, YEAR, ROUND);
        assertThat(plan.subject()).isEqualTo(earlier.subject());
        assertThat(plan.purpose()).isEqualTo(earlier.purpose());
        assertThat(plan.requirements()).isNotBlank();
        assertThat(plan.legalBases()).contains("ngày 15 tháng 6 năm 2022").doesNotContain("Quy chế");
        assertThat(plan.periodTo()).isEqualTo("2024-08-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-31, Nghị định số 91/2017/NĐ-CP, Nghị định số 98/2023/NĐ-CP",
        "2024-08-31, Nghị định số 98/2023/NĐ-CP, Nghị định số 91/2017/NĐ-CP",
        "2024-08-31, Thông tư số 11/2023/TT-BTP, Thông tư số 05/2018/TT-BTP",
        "2025-08-31, Nghị định số 152/2025/NĐ-CP, Nghị định số 98/2023/NĐ-CP",
        "2026-10-01, ngày 23 tháng 4 năm 2026, ngày 26 tháng 11 năm 2003"
    })
    void theBasesAreThoseInForceOnTheAsOfDay(LocalDate day, String inForce, String notInForce) {
        assertThat(defaults.legalBases(day)).contains(inForce).doesNotContain(notInForce);
    }

    private static PlanContent withoutRequirements(PlanContent content) {
        return new PlanContent(
                content.roundId(),
                content.periodFrom(),
                content.periodTo(),
                content.place(),
                content.subject(),
                content.signer(),
                content.legalBases(),
                content.purpose(),
                "",
                content.scope(),
                content.contents(),
                content.method(),
                content.organisation(),
                content.annex());
    }
}
