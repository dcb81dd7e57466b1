package vn.doichieu.fieldwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.memberInspectorOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DAY;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;
import static vn.doichieu.inspection.InspectionFixture.INSPECTION;
import static vn.doichieu.inspection.InspectionFixture.VISIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.fieldwork.ChecklistResult;
import vn.doichieu.fieldwork.Demand;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.FieldworkFixture;
import vn.doichieu.fieldwork.Gap;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.fieldwork.MinutesText;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.fieldwork.Seen;
import vn.doichieu.fieldwork.Tick;
import vn.doichieu.fieldwork.UnitConfirmation;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

@WebMvcTest({
    ChecklistController.class,
    FindingController.class,
    RecommendationController.class,
    MinutesController.class,
    MinutesConfirmationController.class
})
@Import(FindingsPage.class)
class FieldworkPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Fieldwork fieldwork;

    @MockitoBean
    private Minutes minutes;

    private final CurrentUser leader = inspectorOf(DEPARTMENT);
    private final CurrentUser head = headOf(DEPARTMENT);
    private final UnitScope work = leader.scope(Permission.INSPECTION_WORK);

    @Test
    void theChecklistShowsEveryLineWithItsTabsAndSavesEachByItself() {
        given(fieldwork.checklist(INSPECTION, work)).willReturn(FieldworkFixture.checklist(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/inspections/11/checklist").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xem 1/2 mục.", "&lt;i&gt;chưa có&lt;/i&gt;", "Đã lưu 09:40 07/09/2023, Đoàn viên")
                .contains("hx-post=\"/inspections/11/checklist/5\"", "hx-target=\"#item-5-status\"")
                .contains("href=\"/visits/1/minutes?inspection=11\"", "href=\"/inspection-reports/11\"", "/points\"")
                .containsPattern("value=\"MISSING\" checked")
                .doesNotContain("disabled=\"disabled\"", "style=", "??");
    }

    @Test
    void aLockedChecklistSaysWhyAndCannotBeFilledIn() {
        given(fieldwork.checklist(INSPECTION, work)).willReturn(FieldworkFixture.checklist(VisitState.MINUTES_DRAFT));
        assertThat(mvc.get().uri("/inspections/11/checklist").with(signedInAs(leader)))
                .bodyText()
                .contains("Đã khóa vì biên bản được dự thảo từ 08:00 ngày 07/09/2023", "disabled=\"disabled\"");
    }

    @Test
    void theZonesSecretaryReadsAndDoesNotTick() {
        var secretary = secretaryOf(DEPARTMENT);
        given(fieldwork.checklist(any(), any())).willReturn(FieldworkFixture.checklist(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/inspections/11/checklist").with(signedInAs(secretary)))
                .bodyText()
                .contains("disabled=\"disabled\"");
    }

    @Test
    void whatIsNotInScopeIsNotFound() {
        given(fieldwork.checklist(any(), eq(UnitScope.NONE))).willThrow(new NotFoundException("inspection 11"));
        assertThat(mvc.get().uri("/inspections/11/checklist").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatus(404);
    }

    @Test
    void aTickAnswersWithItsStateAndTheNextVersion() {
        given(fieldwork.tick(INSPECTION, 5, new Tick(ChecklistResult.MISSING, "chưa có", 2), work, leader.actor()))
                .willReturn(FieldworkFixture.ticked());
        assertThat(mvc.post()
                        .uri("/inspections/11/checklist/5")
                        .param("result", "MISSING")
                        .param("note", "chưa có")
                        .param("version", "2")
                        .header("HX-Request", "true")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu 09:40 07/09/2023, Đoàn viên", "id=\"item-5-version\"", "value=\"3\"", "hx-swap-oob")
                .doesNotContain("<html", "<textarea");
    }

    @Test
    void aTickOnAnOlderVersionShowsBothAndOverwritesNothing() {
        given(fieldwork.tick(any(), eq(5L), any(), any(), any()))
                .willThrow(new StaleVersion("MISSING", "Đoàn viên", Instant.parse("2023-09-07T02:40:00Z")));
        given(fieldwork.checklistItem(INSPECTION, 5, leader.scope(Permission.INSPECTION_READ)))
                .willReturn(FieldworkFixture.ticked());
        assertThat(mvc.post()
                        .uri("/inspections/11/checklist/5")
                        .param("result", "PRESENT")
                        .param("note", "có đủ")
                        .param("version", "0")
                        .header("HX-Request", "true")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("Đoàn viên đã ghi mục này lúc 09:40 07/09/2023", "Không có", "&lt;i&gt;chưa có&lt;/i&gt;")
                .contains("có đủ", "data-reload")
                .doesNotContain("name=\"version\"");
    }

    @Test
    void withoutScriptATickLeadsBackToItsLine() {
        given(fieldwork.tick(any(), eq(5L), any(), any(), any())).willReturn(FieldworkFixture.ticked());
        assertThat(mvc.post()
                        .uri("/inspections/11/checklist/5")
                        .param("result", "MISSING")
                        .param("version", "2")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasRedirectedUrl("/inspections/11/checklist#item-5");
    }

    @Test
    void aNoteWithoutAResultIsRefused() {
        assertThat(mvc.post()
                        .uri("/inspections/11/checklist/5")
                        .param("note", "chưa có")
                        .param("version", "2")
                        .header("HX-Request", "true")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("rồi mới ghi chú");
    }

    @Test
    void findingsStandByKindWithWhatTheUnitIsAskedToDo() {
        given(fieldwork.of(INSPECTION, work)).willReturn(FieldworkFixture.work(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/inspections/11/findings").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Ưu điểm", "Hồ sơ đầy đủ", "Viết % cho hiệu hai tỷ lệ", "minh hoạ", "thời hạn 22/09/2023")
                .contains("value=\"22/09/2023\"", "/inspections/11/findings/21/removal")
                .doesNotContain("class=\"field-error\"", "??");
    }

    @Test
    void anEmptyFindingComesBackWithItsFormOpen() {
        given(fieldwork.of(INSPECTION, work)).willReturn(FieldworkFixture.work(VisitState.ON_SITE));
        assertThat(mvc.post()
                        .uri("/inspections/11/findings")
                        .param("kind", "SHORTCOMING")
                        .param("body", "  ")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có nội dung.")
                .containsPattern("id=\"SHORTCOMING\" open=\"open\"");
    }

    @Test
    void aDayThatDoesNotExistComesBackWithEverythingTyped() {
        given(fieldwork.of(INSPECTION, work)).willReturn(FieldworkFixture.work(VisitState.ON_SITE));
        assertThat(mvc.post()
                        .uri("/inspections/11/recommendations")
                        .param("body", "Bổ sung <b>ngay</b>")
                        .param("dueOn", "31/02/2023")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày “31/02/2023”", "value=\"31/02/2023\"", "Bổ sung &lt;b&gt;ngay&lt;/b&gt;");
    }

    @Test
    void aRecommendationIsSavedWithItsDay() {
        assertThat(mvc.post()
                        .uri("/inspections/11/recommendations/31")
                        .param("body", "Bổ sung")
                        .param("dueOn", "22/9/2023")
                        .param("version", "1")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasRedirectedUrl("/inspections/11/findings#recommendation-31");
        verify(fieldwork)
                .changeRecommendation(
                        INSPECTION, new Seen(31, 1), new Demand("Bổ sung", DAY.plusDays(15)), work, leader.actor());
    }

    @Test
    void aStaleFindingShowsTheNewerTextAndKeepsTheTypedOne() {
        given(fieldwork.of(INSPECTION, work)).willReturn(FieldworkFixture.work(VisitState.ON_SITE));
        willThrow(new StaleVersion("Hồ sơ đầy đủ", "Đoàn viên", Instant.parse("2023-09-07T02:40:00Z")))
                .given(fieldwork)
                .rewordFinding(any(), any(), any(), any(), any());
        assertThat(mvc.post()
                        .uri("/inspections/11/findings/21")
                        .param("body", "Hồ sơ khá đầy đủ")
                        .param("version", "1")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("Đoàn viên đã sửa mục này lúc 09:40 07/09/2023", "Hồ sơ đầy đủ", "Hồ sơ khá đầy đủ");
    }

    @Test
    void remarksOnWordsCanBePreparedBeforeTheVisit() {
        given(fieldwork.of(INSPECTION, work)).willReturn(FieldworkFixture.work(VisitState.PREPARING));
        assertThat(mvc.get().uri("/inspections/11/findings").with(signedInAs(leader)))
                .bodyText()
                .contains("value=\"WORDING\"", "Chưa nhập được: buổi kiểm tra còn ở bước chuẩn bị")
                .doesNotContain("value=\"STRENGTH\"");
        verify(fieldwork).of(INSPECTION, work);
        verifyNoMoreInteractions(fieldwork);
    }

    @Test
    void theLeaderDraftsTheMinutes() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Lập dự thảo biên bản", "Cục trưởng, Cục THADS tỉnh", "aria-current=\"page\"");
        assertThat(mvc.post()
                        .uri("/visits/1/minutes")
                        .param("startedAt", "8h00")
                        .param("endedAt", "16:30")
                        .param("attendance", "Đoàn kiểm tra")
                        .param("unitOpinion", "")
                        .param("version", "0")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasRedirectedUrl("/visits/1/minutes");
        var text = new MinutesText(DAY.atTime(8, 0), DAY.atTime(16, 30), "Đoàn kiểm tra", "");
        verify(minutes).draft(VISIT, text, 0, work, leader.actor());
    }

    @Test
    void hoursThatCannotBeReadComeBackAsTyped() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.ON_SITE));
        assertThat(mvc.post()
                        .uri("/visits/1/minutes")
                        .param("startedAt", "25:99")
                        .param("endedAt", "")
                        .param("attendance", "")
                        .param("version", "0")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"25:99\"", "Hãy ghi giờ:phút trong ngày", "Hãy ghi thành phần dự làm việc.");
    }

    @Test
    void aRefusedDraftSaysWhyInWords() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.ON_SITE));
        willThrow(new BusinessRuleViolation(
                        "inspection.team.leaderOrSecretaryOnly", Sentence.of("inspection.teamRole.MEMBER")))
                .given(minutes)
                .draft(any(), any(), anyInt(), any(), any());
        assertThat(draft(memberInspectorOf(DEPARTMENT)))
                .hasStatus(422)
                .bodyText()
                .contains("vai trò của bạn trong đoàn là “Thành viên”")
                .doesNotContain("Sentence[");
    }

    @Test
    void aDraftOnAnOlderTextIsToldAndMayThenReplaceTheNewerOne() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.MINUTES_DRAFT));
        willThrow(new StaleVersion("", "Thư ký", Instant.parse("2023-09-07T02:40:00Z")))
                .given(minutes)
                .draft(any(), any(), anyInt(), any(), any());
        assertThat(draft(leader))
                .hasStatus(409)
                .bodyText()
                .contains("Thư ký đã sửa biên bản lúc 09:40 07/09/2023", "Mọi người")
                .containsPattern("name=\"version\" value=\"4\"");
    }

    private MockMvcTester.MockMvcRequestBuilder draft(CurrentUser user) {
        return mvc.post()
                .uri("/visits/1/minutes")
                .param("startedAt", "8:00")
                .param("endedAt", "16:30")
                .param("attendance", "Mọi người")
                .param("version", "0")
                .with(signedInAs(user))
                .with(csrf());
    }

    @Test
    void aMemberNeitherDraftsNorConfirms() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.MINUTES_DRAFT));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(memberInspectorOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("BIÊN BẢN", "Hồ sơ đầy đủ", "Chưa xác nhận")
                .doesNotContain("Trưởng đoàn xác nhận", "Quay lại kiểm tra", "Sửa dự thảo");
    }

    @Test
    void theLeaderSeesWhatIsOpenAndSaysSoBeforeConfirming() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.MINUTES_DRAFT));
        given(minutes.gaps(any()))
                .willReturn(List.of(new Gap(
                        INSPECTION,
                        InspectionFixture.department(),
                        Sentence.of("fieldwork.gap.files", "3", "15"),
                        "/inspections/11/checklist")));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("chưa xem 3/15 mục hồ sơ.", "href=\"/inspections/11/checklist\"", "name=\"gapsSeen\"");
        willThrow(new BusinessRuleViolation("fieldwork.gap.notSeen", "1"))
                .given(minutes)
                .confirmForTeam(VISIT, 4, false, leader.scope(Permission.MINUTES_CLOSE), leader.actor());
        var confirmation = mvc.post().uri("/visits/1/minutes/team-confirmation").param("version", "4");
        assertThat(confirmation.with(signedInAs(leader)).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa xác nhận: còn 1 nội dung chưa xong.", "name=\"gapsSeen\"");
        assertThat(confirmation
                        .param("gapsSeen", "true")
                        .with(signedInAs(leader))
                        .with(csrf()))
                .hasRedirectedUrl("/visits/1/minutes");
        verify(minutes).confirmForTeam(VISIT, 4, true, leader.scope(Permission.MINUTES_CLOSE), leader.actor());
    }

    @Test
    void whatWasConfirmedBeforeAReopeningIsShownApart() {
        var view = FieldworkFixture.minutes(VisitState.MINUTES_DRAFT);
        given(minutes.of(eq(VISIT), any()))
                .willReturn(new MinutesView(
                        view.visit(), view.text(), view.units(), List.of(), List.of(FieldworkFixture.byTeam())));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Xác nhận trước khi mở lại", "09:40 07/09/2023", "Chưa xác nhận");
    }

    @Test
    void theHeadConfirmsForTheOwnUnitWithWhatItReserves() {
        given(minutes.of(eq(VISIT), any()))
                .willReturn(FieldworkFixture.minutes(VisitState.MINUTES_DRAFT, FieldworkFixture.byTeam()));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Xác nhận biên bản", "Đã xác nhận lúc 09:40 07/09/2023")
                .doesNotContain("Trưởng đoàn xác nhận", "/points\"");
        assertThat(mvc.post()
                        .uri("/visits/1/minutes/unit-confirmations")
                        .param("unit", "7")
                        .param("version", "4")
                        .param("reservation", "Bảo lưu C.4")
                        .with(signedInAs(head))
                        .with(csrf()))
                .hasRedirectedUrl("/visits/1/minutes");
        verify(minutes)
                .confirmForUnit(
                        VISIT,
                        new UnitConfirmation(DEPARTMENT, Optional.of("Bảo lưu C.4"), 4),
                        head.scope(Permission.MINUTES_CONFIRM),
                        head.actor());
    }

    @Test
    void aRefusedConfirmationKeepsTheReservation() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.MINUTES_DRAFT));
        willThrow(new BusinessRuleViolation("fieldwork.minutes.notDrafted"))
                .given(minutes)
                .confirmForUnit(any(), any(), any(), any());
        assertThat(mvc.post()
                        .uri("/visits/1/minutes/unit-confirmations")
                        .param("unit", "7")
                        .param("version", "4")
                        .param("reservation", "Bảo lưu <C.4>")
                        .with(signedInAs(head))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa xác nhận được vì chưa có dự thảo", "Bảo lưu &lt;C.4&gt;");
    }

    @Test
    void theUnitDoesNotReadNotesInTheMaking() {
        given(minutes.of(eq(VISIT), any())).willReturn(FieldworkFixture.minutes(VisitState.ON_SITE));
        assertThat(mvc.get().uri("/visits/1/minutes").with(signedInAs(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có biên bản.")
                .doesNotContain("Hồ sơ đầy đủ", "Lập dự thảo");
    }
}
