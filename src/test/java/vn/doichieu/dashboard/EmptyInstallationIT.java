package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

/** A database with nothing but its tables: the first page says where to begin. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCounter.Counting.class)
@Transactional
class EmptyInstallationIT {

    @Autowired
    private FirstSteps firstSteps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theAdministratorBeginsWithTheUnits() {
        assertThat(mvc.get().uri("/work").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Các bước bắt đầu", "1. Nhập danh sách đơn vị", "Làm tiếp", "href=\"/units\"")
                .contains("2. Lập Khu vực thi đua", "href=\"/zones/new\"")
                .contains("3. Mời Thường trực Khu vực", "Bước sau", "href=\"/accounts/new\"")
                .doesNotContain("Không có việc nào chờ bạn", "Đã xong", "??");
    }

    @Test
    void theListGrowsShorterWithEveryStepAndGoes() {
        jdbc.sql("insert into unit (code, name, short_name, kind, locality, valid_from)"
                        + " values ('CUC_X', 'Cục X', 'Cục X', 'PROVINCIAL_DEPARTMENT', 'X', '2020-01-01')")
                .update();
        long zone = zone();
        assertThat(states(administrator())).isEqualTo("DONE DONE NEXT");
        long account = number("insert into account (username, password_hash, display_name)"
                + " values ('thu.ky', '-', 'Thường trực') returning id");
        jdbc.sql("insert into role_grant (account_id, role, zone_id) values (:account, 'ZONE_SECRETARY', :zone)")
                .param("account", account)
                .param("zone", zone)
                .update();
        assertThat(states(administrator())).isEmpty();
        jdbc.sql("update role_grant set valid_to = '2020-01-01' where account_id = :account")
                .param("account", account)
                .update();
        assertThat(states(administrator())).isEqualTo("DONE DONE NEXT");
    }

    @Test
    void whoRunsTheZoneIsLedToItsYear() {
        long zone = zone();
        assertThat(mvc.get().uri("/work").with(signedInAs(secretaryOfZone(zone))))
                .hasStatusOk()
                .bodyText()
                .contains("Các bước bắt đầu: Khu vực thử", "1. Thành viên Khu vực", "href=\"/units\"")
                .contains("href=\"/years/new?zone=" + zone + "\"", "href=\"/accounts/import\"", "href=\"/plans\"")
                .doesNotContain("Không có việc nào chờ bạn", "??");
    }

    @Test
    void noPageOfTheZoneFailsBeforeItHasMembers() {
        var secretary = secretaryOfZone(zone());
        for (var page : List.of("/overview", "/monitoring", "/years", "/years/new", "/units", "/accounts", "/plans")) {
            assertThat(mvc.get().uri(page).with(signedInAs(secretary)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void itTakesAFixedNumberOfQueriesAndNoneForOthers() {
        var secretary = secretaryOfZone(zone());
        var clerk = clerkOf(new UnitId(1));
        assertThat(queries.during(() -> as(administrator(), () -> firstSteps.of(administrator()))))
                .isEqualTo(3);
        assertThat(queries.during(() -> as(secretary, () -> firstSteps.of(secretary))))
                .isLessThanOrEqualTo(5);
        assertThat(queries.during(() -> as(clerk, () -> firstSteps.of(clerk)))).isZero();
    }

    private String states(CurrentUser user) {
        return String.join(
                " ",
                as(user, () -> firstSteps.of(user)).stream()
                        .flatMap(beginning -> beginning.steps().stream())
                        .map(step -> step.state().name())
                        .toList());
    }

    private long zone() {
        return number(
                "insert into emulation_zone (code, name, symbol, kind) values ('KV_THU', 'Khu vực thử', 'KVTĐ', 'AREA')"
                        + " returning id");
    }

    private long number(String insert) {
        return jdbc.sql(insert).query(Long.class).single();
    }
}
