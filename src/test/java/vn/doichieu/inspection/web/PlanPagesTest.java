package vn.doichieu.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.DocumentState;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.Issuance;
import vn.doichieu.inspection.NewPlan;
import vn.doichieu.inspection.PlanBeginning;
import vn.doichieu.inspection.PlanContent;
import vn.doichieu.inspection.PlanIssuance;
import vn.doichieu.inspection.PlanSummary;
import vn.doichieu.inspection.Plans;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.records.NumberGap;
import vn.doichieu.records.NumberProposal;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

@WebMvcTest({
    PlanController.class,
    NewPlanController.class,
    PlanDraftController.class,
    PlanLifeController.class,
    PlanIssuanceController.class
})
class PlanPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Plans plans;

    private final CurrentUser clerk = clerkOf(DEPARTMENT);
    private final CurrentUser secretary = secretaryOf(DEPARTMENT);

    @BeforeEach
    void draft() {
        var draft = InspectionFixture.plan(DocumentState.DRAFT, true);
        given(plans.plan(eq(5L), any(), any())).willReturn(draft);
        given(plans.edited(eq(5L), any())).willReturn(draft);
        given(plans.rounds(eq(5L), any())).willReturn(List.of(InspectionFixture.round()));
        given(plans.issuance(eq(5L), any(), any()))
                .willAnswer(call -> new PlanIssuance(
                        InspectionFixture.complete(draft),
                        new NumberProposal(
                                call.<LocalDate>getArgument(1).getYear(),
                                78,
                                "78/KH-KVTĐ",
                                List.of(new NumberGap(70, 76)))));
    }

    @Test
    void aPlanIsShownAsADocumentWithItsDecisionsAndVisits() {
        given(plans.plan(5, clerk.scope(Permission.PLAN_READ), UnitScope.NONE)).willReturn(InspectionFixture.plan());
        assertThat(mvc.get().uri("/plans/5").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Kế hoạch số 77/KH-KVTĐ", "href=\"/decisions/9\"", "130/QĐ-KVTĐ", "href=\"/visits/1\"")
                .contains(
                        "ngày 09 tháng 8 năm 2023",
                        "Căn cứ Luật Thi đua, khen thưởng;",
                        "Quy chế &lt;b&gt;2267&lt;/b&gt;./.")
                .contains("Thời kỳ kiểm tra: từ ngày 01 tháng 10 năm 2022 đến ngày 31 tháng 8 năm 2023")
                .contains("Phụ lục I", "(Kèm theo Kế hoạch số 77/KH-KVTĐ ngày 09 tháng 8 năm 2023)")
                .doesNotContain("??", "style=", "DỰ THẢO", "/amendment", "/revocation", "/decisions\"");
    }

    @Test
    void theEditorOfAPlanInForceMayAmendOrRevokeAndDecidesOnce() {
        given(plans.plan(eq(5L), any(), any())).willReturn(InspectionFixture.plan(DocumentState.ISSUED, true));
        assertThat(mvc.get().uri("/plans/5").with(signedInAs(secretary)))
                .bodyText()
                .contains("action=\"/plans/5/amendment\"", "href=\"/plans/5/revocation\"")
                .doesNotContain("action=\"/plans/5/decisions\"", "/plans/5/edit");
        given(plans.plan(eq(5L), any(), any()))
                .willReturn(InspectionFixture.withoutDecisions(InspectionFixture.plan(DocumentState.ISSUED, true)));
        assertThat(mvc.get().uri("/plans/5").with(signedInAs(secretary)))
                .bodyText()
                .contains("action=\"/plans/5/decisions\"", "Lập quyết định thành lập Đoàn kiểm tra");
    }

    @Test
    void aDraftSaysWhatIsMissingAndPrintsAsADraft() {
        assertThat(mvc.get().uri("/plans/5").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Dự thảo kế hoạch kiểm tra", "href=\"/plans/5/edit#place\"", "DỰ THẢO", "……/KH-KVTĐ")
                .doesNotContain("(Đã ký)", "??");
    }

    @Test
    void theListTellsTheEditorHowToBeginAndOthersToWait() {
        given(plans.plans(any(), any())).willReturn(List.of());
        assertThat(mvc.get().uri("/plans").with(signedInAs(secretary)))
                .bodyText()
                .contains("href=\"/plans/new\"", "href=\"/document-register\"", "Bấm “Lập kế hoạch kiểm tra”");
        assertThat(mvc.get().uri("/plans").with(signedInAs(clerk)))
                .bodyText()
                .contains("Chưa có kế hoạch kiểm tra nào.", "Kế hoạch hiện ra khi")
                .doesNotContain("/plans/new", "/document-register");
    }

    @Test
    void theListIsNarrowedToAYearWhenThereAreSeveral() {
        given(plans.plans(any(), any())).willReturn(List.of(summary(6, 2024), summary(5, 2023)));
        assertThat(mvc.get().uri("/plans?year=2023").with(signedInAs(clerk)))
                .bodyText()
                .contains("href=\"/plans/5\"", "<option value=\"2023\" selected=\"selected\">")
                .doesNotContain("href=\"/plans/6\"");
    }

    @Test
    void aPlanIsBegunForARoundWithTheTextOfTheLatest() {
        given(plans.beginnings(any())).willReturn(List.of(beginning()));
        assertThat(mvc.get().uri("/plans/new").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chép từ Kế hoạch số 77/KH-KVTĐ (năm 2023)", "Năm 2023, đợt tạm tính, mốc số liệu 31/08/2023");
        given(plans.draft(any(), any(), any())).willReturn(9L);
        assertThat(mvc.post()
                        .uri("/plans?zone=3&round=1&copyOf=5")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/plans/9/edit");
        then(plans).should().draft(eq(new NewPlan(3, 1, Optional.of(5L))), any(), eq(secretary.actor()));
    }

    @Test
    void aPlanWithoutARoundIsNotBegun() {
        given(plans.beginnings(any())).willReturn(List.of(beginning()));
        assertThat(mvc.post()
                        .uri("/plans?zone=3&round=x")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn đợt chấm");
    }

    @Test
    void whatWasWrittenIsSaved() {
        assertThat(written("4").param("purpose", "Bản mới viết")).hasRedirectedUrl("/plans/5");
        var saved = ArgumentCaptor.forClass(PlanContent.class);
        then(plans).should().edit(eq(5L), saved.capture(), eq(4), any(), eq(secretary.actor()));
        assertThat(saved.getValue().purpose()).isEqualTo("Bản mới viết");
        assertThat(saved.getValue().periodFrom()).isEqualTo("2022-10-01");
        assertThat(saved.getValue().roundId()).isEqualTo(1);
    }

    @Test
    void aDayThatIsNoneLeavesEverythingTyped() {
        assertThat(written("4").param("periodTo", "31/02/2023").param("purpose", "Mới <i>viết</i>"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày này", "value=\"31/02/2023\"", "Mới &lt;i&gt;viết&lt;/i&gt;");
        then(plans).should(never()).edit(anyLong(), any(), anyInt(), any(), any());
    }

    @Test
    void aRefusalStandsAboveWhatWasTyped() {
        willThrow(new BusinessRuleViolation("inspection.plan.periodBackwards", "01/10/2022", "31/08/2023"))
                .given(plans)
                .edit(anyLong(), any(), anyInt(), any(), any());
        assertThat(written("4").param("purpose", "Bản mới viết"))
                .hasStatus(422)
                .bodyText()
                .contains("kết thúc ngày 01/10/2022, trước ngày bắt đầu 31/08/2023", "Bản mới viết");
    }

    @Test
    void whoComesSecondSeesBothTextsAndChooses() {
        willThrow(new StaleVersion("", "Thường trực Khu vực", Instant.EPOCH))
                .given(plans)
                .edit(anyLong(), any(), anyInt(), any(), any());
        assertThat(written("3").param("purpose", "Bản viết sau"))
                .hasStatus(409)
                .bodyText()
                .contains("Thường trực Khu vực đã lưu dự thảo này lúc 15:00 09/08/2023")
                .contains("Bản viết sau", "Bản đang lưu", "name=\"take\" value=\"PURPOSE\"")
                .contains("name=\"version\" value=\"4\"");
    }

    @Test
    void theStoredTextStandsWhereItWasChosen() {
        assertThat(written("4")
                        .param("purpose", "Của tôi")
                        .param("method", "Của tôi")
                        .param("take", "PURPOSE"))
                .hasRedirectedUrl("/plans/5");
        var saved = ArgumentCaptor.forClass(PlanContent.class);
        then(plans).should().edit(eq(5L), saved.capture(), eq(4), any(), any());
        assertThat(saved.getValue().purpose())
                .isEqualTo(InspectionFixture.content().purpose());
        assertThat(saved.getValue().method()).isEqualTo("Của tôi");
    }

    @Test
    void theTextThatIsIssuedIsTheOneThatWasShown() {
        assertThat(mvc.get()
                        .uri("/plans/5/issuance?number=80&issuedOn=9/8/2023&seriesYear=2023")
                        .with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Ban hành Kế hoạch số 80/KH-KVTĐ ngày 09/08/2023", "70–76", "name=\"version\" value=\"4\"")
                .contains("Lấy số 80/KH-KVTĐ sẽ để trống", "ngày 09 tháng 8 năm 2023");
        given(plans.issue(anyLong(), any(), any(), any())).willReturn("80/KH-KVTĐ");
        assertThat(issuing("80", "2023-08-09", "2023")).hasRedirectedUrl("/plans/5");
        then(plans).should().issue(eq(5L), eq(new Issuance(80, LocalDate.of(2023, 8, 9), 2023, 4)), any(), any());
    }

    @Test
    void aNumberOfAnotherYearIsLookedUpAnew() {
        assertThat(mvc.get()
                        .uri("/plans/5/issuance?number=80&issuedOn=9/8/2024&seriesYear=2023")
                        .with(signedInAs(secretary)))
                .bodyText()
                .contains("Ban hành Kế hoạch số 78/KH-KVTĐ ngày 09/08/2024", "Số trong sổ năm 2024");
    }

    @Test
    void aRefusedNumberNamesItsHolderBesideTheDocument() {
        willThrow(new BusinessRuleViolation(
                        "records.number.taken",
                        "77/KH-KVTĐ",
                        "Kiểm tra",
                        "09/08/2023",
                        "Thường trực",
                        "15:00 ngày 09/08/2023",
                        "78/KH-KVTĐ"))
                .given(plans)
                .issue(anyLong(), any(), any(), any());
        assertThat(issuing("77", "2023-08-09", "2023"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Số 77/KH-KVTĐ đã cấp cho văn bản “Kiểm tra”",
                        "Số tiếp theo còn trống là 78/KH-KVTĐ",
                        "DỰ THẢO");
    }

    @Test
    void whatWasEditedMeanwhileIsShownBeforeItIsIssued() {
        willThrow(new StaleVersion("", "Thường trực Khu vực", Instant.EPOCH))
                .given(plans)
                .issue(anyLong(), any(), any(), any());
        assertThat(issuing("77", "2023-08-09", "2023"))
                .hasStatus(409)
                .bodyText()
                .contains("Thường trực Khu vực đã sửa dự thảo này", "Văn bản sẽ ban hành");
    }

    @Test
    void aSecondAmendmentIsRefusedOnThePlan() {
        given(plans.edited(eq(5L), any())).willReturn(InspectionFixture.plan(DocumentState.ISSUED, true));
        given(plans.amend(eq(5L), any(), any()))
                .willThrow(new BusinessRuleViolation(
                        "inspection.plan.amendmentBegun", "Thường trực", "15:00 ngày 09/08/2023"));
        assertThat(mvc.post()
                        .uri("/plans/5/amendment")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Đang có dự thảo sửa đổi khác của Thường trực, lưu lúc 15:00 ngày 09/08/2023");
    }

    @Test
    void revokingAsksForTheReasonAndKeepsItWhenRefused() {
        given(plans.edited(eq(5L), any())).willReturn(InspectionFixture.plan(DocumentState.ISSUED, true));
        willThrow(new BusinessRuleViolation(
                        "inspection.plan.decisionInForce", "130/QĐ-KVTĐ", "09/08/2023", "Thành lập Đoàn"))
                .given(plans)
                .revoke(anyLong(), any(), any(), any());
        assertThat(mvc.post()
                        .uri("/plans/5/revocation")
                        .param("reason", "Ban hành nhầm")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Quyết định số 130/QĐ-KVTĐ ngày 09/08/2023", "Ban hành nhầm</textarea>");
    }

    @Test
    void aDraftIsGivenUp() {
        assertThat(mvc.post()
                        .uri("/plans/5/deletion?version=4")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/plans");
        then(plans).should().delete(eq(5L), eq(4), any(), any());
    }

    @Test
    void forStrangersThereIsNothingToEdit() {
        given(plans.edited(eq(5L), any())).willThrow(new NotFoundException("plan 5"));
        given(plans.issuance(eq(5L), any(), any())).willThrow(new NotFoundException("plan 5"));
        for (var path : List.of("/plans/5/edit", "/plans/5/issuance", "/plans/5/revocation")) {
            assertThat(mvc.get().uri(path).with(signedInAs(clerk))).as(path).hasStatus(404);
        }
        for (var path : List.of("/plans/5/edit", "/plans/5/issuance")) {
            assertThat(mvc.post().uri(path).with(signedInAs(clerk)).with(csrf()))
                    .as(path)
                    .hasStatus(404);
        }
    }

    private MockMvcRequestBuilder written(String version) {
        return mvc.post()
                .uri("/plans/5/edit")
                .param("version", version)
                .param("round", "1")
                .param("periodFrom", "1/10/2022")
                .param("subject", "Kiểm tra công tác")
                .with(signedInAs(secretary))
                .with(csrf());
    }

    private MockMvcRequestBuilder issuing(String number, String day, String seriesYear) {
        return mvc.post()
                .uri("/plans/5/issuance")
                .param("number", number)
                .param("issuedOn", day)
                .param("seriesYear", seriesYear)
                .param("version", "4")
                .with(signedInAs(secretary))
                .with(csrf());
    }

    private static PlanBeginning beginning() {
        return new PlanBeginning(
                InspectionFixture.plan().zone(), List.of(InspectionFixture.round()), Optional.of(summary(5, 2023)));
    }

    private static PlanSummary summary(long id, int year) {
        return new PlanSummary(
                id,
                3,
                "Khu vực thi đua Trung du",
                year,
                Optional.of("77/KH-KVTĐ"),
                Optional.of(LocalDate.of(year, 8, 9)),
                "Kiểm tra công tác",
                DocumentState.ISSUED,
                2);
    }
}
