package vn.doichieu.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.dashboard.Beginning;
import vn.doichieu.dashboard.FirstStep;
import vn.doichieu.dashboard.FirstSteps;
import vn.doichieu.dashboard.Monitoring;
import vn.doichieu.dashboard.MyWork;
import vn.doichieu.dashboard.Overviews;
import vn.doichieu.dashboard.WorkItem;
import vn.doichieu.shared.Sentence;

@WebMvcTest(WorkController.class)
class WorkPageTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private MyWork work;

    @MockitoBean
    private FirstSteps firstSteps;

    @MockitoBean
    private Overviews overviews;

    @MockitoBean
    private Monitoring monitoring;

    @Test
    void whatHasToBeDoneStandsFirstWithItsDueDate() {
        given(work.of(any()))
                .willReturn(List.of(
                        group(WorkItem.Group.TO_DO, item(WorkItem.Group.TO_DO)),
                        group(WorkItem.Group.WAITING),
                        group(WorkItem.Group.TO_READ)));
        assertThat(mvc.get().uri("/work").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("Việc của tôi", "Cần bạn làm", "href=\"/score-sheets/4\"", "hạn 05/09/2023", "minh hoạ")
                .contains(
                        "Tự chấm điểm Cục &lt;thử&gt;, đợt tạm tính năm 2023",
                        "96 trên 200 điểm; còn 107 điểm chưa chấm")
                .doesNotContain("Đang chờ người khác", "Để theo dõi", "href=\"/accounts\"", "??");
    }

    @Test
    void aLeaderIsLedToTheZoneEvenWhenItHasNoRoundYet() {
        given(work.of(any())).willReturn(List.of(group(WorkItem.Group.TO_DO)));
        given(overviews.of(any(), any())).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/work").with(signedInAs(leaderOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/overview\"", "Tổng quan")
                .doesNotContain("??");
    }

    @Test
    void theStandingOfficeIsLedToWhatIsLate() {
        given(work.of(any())).willReturn(List.of(group(WorkItem.Group.TO_DO)));
        given(overviews.of(any(), any())).willReturn(Optional.empty());
        given(monitoring.of(any(), anyBoolean(), anyBoolean(), any())).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/work").with(signedInAs(secretaryOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/monitoring\"", "Theo dõi", "Khác")
                .doesNotContain("??");
    }

    @Test
    void whoHasNothingToDoIsToldSo() {
        given(work.of(any())).willReturn(List.of(group(WorkItem.Group.TO_DO)));
        assertThat(mvc.get().uri("/work").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Không có việc nào chờ bạn.", "href=\"/accounts\"");
    }

    @Test
    void whoHasToBeginIsToldWhereInsteadOfNothing() {
        given(work.of(any())).willReturn(List.of(group(WorkItem.Group.TO_DO)));
        var done = new FirstStep(1, FirstStep.Kind.MEMBERS, FirstStep.State.DONE, "/units");
        var next = new FirstStep(2, FirstStep.Kind.YEAR, FirstStep.State.NEXT, "/years/new?zone=3");
        given(firstSteps.of(any())).willReturn(List.of(new Beginning(Optional.of("Khu vực <1>"), List.of(done, next))));
        assertThat(mvc.get().uri("/work").with(signedInAs(secretaryOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("Các bước bắt đầu: Khu vực &lt;1&gt;", "Đã xong", "Làm tiếp", "href=\"/years/new?zone=3\"")
                .doesNotContain("Không có việc nào chờ bạn.", "??");
    }

    private static MyWork.Group group(WorkItem.Group group, WorkItem... items) {
        return new MyWork.Group(group, List.of(items));
    }

    private static WorkItem item(WorkItem.Group group) {
        return new WorkItem(
                group,
                Sentence.of("dashboard.sheet.draft", "Cục <thử>", Sentence.of("dashboard.round.INTERIM", "2023")),
                Sentence.of("dashboard.sheet.progress", "96", "200", "107"),
                Sentence.of("dashboard.sheet.draft.action"),
                "/score-sheets/4",
                Optional.of(LocalDate.of(2023, 9, 5)),
                true);
    }
}
