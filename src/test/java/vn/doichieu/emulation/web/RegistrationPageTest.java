package vn.doichieu.emulation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.emulation.EmulationTitle;
import vn.doichieu.emulation.EmulationView.RegistrationState;
import vn.doichieu.emulation.Registrations;
import vn.doichieu.emulation.UnitRegistrations;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(RegistrationController.class)
class RegistrationPageTest {

    private static final UnitId UNIT = new UnitId(2);
    private static final CurrentUser CLERK = clerkOf(UNIT);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Registrations registrations;

    @MockitoBean
    private Rounds rounds;

    @BeforeEach
    void oneTitle() {
        given(rounds.years())
                .willReturn(List.of(new EmulationYear(
                        5, "ENFORCEMENT", 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30))));
        var unit = new UnitView(
                UNIT, "CUC", "Cục", "Cục <THADS>", UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "Lạng Sơn");
        var line = new UnitRegistrations.Line(8, EmulationTitle.GOVERNMENT_FLAG, RegistrationState.REGISTERED);
        given(registrations.of(eq(5L), any())).willReturn(List.of(new UnitRegistrations(unit, List.of(line))));
    }

    @Test
    void theClerkRegistersAndWithdraws() {
        assertThat(mvc.get().uri("/registrations").with(signedInAs(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Năm thi đua 2024, từ 01/10/2023 đến 30/09/2024",
                        "Cục &lt;THADS&gt;",
                        "Cờ thi đua của Chính phủ",
                        "value=\"EXCELLENT_COLLECTIVE\"",
                        "action=\"/registrations/8/withdrawal\"")
                .doesNotContain("??", "value=\"GOVERNMENT_FLAG\"");
    }

    @Test
    void othersRead() {
        assertThat(mvc.get().uri("/registrations").with(signedInAs(headOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Cờ thi đua của Chính phủ", "Đã đăng ký")
                .doesNotContain("/withdrawal", "Đăng ký thêm");
        assertThat(mvc.get().uri("/registrations?year=77").with(signedInAs(CLERK)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void registeringComesBackToTheYear() {
        assertThat(post("EXCELLENT_COLLECTIVE")).hasRedirectedUrl("/registrations?year=5");
        verify(registrations).register(eq(UNIT), eq(5L), eq(EmulationTitle.EXCELLENT_COLLECTIVE), any(), any());
    }

    @Test
    void withoutATitleNothingIsRegistered() {
        assertThat(post(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn danh hiệu cần đăng ký.");
    }

    @Test
    void aRefusedWithdrawalSaysWhyAndKeepsTheReason() {
        var title = Sentence.of("emulation.title.GOVERNMENT_FLAG");
        willThrow(new BusinessRuleViolation(
                        "emulation.registrations.settled", title, Sentence.of("emulation.registration.AWARDED")))
                .given(registrations)
                .withdraw(anyLong(), any(), any(), any());
        assertThat(mvc.post()
                        .uri("/registrations/8/withdrawal")
                        .param("year", "5")
                        .param("reason", "Vì <thế>")
                        .with(signedInAs(CLERK))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cờ thi đua của Chính phủ đã được xét (Được tặng)", "value=\"Vì &lt;thế&gt;\"");
    }

    private MockMvcTester.MockMvcRequestBuilder post(String title) {
        return mvc.post()
                .uri("/registrations")
                .param("unit", "2")
                .param("year", "5")
                .param("title", title)
                .with(signedInAs(CLERK))
                .with(csrf());
    }
}
