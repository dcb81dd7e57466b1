package vn.doichieu.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;

@WebMvcTest(DraftLineController.class)
class DraftLineControllerTest {

    private static final String LINE = "/criteria-sheets/3/draft/lines/A.2";

    private final CurrentUser secretary = secretaryOfZone(1);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private SheetDrafts drafts;

    @MockitoBean
    private KnownIndicators indicators;

    @BeforeEach
    void aDraft() {
        given(drafts.draft(any(), any())).willReturn(CriteriaFixture.draft());
        given(indicators.all())
                .willReturn(List.of(
                        new KnownIndicators.Choice("COMPLETION_RATE_CASES", "Tỷ lệ thi hành xong về việc", true)));
    }

    @Test
    void thePageOfALineShowsTheFieldsOfItsKindAndTheRuleInWords() {
        assertThat(mvc.get().uri(LINE).with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Dòng A.2",
                        "rule.items[0].label",
                        "Đúng thời hạn",
                        "Đúng thời hạn: 5 điểm",
                        "Tính thử dòng này")
                .doesNotContain("rule.bands[0]", "rule.perPoint", "??", "style=", "criteria.");
    }

    @Test
    void anotherKindShowsItsOwnFieldsAndSavesNothing() {
        assertThat(post("act", "kind", "rule.kind", "BANDS"))
                .hasStatusOk()
                .bodyText()
                .contains("rule.bands[0].from", "Chưa nhập số liệu dùng để chấm")
                .doesNotContain("rule.items[0]");
        verify(drafts, never()).saveLine(any(), any(), any(), anyInt(), any(), any());
    }

    @Test
    void rowsAreAddedMovedAndTakenOutWithoutLosingWhatWasTyped() {
        assertThat(post("act", "items.down.0", "rule.items[0].label", "Một", "rule.items[1].label", "Hai"))
                .bodyText()
                .containsSubsequence("value=\"Hai\"", "value=\"Một\"");
        assertThat(post("act", "items.remove.0", "rule.items[0].label", "Một", "rule.items[1].label", "Hai"))
                .bodyText()
                .contains("value=\"Hai\"")
                .doesNotContain("value=\"Một\"");
    }

    @Test
    void tryingSaysThePointsAndTheWay() {
        assertThat(post(
                        "act",
                        "try",
                        "rule.items[0].code",
                        "ON_TIME",
                        "rule.items[0].label",
                        "Đúng thời hạn",
                        "rule.items[0].points",
                        "5",
                        "try.option.line",
                        "ON_TIME"))
                .bodyText()
                .contains("class=\"derivation\"", "Đúng thời hạn: 5 điểm");
    }

    @Test
    void aSavedLineIsReadAsItWasTyped() {
        assertThat(post(
                        "rule.kind",
                        "BANDS",
                        "rule.label",
                        "Tỷ lệ",
                        "rule.percent",
                        "true",
                        "rule.bands[0].lower",
                        "INCLUDED",
                        "rule.bands[0].from",
                        "95",
                        "rule.bands[0].upper",
                        "EXCLUDED",
                        "rule.bands[0].points",
                        "5",
                        "rule.bands[1].to",
                        "95",
                        "rule.bands[1].upper",
                        "EXCLUDED",
                        "rule.bands[1].points",
                        "0",
                        "rule.bands[2].lower",
                        "INCLUDED"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/criteria-sheets/3/draft#line-A-2");
        var saved = saved();
        assertThat(saved.rule().kind()).isEqualTo(RuleKind.BANDS);
        assertThat(saved.rule().bands()).hasSize(2);
        assertThat(saved.rule().input().orElseThrow().label()).isEqualTo("Tỷ lệ (%)");
        assertThat(saved.faults()).isEmpty();
    }

    @Test
    void whatCannotBeReadStaysInItsFieldWithTheReason() {
        assertThat(post("max", "năm", "title", "Nội dung <b>mới</b>"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"năm\"",
                        "không đọc được thành một số",
                        "Nội dung &lt;b&gt;mới&lt;/b&gt;",
                        "href=\"#max\"");
        verify(drafts, never()).saveLine(any(), any(), any(), anyInt(), any(), any());
    }

    @Test
    void aCodeThatIsTakenIsToldBesideItsField() {
        willThrow(new BusinessRuleViolation("criteria.draft.codeTaken", "A.1"))
                .given(drafts)
                .saveLine(any(), any(), any(), anyInt(), any(), any());

        assertThat(post("code", "A.1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"code-error\"", "Số thứ tự A.1 đã có ở một dòng khác");
    }

    @Test
    void whoComesSecondSeesBothAndKeepsWhatWasTyped() {
        willThrow(new StaleVersion("A.2", "Người khác", Instant.EPOCH))
                .given(drafts)
                .saveLine(any(), any(), any(), anyInt(), any(), any());

        assertThat(post("title", "Loi cua toi"))
                .hasStatus(409)
                .bodyText()
                .contains("Người khác", "Đang lưu", "Bạn vừa nhập", "Đăng ký giao ước", "Loi cua toi");
    }

    @Test
    void aLineThatIsGoneMeanwhileCanBeAddedAgain() {
        var answer = mvc.post()
                .uri("/criteria-sheets/3/draft/lines/A.9")
                .with(signedInAs(secretary))
                .with(csrf())
                .param("code", "A.9")
                .param("title", "Loi cua toi")
                .param("max", "1")
                .exchange();

        assertThat(answer).hasStatus(409).bodyText().contains("vừa bị người khác bỏ", "Loi cua toi", "/draft/new-line");
    }

    @Test
    void aNewLineHasTheCodeThatComesNext() {
        assertThat(mvc.get().uri("/criteria-sheets/3/draft/new-line?parent=A").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"A.3\"", "Thêm dòng này vào bảng");
    }

    private DraftLine saved() {
        var line = ArgumentCaptor.forClass(DraftLine.class);
        verify(drafts).saveLine(any(), eq("A.2"), line.capture(), eq(0), any(), any());
        return line.getValue();
    }

    private MvcTestResult post(String... typed) {
        var request =
                mvc.post().uri(LINE).with(signedInAs(secretary)).with(csrf()).param("version", "0");
        var names = new HashMap<String, String>();
        names.put("code", "A.2");
        names.put("parent", "A");
        names.put("part", "BASE");
        names.put("title", "Đăng ký giao ước");
        names.put("max", "5");
        names.put("rule.kind", "OPTIONS");
        for (int n = 0; n < typed.length; n += 2) {
            names.put(typed[n], typed[n + 1]);
        }
        names.forEach(request::param);
        return request.exchange();
    }
}
