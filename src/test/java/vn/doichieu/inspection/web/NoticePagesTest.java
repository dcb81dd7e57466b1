package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.INSPECTION;
import static vn.doichieu.inspection.InspectionFixture.VISIT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.NoticeDraft;
import vn.doichieu.inspection.NoticeFixture;
import vn.doichieu.inspection.NoticeId;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.Plans;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.NumberProposal;
import vn.doichieu.shared.Permission;

@WebMvcTest({NoticeController.class, NoticeSendingController.class})
class NoticePagesTest {

    private final CurrentUser clerk = clerkOf(DEPARTMENT);
    private final CurrentUser secretary = secretaryOf(DEPARTMENT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Notices notices;

    @MockitoBean
    private Plans plans;

    @BeforeEach
    void board() {
        given(notices.board(eq(VISIT), any())).willReturn(NoticeFixture.board(VisitState.PLANNED, Optional.empty(), 4));
        given(notices.number(any(), any(), any())).willReturn(new NumberProposal(2023, 5, "05/TB-KVTĐ", List.of()));
        given(notices.usualFiles()).willReturn(List.of("Quy chế thi đua"));
        given(plans.plan(eq(5L), any(), any())).willReturn(InspectionFixture.plan());
    }

    @Test
    void theUnitReadsTheNoticeAsADocumentAndSaysThatItHasCome() {
        given(notices.notice(eq(new NoticeId(31)), any())).willReturn(NoticeFixture.notice(false, true));
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("THÔNG BÁO", "05/TB-KVTĐ", "ngày 25 tháng 8 năm 2023", "từ 08 giờ 00")
                .contains("Trưởng đoàn", "Quy chế &lt;b&gt;thi đua&lt;/b&gt;", "chậm nhất ngày 04 tháng 9 năm 2023")
                .contains("Xác nhận đã nhận")
                .doesNotContain("??", "style=", "Gửi thông báo mới");
        assertThat(mvc.post().uri("/notices/31/receipt").with(signedInAs(clerk)).with(csrf()))
                .hasRedirectedUrl("/notices/31");
        verify(notices).receive(new NoticeId(31), clerk.scope(Permission.NOTICE_RECEIVE), clerk.actor());
    }

    @Test
    void whoIsNotOfTheUnitOrHasConfirmedIsNotAskedAgain() {
        given(notices.notice(any(), any())).willReturn(NoticeFixture.received());
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(clerk)))
                .bodyText()
                .contains("Đã nhận", "Chánh Văn phòng, 08:00 26/08/2023")
                .doesNotContain("Xác nhận đã nhận");
        given(notices.notice(any(), any())).willReturn(NoticeFixture.notice(false, true));
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(inspectorOf(DEPARTMENT))))
                .bodyText()
                .doesNotContain("/receipt");
    }

    @Test
    void aNoticeThatIsNoLongerRightSaysSoAndTheSecretaryMaySendANewOne() {
        given(notices.notice(any(), any())).willReturn(NoticeFixture.notice(true, true));
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(secretary)))
                .bodyText()
                .contains("Thông báo đã gửi không còn đúng", "href=\"/visits/1/notices\"");
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(clerk)))
                .bodyText()
                .contains("Thông báo đã gửi không còn đúng")
                .doesNotContain("href=\"/visits/1/notices\"");
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, Hủy buổi kiểm tra ngày 07/09/2023", "POSTPONED, Hoãn buổi kiểm tra ngày 07/09/2023"})
    void aNoticeOfAVisitPutOffOrCalledOffTellsWhyAndWhatItReplaces(VisitState state, String said) {
        given(notices.notice(any(), any())).willReturn(NoticeFixture.calledOff(state));
        assertThat(mvc.get().uri("/notices/31").with(signedInAs(clerk)))
                .bodyText()
                .contains(said, "Lý do: Mưa &lt;lũ&gt;", "thay thế Thông báo số 04/TB-KVTĐ ngày 25/08/2023")
                .doesNotContain("Hồ sơ đơn vị chuẩn bị");
    }

    @Test
    void theListTellsWhatWasReceived() {
        given(notices.notices(any())).willReturn(List.of(NoticeFixture.received(), NoticeFixture.notice(true, true)));
        assertThat(mvc.get().uri("/notices").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/notices/31\"", "Đã nhận", "Không còn đúng", "Chưa xác nhận đã nhận")
                .doesNotContain("??");
        given(notices.notices(any())).willReturn(List.of());
        assertThat(mvc.get().uri("/notices").with(signedInAs(clerk)))
                .bodyText()
                .contains("Chưa có thông báo kiểm tra nào.");
    }

    @Test
    void sendingProposesTheNextNumberTheContentsAndTheFilesAndWarnsOfAShortTime() {
        assertThat(mvc.get().uri("/visits/1/notices").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"number\"", "value=\"5\"", "còn 4 ngày, ít hơn 10 ngày", "checked")
                .doesNotContain("??", "style=");
    }

    @Test
    void theChosenUnitsGetTheirNotices() {
        assertThat(post("number", "5")).hasRedirectedUrl("/visits/1/notices");
        verify(notices)
                .issue(
                        any(),
                        eq(Set.of(INSPECTION)),
                        eq(new NoticeDraft(
                                5, LocalDate.of(2023, 8, 25), List.of("A", "B"), List.of("C"), "Thuong truc", 3)),
                        eq(secretary.scope(Permission.VISIT_ARRANGE)),
                        eq(secretary.actor()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            number; 5a;                 Hãy ghi một số từ 0 đến 99999.
            issuedOn; 31/2/2023;        Không có ngày “31/2/2023”.
            files; '';                  Hãy ghi nội dung này
            sendDaysAhead; 61;          Hãy ghi một số từ 0 đến 60.
            units; '';                  Chưa chọn đơn vị nào.
            """)
    void whatCannotBeReadComesBackWithEverythingTyped(String field, String typed, String said) {
        assertThat(post(field, typed)).hasStatus(422).bodyText().contains(said, "Thuong truc", typed);
        verify(notices, never()).issue(any(), any(), any(), any(), any());
    }

    @Test
    void aNumberGivenBeforeIsRefusedBesideTheForm() {
        willThrow(new BusinessRuleViolation("inspection.notice.notDue", "Cục THADS"))
                .given(notices)
                .issue(any(), any(), any(), any(), any());
        assertThat(post("number", "5")).hasStatus(422).bodyText().contains("không cần thông báo nữa", "Thuong truc");
    }

    @Test
    void whoArrangesNothingDoesNotFindThePage() {
        given(notices.board(any(), eq(clerk.scope(Permission.VISIT_ARRANGE))))
                .willThrow(new NotFoundException("visit"));
        assertThat(mvc.get().uri("/visits/1/notices").with(signedInAs(clerk))).hasStatus(404);
    }

    private MvcTestResult post(String field, String typed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("units", "11");
        fields.put("number", "5");
        fields.put("issuedOn", "25/8/2023");
        fields.put("contents", "A\n B ");
        fields.put("files", "C");
        fields.put("sendTo", "Thuong truc");
        fields.put("sendDaysAhead", "3");
        fields.put(field, typed);
        var request = mvc.post().uri("/visits/1/notices");
        fields.forEach((name, value) -> {
            if (!value.isEmpty() || !name.equals("units")) {
                request.param(name, value);
            }
        });
        return request.with(signedInAs(secretary)).with(csrf()).exchange();
    }
}
