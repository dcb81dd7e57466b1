package vn.doichieu.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.testing.Reference;

@SpringBootTest(properties = "doichieu.demonstration=true")
@AutoConfigureMockMvc
@Transactional
class BoardPagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String zone = "";
    private String board = "";
    private String item = "";

    @BeforeEach
    void addresses() {
        var langSon = Reference.of(jdbc, Reference.LANG_SON);
        zone = "/reconciliation/" + langSon.round();
        board = zone + "/" + langSon.unit();
        item = board + "/CLAIMS:COMPLETED_CASES";
    }

    @Test
    void theTwoNumbersAreTheLoudestThingWithThePointsThatHangOnThem() {
        assertThat(get("doanvien", board))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"versus\"", "4.312", "4.132", "≠", "0/2 đã xử lý")
                .contains("Dòng A.I.1:", "25 điểm theo báo cáo", "24 điểm theo bảng tự chấm", "Kéo theo: Tỷ lệ")
                .contains("data-discrepancy", "discrepancies.js", "aria-current=\"page\"")
                .doesNotContain("??", "Optional", "style=", "onclick");
    }

    @Test
    void oneDiscrepancySaysWhereEachNumberWasReadAndByWhom() {
        assertThat(get("doanvien", item))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo, mục II", "Bảng tự chấm, dòng A.I.1", "Văn phòng Cục THADS tỉnh Lạng Sơn")
                .contains("Điểm dòng A.I.1", "rel=\"next\"", "Ghi lời giải trình")
                .doesNotContain("??", "Optional", "Gửi giải trình", "Ghi thống nhất");
        assertThat(get("canbo.langson", item))
                .bodyText()
                .contains("Gửi giải trình")
                .doesNotContain("Người trả lời");
        assertThat(get("lanhdao", item)).bodyText().contains("4.312").doesNotContain("<textarea");
    }

    @Test
    void theUnitExplainsAndTheTeamAgreesFromTheForms() {
        assertThat(say("canbo.langson", "explanation", Map.of("explanation", "Gõ nhầm", "value", "SCORE_SHEET")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(item);
        assertThat(get("doanvien", item)).bodyText().contains("Gõ nhầm", "Đã giải trình", "Ghi thống nhất");
        assertThat(say(
                        "doanvien",
                        "agreement",
                        Map.of("value", "SCORE_SHEET", "reason", "Theo sổ thụ lý", "outcome", "CORRECTED")))
                .hasStatus3xxRedirection();
        assertThat(get("canbo.langson", item))
                .bodyText()
                .contains("Đã thống nhất", "Theo sổ thụ lý", "Đơn vị sửa số liệu", "versus-agrees")
                .doesNotContain("Gửi giải trình");
        assertThat(get("doanvien", board)).bodyText().contains("1/2 đã xử lý");
        assertThat(get("doanvien", board + "?state=AGREED"))
                .bodyText()
                .contains("Số việc thi hành xong")
                .doesNotContain("Điểm tự chấm</a>");
    }

    @Test
    void aRefusalComesBackWithEverythingTyped() {
        assertThat(say("canbo.langson", "explanation", Map.of("explanation", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa có nội dung giải trình");
        say("canbo.langson", "explanation", Map.of("explanation", "Gõ nhầm"));
        assertThat(say("doanvien", "agreement", Map.of("value", "OTHER", "other", "1.2.3,4", "reason", "Theo sổ gốc")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được “1.2.3,4”", "value=\"1.2.3,4\"", "Theo sổ gốc</textarea>");
    }

    @Test
    void whoIsLateSeesBothTextsAndKeepsTheOwn() {
        var form = Map.of("version", "0", "values", mark(), "explanation", "Chữ của tôi");
        say("canbo.langson", "explanation", Map.of("explanation", "Chữ của người khác"));
        assertThat(post("canbo.langson", "explanation", form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đang có: Chữ của người khác", "Vừa gõ: Chữ của tôi", "Chữ của tôi</textarea>")
                .contains("name=\"version\" value=\"1\"");
        var other = Map.of("version", "1", "values", "abc", "explanation", "Chữ của tôi");
        assertThat(post("canbo.langson", "explanation", other))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đang có: Báo cáo: 4.312; Bảng tự chấm: 4.132");
    }

    @Test
    void theZoneHasOneListWithFiltersAndTotals() {
        assertThat(get("thuky", zone))
                .hasStatusOk()
                .bodyText()
                .contains("Chênh lệch của khu vực", "Cục THADS tỉnh Lạng Sơn", "4.312", "Chờ Khu vực quyết định")
                .contains("khác cách tính (2)", "2 điểm phụ thuộc")
                .doesNotContain("??", "Optional");
        assertThat(get("lanhdao", zone + "?state=AGREED&cause=&unit=&result=&page=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có chênh lệch nào như vậy");
        assertThat(get("canbo.langson", zone)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("thuky", "/reconciliation/987654")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theWorkbooksSayTheSame() {
        var rows = Spreadsheet.read(
                        "a.xlsx",
                        get("doanvien", board + "/workbook").getResponse().getContentAsByteArray())
                .rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cells()).contains("Số việc thi hành xong", "4.312", "4.132", "Chưa giải trình");
        var all = Spreadsheet.read(
                "b.xlsx",
                get("thuky", zone + "/workbook?result=DIFFERENT").getResponse().getContentAsByteArray());
        assertThat(all.rows()).hasSize(2);
    }

    @Test
    void othersFindNothing() {
        for (var path : new String[] {board, item, board + "/workbook"}) {
            assertThat(get("canbo", path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get("quantri", path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("doanvien", board + "/CLAIMS:NOTHING")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("canbo", "explanation", Map.of("explanation", "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("lanhdao", "decision", Map.of("reason", "x"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get()
                .uri(path)
                .with(signedInAs(TestUsers.named(context, username)))
                .exchange();
    }

    /** With the version and the values as they stand. */
    private MvcTestResult say(String username, String step, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("version", version());
        all.put("values", mark());
        return post(username, step, all);
    }

    private MvcTestResult post(String username, String step, Map<String, String> form) {
        var request = mvc.post()
                .uri(item + "/" + step)
                .with(signedInAs(TestUsers.named(context, username)))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String mark() {
        return hidden("values");
    }

    private String version() {
        return hidden("version");
    }

    /** As the secretary's page has it, whatever step is open. */
    private String hidden(String name) {
        var page = get("thuky", item).getResponse();
        try {
            var found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.getContentAsString());
            return found.find() ? found.group(1) : "";
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
