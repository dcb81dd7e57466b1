package vn.doichieu.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.web.TypedRules;
import vn.doichieu.shared.Permission;

/** A rule is written while its sheet is a draft, and stays as it is from the day the sheet is published. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@AutoConfigureMockMvc
@Transactional
class RankRuleWayIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RankRules rules;

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private CurrentUser secretary;
    private CriteriaSheetId draft;
    private Set<Long> zones;

    @BeforeEach
    void aDraftOfTheSheetOf2024() {
        secretary = TestUsers.named(context, "thuky");
        zones = secretary.zones(Permission.CRITERIA_EDIT);
        long library = number("select id from criteria_sheet where code = 'THADS_CUC_200' and state = 'LIBRARY'");
        long year = number("select id from emulation_year where year = 2024");
        draft = as(
                secretary,
                () -> drafts.copy(
                        new CriteriaSheetId(library), year, zones.iterator().next(), zones, secretary.actor()));
    }

    @Test
    void aDraftBeginsWithTheRuleOfItsOrigin() {
        var view = view();

        assertThat(view.sheet().draft()).isTrue();
        assertThat(view.rule()).isPresent();
        assertThat(view.version()).isZero();
        assertThat(view.faults()).isEmpty();
    }

    @Test
    void whatTheFormShowsIsTheRuleAgain() {
        var fields = TypedRules.fields(rule());

        assertThat(post(fields)).hasStatus(HttpStatus.FOUND);
        assertThat(view().rule()).contains(rule());
        assertThat(view().version()).isEqualTo(1);
        assertThat(view().from()).isEmpty();
    }

    @Test
    void everyPartCanBeWritten() {
        var fields = TypedRules.fields(rule());
        fields.put("b0-amount", "90");
        fields.put("b0-measure", "PERCENT");
        fields.put("b0-f0-line", "A.I");
        fields.put("b0-f0-amount", "80,5");
        fields.put("b0-f0-measure", "PERCENT");
        fields.put("b0-f0-origin", "SOURCED");
        fields.put("b0-f0-words", "Khoản 2 Điều 5");
        fields.put("b0-q-amount", "20");
        fields.put("b0-q-base", "PERCENT_OF_KIND");
        fields.put("b0-q-origin", "SOURCED");
        fields.put("b0-q-words", "Khoản 3 Điều 5");
        fields.put("d4-label", "Có khiếu nại đúng");
        fields.put("d4-band", "B");
        fields.put("d4-origin", "INFERRED");
        fields.put("d4-words", "Theo thông lệ");

        assertThat(post(fields)).hasStatus(HttpStatus.FOUND);

        var best = rule().bands().get(0);
        assertThat(best.floors()).hasSize(1);
        assertThat(best.quota()).isPresent();
        assertThat(rule().disqualifiers()).hasSize(5);
        assertThat(rule().disqualifiers().get(4).code()).isEqualTo("CASE_1");
        assertThat(page("/rank-rule"))
                .hasStatusOk()
                .bodyText()
                .contains("Từ 90 % tổng điểm (180 điểm) trở lên", "Dòng A.I đạt ít nhất 80,5 % điểm tối đa")
                .contains("Không quá 20 % số đơn vị cùng loại", "Khoản 3 Điều 5", "Sửa quy tắc")
                .doesNotContain("??");
    }

    @Test
    void everyFaultIsNamedAndEverythingTypedStays() {
        var fields = TypedRules.fields(rule());
        fields.put("b1-amount", "185");
        fields.put("b2-f0-line", "Z.9");
        fields.put("b2-f0-amount", "50");
        fields.put("b2-f0-words", "Khoản 2");
        fields.put("t2-indicator", "NO_SUCH");

        assertThat(post(fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "ngưỡng 185 điểm phải thấp hơn ngưỡng 180 điểm",
                        "không có dòng Z.9",
                        "Không có chỉ tiêu NO_SUCH")
                .contains("value=\"185\"", "value=\"Z.9\"")
                .doesNotContain("??");
        assertThat(view().version()).isZero();
    }

    @Test
    void aNumberNobodyCanReadIsNamedWithItsPlace() {
        var fields = TypedRules.fields(rule());
        fields.put("b0-amount", "một trăm tám");
        fields.put("b1-a1-met", "1,5");

        assertThat(post(fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hạng A, Ngưỡng: «một trăm tám» không phải một con số", "số nguyên, không phải 1,5");
    }

    @Test
    void whoSavesSecondSeesBothAndChooses() {
        var mine = TypedRules.fields(rule());
        mine.put("b2-amount", "150");
        var theirs = TypedRules.fields(rule());
        theirs.put("b2-amount", "145");
        assertThat(post(theirs)).hasStatus(HttpStatus.FOUND);

        assertThat(post(mine))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("đã lưu quy tắc lúc", "value=\"150\"", "Từ 145 điểm trở lên", "Lưu bản của tôi");
        mine.put("version", "1");
        assertThat(post(mine)).hasStatus(HttpStatus.FOUND);
        assertThat(rule().bands().get(2).minimum().amount()).isEqualByComparingTo("150");
        assertThat(jdbc.sql("select to_value from journal_entry where action = 'RANK_RULE_WRITTEN' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("A 180, B 160, C 145, D 0", "A 180, B 160, C 150, D 0");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> as(secretary, () -> rules.write(draft, rule(), 0, zones, secretary.actor())));
    }

    @Test
    void aSheetMayRankNobody() {
        assertThat(post(Map.of("none", "true", "version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(view().rule()).isEmpty();
        assertThat(page("/rank-rule"))
                .hasStatusOk()
                .bodyText()
                .contains("Bảng này chưa có quy tắc xếp hạng", "Sửa quy tắc");
        assertThat(page("/rank-rule/edit")).hasStatusOk();
    }

    @Test
    void aDraftIsThereForThoseWhoWriteItOnly() {
        for (var reader : List.of("lanhdao", "canbo", "quantri")) {
            assertThat(mvc.get()
                            .uri("/criteria-sheets/" + draft.value() + "/rank-rule")
                            .with(signedInAs(user(reader))))
                    .as(reader)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        var leader = user("lanhdao");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(leader, () -> rules.write(draft, null, 0, zones, leader.actor())));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> rules.of(draft, Set.of(987654321L))));
    }

    @Test
    void whatIsPublishedIsNotWrittenAnyMore() {
        assertThat(post(TypedRules.fields(rule()))).hasStatus(HttpStatus.FOUND);
        jdbc.sql("update criteria_sheet set state = 'PUBLISHED' where id = :id")
                .param("id", draft.value())
                .update();

        var fields = TypedRules.fields(rule());
        fields.put("version", "1");
        assertThat(post(fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã công bố");
        assertThat(page("/rank-rule/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/rank-rule")).hasStatusOk().bodyText().doesNotContain("Sửa quy tắc");
    }

    @Test
    void aDraftIsDiscardedWithItsRule() {
        assertThat(post(TypedRules.fields(rule()))).hasStatus(HttpStatus.FOUND);

        as(secretary, () -> drafts.discard(draft, zones, secretary.actor()));

        assertThat(number("select count(*) from rank_rule where criteria_sheet_id = " + draft.value()))
                .isZero();
    }

    private RankRuleView view() {
        return as(secretary, () -> rules.of(draft, zones));
    }

    private RankRule rule() {
        return view().rule().orElseThrow();
    }

    private MvcTestResult post(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("version", "0");
        var request = mvc.post().uri("/criteria-sheets/" + draft.value() + "/rank-rule/edit");
        all.forEach(request::param);
        return request.with(signedInAs(secretary)).with(csrf()).exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get()
                .uri("/criteria-sheets/" + draft.value() + path)
                .with(signedInAs(secretary))
                .exchange();
    }

    private CurrentUser user(String name) {
        return TestUsers.named(context, name);
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
