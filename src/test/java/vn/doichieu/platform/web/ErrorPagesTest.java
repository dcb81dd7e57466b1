package vn.doichieu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import jakarta.servlet.RequestDispatcher;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(ErrorPagesTest.Failing.class)
@Import({ErrorPagesTest.Failing.class, ContainerErrors.class})
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    record Form(LocalDate day, BigDecimal rate, String note) {}

    @Controller
    static class Failing {

        @GetMapping("/fails/{how}")
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "missing" -> new NotFoundException("sheet 5");
                case "rule" ->
                    new BusinessRuleViolation(
                            "platform.error.409.short", "25", Sentence.of("platform.error.work"), "14:30");
                case "stale" -> new StaleVersion("<25>", "Cán bộ", Instant.parse("2023-09-07T07:30:00Z"));
                case "lock" -> new ObjectOptimisticLockingFailureException("sheet", 1);
                case "twice" -> new DuplicateKeyException("twice");
                case "large" -> new MaxUploadSizeExceededException(1);
                case "denied" -> new AccessDeniedException("no");
                default -> new IllegalStateException("secret inside");
            };
        }

        @GetMapping("/sheets/{id}")
        @ResponseBody
        String sheet(@PathVariable long id, @RequestParam(required = false) Integer page) {
            return "sheet " + id + page;
        }

        @PostMapping("/form")
        @ResponseBody
        String form(@ModelAttribute Form form, BindingResult binding) {
            return form + " "
                    + binding.getFieldErrors().stream()
                            .map(error -> error.getField())
                            .sorted()
                            .toList();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /fails/missing           | 404 | Không tìm thấy
            /no/such/page            | 404 | Không tìm thấy
            /sheets/abc              | 404 | Không tìm thấy
            /sheets/99999999999999999999 | 404 | Không tìm thấy
            /sheets/1?page=x         | 400 | Yêu cầu không hợp lệ
            /form                    | 405 | Yêu cầu không hợp lệ
            /fails/rule              | 422 | Hiện là 25, do Về trang Việc của tôi lưu lúc 14:30.
            /fails/stale             | 409 | 14:30 07/09/2023
            /fails/stale             | 409 | &lt;25&gt;
            /fails/lock              | 409 | Đã có người lưu trước
            /fails/twice             | 409 | Đã có người lưu trước
            /fails/large             | 413 | 10 MB
            /fails/denied            | 403 | Không có quyền thực hiện
            /fails/otherwise         | 500 | Mã tra cứu
            """)
    void everyFailureHasItsPageWithAWayBack(String address, int status, String text) {
        assertThat(get(address))
                .hasStatus(status)
                .bodyText()
                .contains(text, "<html lang=\"vi\"", "href=\"/work\"")
                .doesNotContain("secret", "Exception", "??");
    }

    @Test
    void anUnexpectedFailureIsLoggedOnceUnderTheNumberThePageShows(CapturedOutput output) {
        var answer = get("/fails/otherwise").exchange();
        var reference = answer.getMvcResult().getModelAndView().getModel().get("error") instanceof ErrorPage page
                ? page.reference()
                : "";

        assertThat(reference)
                .matches("[0-9A-F]{4}-[0-9A-F]{4}")
                .isEqualTo(answer.getResponse().getHeader("X-Request-Id"));
        assertThat(answer).bodyText().contains(reference);
        assertThat(output.getOut()).containsOnlyOnce(reference).containsOnlyOnce("IllegalStateException: secret");
    }

    @ParameterizedTest
    @CsvSource({
        "5e0f7c1a-2b6d-4c8e-9f10-a1b2c3d4e5f6, true",
        "short, false",
        "forged line 12345, false",
        "<b>bold</b>, false"
    })
    void theNumberAProxyGaveIsKeptWhenItIsWellFormed(String given, boolean kept) {
        var answer = get("/fails/otherwise").header("X-Request-Id", given).exchange();

        var number = answer.getResponse().getHeader("X-Request-Id");
        assertThat(number.equals(given)).isEqualTo(kept);
        assertThat(answer).bodyText().contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 422, Hiện là 25",
        "stale, 409, Cán bộ",
        "missing, 404, Không tìm thấy",
        "otherwise, 500, Mã tra cứu"
    })
    void aFragmentIsAnsweredWithTheMessageAlone(String how, int status, String text) {
        assertThat(get("/fails/" + how).header("HX-Request", "true"))
                .hasStatus(status)
                .bodyText()
                .contains(text, "role=\"alert\"")
                .doesNotContain("<html", "<main");
    }

    @Test
    void theWayBackStaysOnThisSite() {
        assertThat(get("/fails/rule").header("Referer", "https://evil.example/score-sheets/7"))
                .bodyText()
                .contains("href=\"/score-sheets/7\"")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @CsvSource({
        "413, 10 MB",
        "400, Yêu cầu không hợp lệ",
        "403, Không có quyền",
        "502, Hệ thống gặp lỗi",
        "503, tạm thời gián đoạn"
    })
    void whatTheContainerRefusesHasTheSamePages(int code, String text) {
        assertThat(mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code))
                .hasStatus(code)
                .bodyText()
                .contains(text, "<html lang=\"vi\"");
    }

    @Test
    void theAddressOfErrorsItselfIsNothing() {
        assertThat(mvc.get().uri("/error")).hasStatus(404);
    }

    @Test
    void formsReadDatesDecimalsAndTextTheVietnameseWay() {
        assertThat(form("7/9/2023", "86,32", " Tuye\u0302\u0301n\u0000 "))
                .hasBodyTextEqualTo("Form[day=2023-09-07, rate=86.32, note=Tuyến] []");
        assertThat(form("31/02/2023", "1.234", "<b>"))
                .hasBodyTextEqualTo("Form[day=null, rate=null, note=<b>] [day, rate]");
        assertThat(form("", "", "")).hasBodyTextEqualTo("Form[day=null, rate=null, note=] []");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        assertThat(mvc.post()
                        .uri("/form")
                        .with(signedInAs(clerkOf(new UnitId(1))))
                        .with(request -> {
                            request.setContent(new byte[3 * 1024 * 1024]);
                            return request;
                        }))
                .hasStatus(413);
    }

    private MockMvcRequestBuilder get(String address) {
        return mvc.get().uri(address).with(signedInAs(clerkOf(new UnitId(1))));
    }

    private MockMvcRequestBuilder form(String day, String rate, String note) {
        return mvc.post()
                .uri("/form")
                .with(signedInAs(clerkOf(new UnitId(1))))
                .with(csrf())
                .param("day", day)
                .param("rate", rate)
                .param("note", note);
    }
}
