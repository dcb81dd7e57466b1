package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorIT {

    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Autowired
    FirstAdministratorInvitation invitation;

    @Autowired
    LinkFile file;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MockMvcTester mvc;

    /** As it is at the first start. */
    @BeforeEach
    void forget() {
        jdbc.sql("delete from role_grant").update();
        jdbc.sql("delete from account").update();
        jdbc.sql("delete from one_time_link").update();
        file.delete();
    }

    @Test
    void theLinkStandsInAPrivateFileAndNowhereElse(CapturedOutput output) throws Exception {
        var token = invite();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file.path())).matches("http://localhost:\\d+/first-administrator/[\\w-]{43}\\n");
        assertThat(hashes()).isEqualTo(LinkFile.hash(token)).isNotEqualTo(token);
        assertThat(output.getOut()).contains("first-administrator.txt").doesNotContain(token);
    }

    @Test
    void theLinkCreatesOneAdministratorOnce() {
        var token = invite();

        assertThat(mvc.get().uri("/first-administrator/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("Tạo tài khoản quản trị đầu tiên")
                .doesNotContain("??");
        assertThat(post(token, "QuanTri.Moi", "Văn phòng Cục", PASSWORD, PASSWORD))
                .hasRedirectedUrl("/login");

        assertThat(jdbc.sql("""
                select a.username || ' ' || a.display_name || ' ' || g.role
                from account a join role_grant g on g.account_id = a.id""").query(String.class).single()).isEqualTo("quantri.moi Văn phòng Cục ADMIN");
        assertThat(passwords.matches(
                        PASSWORD,
                        jdbc.sql("select password_hash from account")
                                .query(String.class)
                                .single()))
                .isTrue();
        assertThat(file.path()).doesNotExist();
        assertThat(mvc.get().uri("/first-administrator/" + token)).hasStatus(404);
        assertThat(post(token, "zweiter", "Khác", PASSWORD, PASSWORD)).hasStatus(404);
        assertThat(invitedAgain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            a              | Văn phòng | một câu dài dễ nhớ | một câu dài dễ nhớ | bắt đầu bằng chữ
            Nguyễn Văn     | Văn phòng | một câu dài dễ nhớ | một câu dài dễ nhớ | bắt đầu bằng chữ
            quantri        |           | một câu dài dễ nhớ | một câu dài dễ nhớ | chức danh và đơn vị
            quantri        | Văn phòng | 12345678901        | 12345678901        | ít nhất 12 ký tự
            quantri        | Văn phòng | aaaaaaaaaaaaaa     | aaaaaaaaaaaaaa     | dễ đoán
            quantri        | Văn phòng | quantri-123456     | quantri-123456     | chứa tên đăng nhập
            quantri        | Văn phòng | một câu dài dễ nhớ | một câu dài dễ quên | chưa giống nhau
            null           | null      | null               | null               | ít nhất 12 ký tự
            """)
    void aRefusedFormSaysWhyKeepsTheTextsAndTheLink(
            String username, String office, String password, String again, String reason) {
        var token = invite();

        assertThat(post(token, username, office, password, again))
                .hasStatus(422)
                .bodyText()
                .contains(reason)
                .doesNotContain("??", "một câu dài", "12345678901");
        assertThat(mvc.get().uri("/first-administrator/" + token)).hasStatusOk();
    }

    @Test
    void anUnknownAnExpiredAndAReplacedLinkLeadNowhere() {
        var token = invite();
        assertThat(mvc.get().uri("/first-administrator/" + token.replace(token.charAt(0), '_')))
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy");

        assertThat(invitedAgain()).isFalse();
        file.delete();
        var second = invite();
        assertThat(second).isNotEqualTo(token);
        assertThat(mvc.get().uri("/first-administrator/" + token)).hasStatus(404);

        jdbc.sql("update one_time_link set expires_at = now() - interval '1 second'")
                .update();
        assertThat(mvc.get().uri("/first-administrator/" + second)).hasStatus(404);
        assertThat(invitedAgain()).isTrue();
    }

    private String invite() {
        invitation.run(new DefaultApplicationArguments());
        return file.token().orElseThrow();
    }

    private boolean invitedAgain() {
        var before = file.token();
        invitation.run(new DefaultApplicationArguments());
        return !file.token().equals(before);
    }

    private String hashes() {
        return jdbc.sql("select token_hash from one_time_link")
                .query(String.class)
                .single();
    }

    private MockMvcRequestBuilder post(String token, String username, String office, String password, String again) {
        var request = mvc.post().uri("/first-administrator/" + token).with(csrf());
        return username == null
                ? request
                : request.param("username", username)
                        .param("office", office == null ? "" : office)
                        .param("password", password)
                        .param("passwordAgain", again);
    }
}
