package vn.doichieu.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.ranking.DisqualificationView;
import vn.doichieu.ranking.Disqualifications;
import vn.doichieu.ranking.FoundAgainst;
import vn.doichieu.ranking.RankRuleView;
import vn.doichieu.ranking.RankRules;
import vn.doichieu.ranking.RankedSheet;
import vn.doichieu.ranking.RankingView;
import vn.doichieu.ranking.Rankings;
import vn.doichieu.ranking.UnitRank;
import vn.doichieu.ranking.UnitRankView;
import vn.doichieu.ranking.rules.QuotaCut;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.ranking.rules.TryOuts;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest({RankingController.class, RankRuleController.class, DisqualificationController.class})
class RankingPagesTest {

    private static final UnitId UNIT = new UnitId(2);
    private static final CurrentUser SECRETARY = secretaryOf(UNIT);
    private static final RankRule RULE = TryOuts.rule();
    private static final Round ROUND =
            new Round(1, 5, 2023, Round.Kind.INTERIM, LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 5));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Rankings rankings;

    @MockitoBean
    private RankRules rules;

    @MockitoBean
    private Disqualifications disqualifications;

    @BeforeEach
    void aUnitOfTheZone() {
        given(rankings.unit(anyLong(), any(), any())).willReturn(page(List.of()));
        given(rules.of(any(), any())).willReturn(view(Optional.of(RULE)));
    }

    @Test
    void aRefusedFindingKeepsWhatWasTyped() {
        willThrow(new BusinessRuleViolation("ranking.disqualification.documentMissing"))
                .given(disqualifications)
                .record(anyLong(), any(), any(), any(), any());

        assertThat(mvc.post()
                        .uri("/rankings/1/2/disqualifications")
                        .param("code", "DISCIPLINE")
                        .param("reason", "Cảnh cáo tháng 5")
                        .param("document", "")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cảnh cáo tháng 5", "không có văn bản thì chưa ghi nhận được")
                .contains("value=\"DISCIPLINE\" selected=\"selected\"");
    }

    @Test
    void aFindingIsRecordedAndThePageSaysSo() {
        assertThat(mvc.post()
                        .uri("/rankings/1/2/disqualifications")
                        .param("code", "DISCIPLINE")
                        .param("reason", " Cảnh cáo ")
                        .param("document", "Quyết định số 12")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/rankings/1/2");

        verify(disqualifications)
                .record(
                        1,
                        UNIT,
                        new FoundAgainst("DISCIPLINE", "Cảnh cáo", "Quyết định số 12"),
                        SECRETARY.scope(Permission.UNIT_DISQUALIFY),
                        SECRETARY.actor());
    }

    @Test
    void aRefusedWithdrawalKeepsItsReason() {
        given(rankings.unit(anyLong(), any(), any()))
                .willReturn(page(List.of(new DisqualificationView(
                        7,
                        UNIT,
                        "DISCIPLINE",
                        "Bị kỷ luật",
                        "Lý do",
                        "Văn bản",
                        "Thường trực",
                        Instant.EPOCH,
                        Optional.empty(),
                        3))));
        willThrow(new BusinessRuleViolation("ranking.disqualification.tooLong", 2000))
                .given(disqualifications)
                .withdraw(any(), any(), any(), any());

        assertThat(mvc.post()
                        .uri("/rankings/1/2/disqualifications/7/withdrawal")
                        .param("version", "3")
                        .param("reason", "Ghi nhầm đơn vị")
                        .with(signedInAs(SECRETARY))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Ghi nhầm đơn vị\"", "rút gọn lại");
    }

    @Test
    void aLeaderReadsWithoutForms() {
        assertThat(mvc.get().uri("/rankings/1/2").with(signedInAs(leaderOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Cục THADS tỉnh Tuyên Quang", "Vì sao", "Kết quả: A (Xuất sắc)", "tạm tính")
                .doesNotContain("disqualifications\"", "??");
    }

    @Test
    void withoutAnyRoundThePageSaysSo() {
        given(rankings.of(any(), any(), any())).willReturn(Optional.empty());

        assertThat(mvc.get().uri("/rankings").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("Khu vực chưa có đợt chấm nào");
    }

    @Test
    void aTieAtTheQuotaIsTold() {
        var tied = new QuotaCut.Placement(
                page(List.of()).rank().ranked().orElseThrow().possible(),
                List.of(Sentence.of(
                        "ranking.cut.tied", "3", "185", "1", RULE.bands().get(0).name())));
        var rank = rank(List.of(), tied);
        var group =
                new RankingView.Group(UnitKind.PROVINCIAL_DEPARTMENT, rank.sheet(), Optional.of(RULE), List.of(rank));
        given(rankings.of(any(), any(), any()))
                .willReturn(Optional.of(new RankingView(ZONE, List.of(ZONE), ROUND, List.of(ROUND), List.of(group))));

        assertThat(mvc.get().uri("/rankings/1").with(signedInAs(SECRETARY)))
                .hasStatusOk()
                .bodyText()
                .contains("3 đơn vị cùng 185 điểm tranh 1 chỗ còn lại của hạng A (Xuất sắc)");
    }

    @Test
    void aSheetWithoutARuleSaysWhatThatMeans() {
        given(rules.of(any(), any())).willReturn(view(Optional.empty()));

        assertThat(mvc.get().uri("/criteria-sheets/3/rank-rule").with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Bảng này chưa có quy tắc xếp hạng");
    }

    @Test
    void aNumberNobodyCanReadIsNamedAndEverythingTypedStays() {
        assertThat(mvc.get()
                        .uri("/criteria-sheets/3/rank-rule")
                        .param("points", "16,5")
                        .param("value-COMPLETION_RATE_CASES", "tám mươi")
                        .param("target-COMPLETION_RATE_CASES", "84")
                        .param("found-DISCIPLINE", "true")
                        .with(signedInAs(clerkOf(UNIT))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("«tám mươi» không phải một con số", "value=\"16,5\"", "value=\"84\"", "checked=\"checked\"");
    }

    @Test
    void theTrialShowsTheDerivation() {
        given(rules.tryOut(any(), any(), any())).willReturn(RankDerivation.of(RULE, TryOuts.unit()));

        assertThat(mvc.get()
                        .uri("/criteria-sheets/3/rank-rule")
                        .param("points", "19")
                        .with(signedInAs(clerkOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Kết quả tính thử", "190 điểm, đủ 180 điểm", "Đạt 3/3 chỉ tiêu, cần 3")
                .doesNotContain("??");
    }

    private static final ZoneView ZONE = new ZoneView(1, "KV", "Khu vực thi đua", "KVTĐ");

    private static UnitRankView page(List<DisqualificationView> found) {
        var derivation = RankDerivation.of(RULE, TryOuts.unit());
        return new UnitRankView(ZONE, ROUND, rank(found, new QuotaCut.Placement(derivation.possible(), List.of())));
    }

    private static UnitRank rank(List<DisqualificationView> found, QuotaCut.Placement placement) {
        Standing standing = TryOuts.unit();
        var unit = new UnitView(
                UNIT,
                "CUC_TUYEN_QUANG",
                "Cục THADS tỉnh Tuyên Quang",
                "Cục THADS tỉnh Tuyên Quang",
                UnitKind.PROVINCIAL_DEPARTMENT,
                Optional.empty(),
                "Tuyên Quang");
        return new UnitRank(
                unit,
                Optional.of(new CriteriaSheetId(3)),
                Optional.empty(),
                Optional.of(new UnitRank.Ranked(RULE, standing, RankDerivation.of(RULE, standing), placement)),
                found);
    }

    private static RankRuleView view(Optional<RankRule> rule) {
        return new RankRuleView(
                new RankedSheet(
                        new CriteriaSheetId(3), "THADS_CUC_30", "Bảng tiêu chí", Points.of(200), false, List.of()),
                rule,
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of());
    }
}
