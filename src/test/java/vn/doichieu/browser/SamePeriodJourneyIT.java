package vn.doichieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.as;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Reorganisations;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.Superuser;
import vn.doichieu.testing.WholeApplication;

/** After the reorganisation of 2025 a clerk of the new Tuyên Quang reports, and sees what it is compared with. */
@WholeApplication
class SamePeriodJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Environment environment;

    @Autowired
    Figures figures;

    @Autowired
    Rounds rounds;

    @Autowired
    Units units;

    @Autowired
    Reorganisations reorganisations;

    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void theNewUnitIsComparedWithBothItCameFrom() {
        Superuser.execute(environment, """
                insert into emulation_year (sector, year, starts_on, ends_on) values ('ENFORCEMENT', 2025, '2024-10-01', '2025-09-30');
                insert into assessment_round (emulation_year_id, kind, as_of, due_on)
                select id, 'INTERIM', '2025-08-31', '2025-09-05' from emulation_year where year = 2025""");
        report("CUC_TUYEN_QUANG", Map.of("COMPLETED_CASES", "4.132 việc", "ENFORCEABLE_CASES", "4.787 việc"));
        var admin = TestUsers.named(beans, "quantri");
        as(admin, () -> reorganisations.apply(false, admin));
        var merged = unit("THADS_TUYEN_QUANG");
        Superuser.execute(environment, """
                insert into role_grant (account_id, role, unit_id)
                select id, 'UNIT_CLERK', %d from account where username = 'canbo'""".formatted(merged.value()));

        var clerk = browser.page("http://localhost:" + port);
        Look.signIn(clerk, "canbo");
        clerk.navigate("/figures/%d/%d".formatted(round(2025).id(), merged.value()));
        oneOfThemHasNotReported(clerk);

        report("CUC_HA_GIANG", Map.of("COMPLETED_CASES", "2.000 việc", "ENFORCEABLE_CASES", "2.500 việc"));
        clerk.reload();
        bothArePooled(clerk);
    }

    private static void oneOfThemHasNotReported(Page clerk) {
        var done = clerk.locator("#derived-COMPLETED_CASES");
        assertThat(done).containsText("Chưa hợp nhất được cùng kỳ: thiếu số của Cục THADS tỉnh Hà Giang");
        assertThat(done).not().containsText("hợp nhất)");
        Look.over(clerk, "figures-same-period-incomplete");
    }

    private static void bothArePooled(Page clerk) {
        var predecessors = clerk.locator(".callout:has-text('số liệu hợp nhất') li");
        assertThat(predecessors).hasText(new String[] {"Cục THADS tỉnh Hà Giang", "Cục THADS tỉnh Tuyên Quang"});
        assertThat(clerk.locator("#derived-COMPLETION_RATE_CASES"))
                .containsText("Cùng kỳ (hợp nhất): 6.132 / 7.287 = 84,15 %");
        type(clerk, "COMPLETED_CASES", "6.500 việc");
        type(clerk, "ENFORCEABLE_CASES", "7.500 việc");
        assertThat(clerk.locator("#derived-COMPLETED_CASES")).containsText("So với cùng kỳ: +6,00 %");
        assertThat(clerk.locator("#derived-COMPLETION_RATE_CASES"))
                .containsText("So với cùng kỳ: +2,52 điểm phần trăm");
        Look.over(clerk, "figures-same-period");

        var readable = predecessors.locator("a");
        assertThat(readable).hasText(new String[] {"Cục THADS tỉnh Tuyên Quang"});
        Look.follow(readable);
        assertThat(clerk.locator("#figure-COMPLETED_CASES, #row-COMPLETED_CASES")
                        .first())
                .isVisible();
        assertThat(clerk.content()).contains("4.132 việc");
    }

    private static void type(Page clerk, String indicator, String value) {
        var row = clerk.locator("#row-" + indicator);
        Keys.type(row.locator("[name=printed]").first(), value);
        row.locator("[name=printed]").first().press("Tab");
        assertThat(row.locator(".cell-status").first()).containsText("Đã lưu");
    }

    /** As its clerk would have done in 2024. */
    private void report(String code, Map<String, String> said) {
        var unit = unit(code);
        var clerk = TestUsers.clerkOf(unit);
        var signed = TestUsers.named(beans, "canbo").actor();
        as(
                clerk,
                () -> said.forEach((indicator, printed) -> figures.report(
                        new FigureKey(unit, round(2024), indicator), printed, 0, signed, new UnitScope(Set.of(unit)))));
    }

    private UnitId unit(String code) {
        return units.all().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Round round(int year) {
        return rounds.all().stream()
                .filter(round -> round.year() == year && round.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
    }
}
