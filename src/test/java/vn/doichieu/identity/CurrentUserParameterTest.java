package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

@WebMvcTest(CurrentUserParameterTest.Probe.class)
@Import(CurrentUserParameterTest.Probe.class)
class CurrentUserParameterTest {

    @RestController
    static class Probe {

        @GetMapping("/probe")
        String who(CurrentUser user) {
            return user.username() + " " + user.scope(Permission.SHEET_SCORE).ids() + " "
                    + user.scope(Permission.MINUTES_CLOSE).ids();
        }

        @PostMapping("/probe")
        String act(ActingUser user) {
            return user.actor().name();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    private final CurrentUser clerk = clerkOf(new UnitId(7), new UnitId(8));

    @Test
    void aControllerIsToldWhoAsks() {
        assertThat(mvc.get().uri("/probe").with(signedInAs(clerk)))
                .hasStatusOk()
                .hasBodyTextEqualTo("canbo [7] []");
        assertThat(mvc.post().uri("/probe").with(signedInAs(clerk)).with(csrf()))
                .hasBodyTextEqualTo("Cán bộ thi đua");
    }

    @Test
    void nobodySignedInIsSentToTheSignIn() {
        assertThat(mvc.get().uri("/probe")).hasStatus(302).hasRedirectedUrl("/login");
    }
}
