package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.dashboard.StepCell.Status;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest(properties = "doichieu.demonstration=true")
@AutoConfigureMockMvc
@Import(QueryCounter.Counting.class)
@Transactional
class MonitoringModuleIT {

    private static final Choice LATEST = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whereAYearRunsNobodyIsToldHowToBegin() {
        for (var username : new String[] {"quantri", "thuky", "canbo"}) {
            assertThat(mvc.get().uri("/work").with(signedInAs(user(username))))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Các bước bắt đầu", "??");
        }
    }

    @Test
    void theReferenceInspectionStandsInTheMatrixStepByStep() {
        assertThat(status("CUC_TUYEN_QUANG", Step.REPORT)).isEqualTo(Status.DONE);
        assertThat(status("CUC_TUYEN_QUANG", Step.SHEET_SENT)).isEqualTo(Status.DONE);
        assertThat(status("CUC_TUYEN_QUANG", Step.VISIT)).isEqualTo(Status.LATE);
        assertThat(status("CHI_CUC_TP_TUYEN_QUANG", Step.SHEET_BEGUN)).isEqualTo(Status.DONE);
        assertThat(status("CHI_CUC_TP_TUYEN_QUANG", Step.SHEET_SENT)).isEqualTo(Status.LATE);
        assertThat(status("CUC_HOA_BINH", Step.SHEET_BEGUN)).isEqualTo(Status.LATE);
        assertThat(status("CUC_HOA_BINH", Step.VISIT)).isEqualTo(Status.NONE);
    }

    @Test
    void everyStepIsCountedOverAllUnitsItConcerns() {
        var counts = view(true, true).counts();
        assertThat(counts).hasSize(Step.values().length);
        assertThat(counts.get(2)).isEqualTo(new MonitoringView.Count(Step.SHEET_BEGUN, 3, 15, 12));
        assertThat(counts.get(4)).isEqualTo(new MonitoringView.Count(Step.VISIT, 0, 3, 3));
    }

    @Test
    void whatIsLateLongestStandsFirst() {
        assertThat(view(true, true).rows())
                .isSortedAccordingTo((one, other) -> Long.compare(other.daysLate(), one.daysLate()));
    }

    @Test
    void thePageNamesStateDateAndLatenessAndLeadsThere() {
        assertThat(mvc.get().uri("/monitoring?late=true&sort=late").with(signedInAs(user("thuky"))))
                .hasStatusOk()
                .bodyText()
                .contains("Theo dõi tiến độ", "hạn 05/09/2023", "chậm ", "Cả Khu vực", "3/15 xong", "7/15 mục")
                .contains("312/BC-CTHADS", "href=\"/visits/", "href=\"/score-sheets/", "/checklist\"")
                .doesNotContain("??", "style=\"");
        assertThat(mvc.get().uri("/monitoring?year=2024").with(signedInAs(user("thuky"))))
                .hasStatusOk();
    }

    @Test
    void onlyWhoWatchesTheZoneMaySeeIt() {
        assertThat(mvc.get().uri("/monitoring").with(signedInAs(user("lanhdao"))))
                .hasStatus(403);
        var stranger = TestUsers.secretaryOf(new UnitId(987654321));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> monitoring.of(zone(), false, false, stranger)));
        assertThat(as(stranger, () -> monitoring.of(LATEST, false, false, stranger)))
                .isEmpty();
    }

    private Choice zone() {
        long zone = jdbc.sql("select id from emulation_zone").query(Long.class).single();
        return new Choice(Optional.of(zone), Optional.empty(), Optional.empty());
    }

    @Test
    void aHundredUnitsTakeAsManyQueriesAsFifteen() {
        int few = queries.during(() -> view(false, false));
        ManyUnits.addTo(jdbc, 100);
        var wider = user("thuky");
        int many = queries.during(() -> as(wider, () -> monitoring.of(LATEST, false, false, wider)));
        assertThat(view(false, false).rows()).hasSize(115);
        int signIn = queries.during(() -> user("thuky"));
        assertThat(many).isEqualTo(few - signIn).isLessThan(25);
    }

    private Status status(String unit, Step step) {
        return view(false, false).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow()
                .cell(step)
                .status();
    }

    private MonitoringView view(boolean lateOnly, boolean byLateness) {
        var secretary = user("thuky");
        return as(secretary, () -> monitoring.of(LATEST, lateOnly, byLateness, secretary))
                .orElseThrow();
    }

    private CurrentUser user(String username) {
        return TestUsers.named(context, username);
    }
}
