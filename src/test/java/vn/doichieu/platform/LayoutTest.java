package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Role;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@WebMvcTest(LayoutTest.Samples.class)
@Import(LayoutTest.Samples.class)
@TestPropertySource(properties = "doichieu.embedded-database=true")
@WithMockUser
class LayoutTest {

    record SampleForm(String name, String points, String reason) {}

    @Controller
    static class Samples {

        @GetMapping("/score-sheets/7")
        String page(Model model) {
            model.addAttribute(
                    "currentUser",
                    new CurrentUser(
                            new UserId(1),
                            "canbo",
                            "Cán bộ Cục THADS tỉnh Tuyên Quang",
                            Set.of(Role.UNIT_CLERK),
                            Map.of(
                                    Permission.WORK_READ, UnitScope.NONE,
                                    Permission.SHEET_READ, UnitScope.NONE)));
            model.addAttribute("flash", "layout.help");
            refusedForm(model);
            return "samples/page";
        }

        @GetMapping("/login")
        String plain(Model model) {
            refusedForm(model);
            return "samples/plain";
        }

        private static void refusedForm(Model model) {
            var form = new SampleForm("<b>An</b>", "1.2.3,4", "");
            var binding = new BindException(form, "form");
            binding.rejectValue("points", "x", "Điểm 1.2.3,4 không đọc được");
            binding.reject("x", "Đã quá hạn tự chấm");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theNavigationHasWhatThePersonMayOpenAndMarksWhereTheyAre() {
        assertThat(mvc.get().uri("/score-sheets/7"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"vi\"", "<title>Trang mẫu</title>", "Việc của tôi", "Đăng xuất")
                .containsPattern("href=\"/score-sheets\"[^>]*aria-current=\"true\"")
                .contains("Cán bộ Cục THADS tỉnh Tuyên Quang", "Dữ liệu minh hoạ", "Hướng dẫn về trang này")
                .doesNotContain("Tài khoản", "Kế hoạch, đoàn", "style=\"", "onclick");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndLinksEachErrorToItsField() {
        assertThat(mvc.get().uri("/score-sheets/7"))
                .bodyText()
                .contains("value=\"1.2.3,4\"", "href=\"#points\"", "id=\"points-error\"", "Đã quá hạn tự chấm")
                .contains("&lt;b&gt;An&lt;/b&gt;", "aria-describedby=\"name-hint \"")
                .containsPattern("state state-wait\"[\\s\\S]*?#clock[\\s\\S]*?Chờ duyệt");
    }

    @Test
    void signedOutPagesHaveNoNavigation() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Đăng nhập</title>", "Đã quá hạn tự chấm", "href=\"#points\"")
                .doesNotContain("Việc của tôi", "<nav");
    }
}
