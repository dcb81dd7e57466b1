package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Appointment;
import vn.doichieu.inspection.BoardEdit;
import vn.doichieu.inspection.DecisionFixture;
import vn.doichieu.inspection.DecisionIssue;
import vn.doichieu.inspection.DecisionTexts;
import vn.doichieu.inspection.Decisions;
import vn.doichieu.inspection.DocumentState;
import vn.doichieu.inspection.IssueOrder;
import vn.doichieu.inspection.NewMember;
import vn.doichieu.inspection.RemovedVisit;
import vn.doichieu.inspection.ScheduleBoard;
import vn.doichieu.inspection.TeamBoard;
import vn.doichieu.inspection.TeamRole;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

@WebMvcTest({DecisionController.class, DecisionIssueController.class, TeamBoardController.class})
class DecisionPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Decisions decisions;

    @MockitoBean
    private DecisionIssue issue;

    @MockitoBean
    private TeamBoard board;

    @MockitoBean
    private ScheduleBoard schedule;

    private final UnitId unit = DecisionFixture.TUYEN_QUANG.id();
    private final CurrentUser secretary = secretaryOf(unit);
    private final CurrentUser clerk = clerkOf(unit);

    @Test
    void theDecisionIsShownAsADocumentWithItsAnnex() {
        given(decisions.decision(7, clerk.scope(Permission.PLAN_READ), clerk.scope(Permission.PLAN_EDIT)))
                .willReturn(DecisionFixture.decision(DocumentState.ISSUED, false));
        assertThat(mvc.get().uri("/decisions/7").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Quyết định số 130/QĐ-KVTĐ</title>", "Tuyên Quang", "ngày 09 tháng 8 năm 2023")
                .contains("Điều 1.", "1.1. Cục trưởng, Cục THADS tỉnh Hòa Bình – Trưởng đoàn", "Điều 4.")
                .contains(
                        "LỊCH KIỂM TRA", "(Kèm theo Quyết định số 130/QĐ-KVTĐ ngày 09 tháng 8 năm 2023)", "07/09/2023")
                .contains("&lt;b&gt;2023&lt;/b&gt;")
                .doesNotContain("DỰ THẢO", "Lập quyết định sửa đổi", "??", "style=");
    }

    @Test
    void theSecretarySeesWhatToDoNext() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.DRAFT, true));
        assertThat(mvc.get().uri("/decisions/7").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("DỰ THẢO", "href=\"/decisions/7/teams\"", "href=\"/decisions/7/issuance\"", "Xóa dự thảo");
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.ISSUED, true));
        assertThat(mvc.get().uri("/decisions/7").with(signedInAs(secretary)))
                .bodyText()
                .contains("Lập quyết định sửa đổi", "href=\"/decisions/7/revocation\"");
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.REVOKED, true));
        assertThat(mvc.get().uri("/decisions/7").with(signedInAs(secretary)))
                .bodyText()
                .contains("Đổi chủ trương")
                .doesNotContain("Lập quyết định sửa đổi");
    }

    @Test
    void aDraftIsBegunFromThePlan() {
        given(decisions.draft(5, secretary.scope(Permission.PLAN_EDIT), secretary.actor()))
                .willReturn(7L);
        assertThat(mvc.post()
                        .uri("/plans/5/decisions")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/decisions/7");
    }

    @Test
    void theBoardShowsTeamsVisitsFindingsAndWhoIsLeftWithTheReasonOfARefusal() {
        given(board.board(7, secretary.scope(Permission.PLAN_EDIT))).willReturn(DecisionFixture.board());
        assertThat(mvc.get().uri("/decisions/7/teams").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Đoàn kiểm tra số 3", "1/3 đơn vị đã có lịch", "Chưa có lịch (2 đơn vị)", "#team-1")
                .contains("Đoàn số 3 chưa có Thư ký", "disabled", "không được kiểm tra Cục THADS tỉnh Tuyên Quang")
                .doesNotContain("??", "style=", "onclick");
    }

    @Test
    void aChangeLeadsBackToWhereItStands() {
        given(board.addTeam(edit(4), 5)).willReturn(12L);
        assertThat(post("/decisions/7/teams", "version=4&number=5")).hasRedirectedUrl("/decisions/7/teams#team-12");
        var member = new NewMember(TeamRole.SECRETARY, Optional.of(new UserId(31)), Optional.empty(), "");
        given(board.addMember(edit(4), 1, member)).willReturn(13L);
        assertThat(post("/decisions/7/teams/1/members", "version=4&role=SECRETARY&account=31&unit=&office="))
                .hasRedirectedUrl("/decisions/7/teams#member-13");
        var when = new Appointment(LocalDate.of(2023, 9, 8), Optional.of(LocalTime.of(8, 30)), "");
        given(schedule.addVisit(edit(4), 1, when, List.of(new UnitId(7), new UnitId(9)), Optional.of(new VisitId(2))))
                .willReturn(22L);
        assertThat(post(
                        "/decisions/7/visits",
                        "version=4&team=1&day=8/9/2023&time=8h30&unit=7&unit=9&place=&carries=2"))
                .hasRedirectedUrl("/decisions/7/teams#visit-22");
        post("/decisions/7/members/11/place", "version=4&direction=up");
        verify(board).shiftMember(edit(4), 11, true);
        post("/decisions/7/members/11/role", "version=4&role=DEPUTY");
        verify(board).changeRole(edit(4), 11, TeamRole.DEPUTY);
        post("/decisions/7/visits/21/team", "version=4&team=1");
        verify(schedule).moveVisit(edit(4), 21, 1);
        post("/decisions/7/visits/21/units", "version=4&unit=9");
        verify(schedule).addUnit(edit(4), 21, new UnitId(9));
    }

    @Test
    void whatWasRemovedIsOfferedBack() {
        var when = new Appointment(LocalDate.of(2023, 9, 7), Optional.empty(), "Hội trường");
        given(schedule.removeVisit(edit(4), 21))
                .willReturn(new RemovedVisit(1, "Đoàn số 3: 07/09/2023", when, List.of(unit), Optional.empty()));
        assertThat(post("/decisions/7/visits/21/removal", "version=4"))
                .hasRedirectedUrl("/decisions/7/teams#team-1")
                .flash()
                .containsKey("undoVisit");
        given(board.board(anyLong(), any())).willReturn(DecisionFixture.board());
        assertThat(mvc.get()
                        .uri("/decisions/7/teams")
                        .flashAttr("undoVisit", schedule.removeVisit(edit(4), 21))
                        .with(signedInAs(secretary)))
                .bodyText()
                .contains("Đã bỏ Đoàn số 3: 07/09/2023.", "Hoàn tác", "value=\"2023-09-07\"", "value=\"Hội trường\"");
    }

    @Test
    void aRefusalShowsTheBoardWithTheReasonAndWhatWasTyped() {
        given(board.board(anyLong(), any())).willReturn(DecisionFixture.board());
        willThrow(new BusinessRuleViolation("inspection.board.numberTaken", 3, 4))
                .given(board)
                .addTeam(any(), anyInt());
        assertThat(post("/decisions/7/teams", "version=4&number=3"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có Đoàn số 3. Hãy chọn số khác, ví dụ 4.", "value=\"3\"");
        assertThat(post("/decisions/7/visits", "version=4&team=1&day=31/02/2023&place=Hội+trường&unit=9"))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được ngày “31/02/2023”", "value=\"31/02/2023\"", "value=\"Hội trường\"");
        verifyNoInteractions(schedule);
    }

    @Test
    void aStaleFormIsToldWhoChangedWhatAndTypedWordsStay() {
        given(board.board(anyLong(), any())).willReturn(DecisionFixture.board());
        willThrow(new StaleVersion("Thêm đoàn (Đoàn số 4)", "Lãnh đạo Khu vực thi đua", DecisionFixture.AT))
                .given(schedule)
                .addVisit(any(), anyLong(), any(), any(), any());
        assertThat(post("/decisions/7/visits", "version=3&team=1&day=08/09/2023&place=Hội+trường&unit=9"))
                .hasStatus(409)
                .bodyText()
                .contains("Lãnh đạo Khu vực thi đua, lúc 08:30 09/08/2023: Thêm đoàn (Đoàn số 4).")
                .contains("value=\"Hội trường\"", "href=\"/decisions/7/teams\"");
    }

    @Test
    void aStaleTextShowsBothWordingsAndLetsThePersonChoose() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.DRAFT, true));
        willThrow(new StaleVersion("Sửa lời văn", "Lãnh đạo Khu vực thi đua", DecisionFixture.AT))
                .given(decisions)
                .rewrite(anyLong(), anyInt(), any(), any(), any());
        assertThat(post("/decisions/7/texts", texts("Theo mẫu ABC-12")))
                .hasStatus(409)
                .bodyText()
                .contains("ABC-12</textarea>", "Nội dung kiểm tra</blockquote>", "name=\"version\" value=\"4\"")
                .contains("Lưu lời văn của tôi", "Giữ lời văn đang được lưu");
    }

    @Test
    void textsAreSavedAndMissingOnesRefused() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.DRAFT, true));
        assertThat(post("/decisions/7/texts", texts("")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi nội dung mục này.");
        assertThat(post("/decisions/7/texts", texts("Nội dung"))).hasRedirectedUrl("/decisions/7");
        verify(decisions)
                .rewrite(
                        eq(7L),
                        eq(3),
                        eq(new DecisionTexts(
                                "Thành lập",
                                Optional.empty(),
                                "Trưởng Khu vực",
                                "Luật",
                                "Nội dung",
                                "Nhiệm vụ",
                                "Hiệu lực",
                                Optional.empty())),
                        any(),
                        any());
    }

    @Test
    void whatWasIssuedMeanwhileIsOnlyRead() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.ISSUED, true));
        assertThat(mvc.get().uri("/decisions/7/texts").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Lập quyết định sửa đổi")
                .doesNotContain("<textarea");
        assertThat(mvc.get().uri("/decisions/7/issuance").with(signedInAs(secretary)))
                .bodyText()
                .contains("Lập quyết định sửa đổi");
    }

    @Test
    void theCheckPageShowsFindingsNumberAndChanges() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.DRAFT, true));
        given(issue.issuance(anyLong(), any(), any())).willReturn(DecisionFixture.issuance());
        assertThat(mvc.get().uri("/decisions/7/issuance").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("131/QĐ-KVTĐ", "20/08/2023", "Đoàn số 3 chưa có Thư ký", "Sẽ hủy", "Giải trình")
                .contains("href=\"/decisions/7/teams#team-1\"")
                .doesNotContain("??");
    }

    @Test
    void issuingIsRefusedWithEverythingTypedStillThere() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.DRAFT, true));
        given(issue.issuance(anyLong(), any(), any())).willReturn(DecisionFixture.issuance());
        assertThat(post("/decisions/7/issuance", "version=4&number=abc&day=20/08/2023&explanation=Vì+sao"))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được số quyết định “abc”", "value=\"abc\"", "Vì sao");
        assertThat(post("/decisions/7/issuance", "version=4&number=131&day=20/08/2023&explanation=Vì+sao"))
                .hasRedirectedUrl("/decisions/7");
        verify(issue)
                .issue(
                        7,
                        new IssueOrder(131, LocalDate.of(2023, 8, 20), Optional.of("Vì sao"), 4),
                        secretary.scope(Permission.PLAN_EDIT),
                        secretary.actor());
    }

    @Test
    void revokingAsksForAReason() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.ISSUED, true));
        willThrow(new BusinessRuleViolation("inspection.decision.reasonMissing"))
                .given(issue)
                .revoke(anyLong(), anyInt(), eq(""), any(), any());
        assertThat(post("/decisions/7/revocation", "version=4&reason="))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do hủy bỏ quyết định.");
        assertThat(post("/decisions/7/revocation", "version=4&reason=Lý+do")).hasRedirectedUrl("/decisions/7");
    }

    @Test
    void whoDoesNotEditFindsNoForms() {
        given(decisions.decision(anyLong(), any(), any()))
                .willReturn(DecisionFixture.decision(DocumentState.ISSUED, false));
        willThrow(new NotFoundException("decision 7")).given(board).requireEditor(anyLong(), any());
        for (var path : List.of("texts", "issuance", "revocation", "teams")) {
            assertThat(mvc.get().uri("/decisions/7/" + path).with(signedInAs(clerk)))
                    .as(path)
                    .hasStatus(404);
            assertThat(mvc.post()
                            .uri("/decisions/7/" + path)
                            .with(signedInAs(clerk))
                            .with(csrf()))
                    .as(path)
                    .hasStatus(404);
        }
    }

    private static String texts(String contents) {
        return "version=3&subject=Thành+lập&place=&signer=Trưởng+Khu+vực&legalBases=Luật&contents="
                + contents.replace(' ', '+') + "&duties=Nhiệm+vụ&effect=Hiệu+lực&kinshipAuthority=";
    }

    private BoardEdit edit(int version) {
        return new BoardEdit(7, version, secretary.scope(Permission.PLAN_EDIT), secretary.actor());
    }

    private MvcTestResult post(String path, String fields) {
        var request = mvc.post().uri(path).with(signedInAs(secretary)).with(csrf());
        for (var field : fields.split("&", -1)) {
            int at = field.indexOf('=');
            request = request.param(
                    field.substring(0, at), field.substring(at + 1).replace('+', ' '));
        }
        return request.exchange();
    }
}
