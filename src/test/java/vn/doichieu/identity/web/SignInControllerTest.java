package vn.doichieu.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.DemonstrationAccount;
import vn.doichieu.shared.UnitId;

@WebMvcTest(SignInController.class)
class SignInControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Accounts accounts;

    @Test
    void listsTheAccountsToTryOutWhileTheDemonstrationRuns() {
        when(accounts.toTryOut()).thenReturn(List.of(new DemonstrationAccount("canbo", "Cục <THADS>")));

        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("Tài khoản dùng thử", "/login?username=canbo", "Cục &lt;THADS&gt;", "doichieu");
    }

    @Test
    void listsNoAccountAnywhereElse() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"_csrf\"", "name=\"username\"")
                .doesNotContain("dùng thử", "doichieu</code>", "??");
    }

    @Test
    void everyPageForbidsForeignScriptsFramesAndTypes() {
        assertThat(mvc.get().uri("/login"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                                + "frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .containsHeader("Permissions-Policy")
                .bodyText()
                .doesNotContain("<style", "style=", "onclick", "<script>");
    }

    @Test
    void aRefusalSaysNotWhichWasWrongAndKeepsTheName() {
        assertThat(mvc.post()
                        .uri("/login/refused")
                        .with(csrf())
                        .param("username", "\"><b>canbo")
                        .param("password", "geheim")
                        .requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, new BadCredentialsException("x")))
                .hasStatus(422)
                .bodyText()
                .contains("Tên đăng nhập hoặc mật khẩu không đúng.", "value=\"&quot;&gt;&lt;b&gt;canbo\"")
                .doesNotContain("geheim");
    }

    @Test
    void anExpiredSessionAndSigningOutAreToldApart() {
        assertThat(mvc.get().uri("/login?expired")).bodyText().contains("Phiên làm việc đã hết hạn");
        assertThat(mvc.get().uri("/login?signed-out")).bodyText().contains("Đã đăng xuất");
    }

    @Test
    void whoIsSignedInHasNoBusinessHere() {
        var clerk = clerkOf(new UnitId(1));

        assertThat(mvc.get().uri("/login").with(signedInAs(clerk))).hasRedirectedUrl("/work");
        assertThat(mvc.get().uri("/").with(signedInAs(clerk))).hasRedirectedUrl("/work");
    }

    @Test
    void aFragmentOfAnEndedSessionSendsItsPageToTheSignIn() {
        assertThat(mvc.get().uri("/accounts").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?expired");
        assertThat(mvc.post().uri("/accounts").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?expired");
    }

    @Test
    void aFragmentOfAnEarlierSessionLoadsItsPageAgain() {
        assertThat(mvc.post()
                        .uri("/accounts")
                        .header("HX-Request", "true")
                        .with(signedInAs(administrator()))
                        .with(csrf().useInvalidToken()))
                .hasStatus(403)
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void aSignInPageLeftOpenTooLongIsOfferedAgain() {
        assertThat(mvc.post().uri("/login").param("username", "canbo")).hasRedirectedUrl("/login?expired");
    }

    @Test
    void aFormOfAnEndedSessionGetsAPageThatSaysSo() {
        assertThat(mvc.post().uri("/accounts").with(signedInAs(administrator())))
                .hasForwardedUrl("/login/session-ended");
        assertThat(mvc.post().uri("/login/session-ended").with(csrf()))
                .hasStatus(403)
                .bodyText()
                .contains("Phiên làm việc đã hết hạn", "Đăng nhập lại")
                .doesNotContain("??");
    }
}
