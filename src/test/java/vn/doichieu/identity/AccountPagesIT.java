package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** The pages of accounts through the real server: links, refusals beside the form, forged and hostile forms. */
@WholeApplication
class AccountPagesIT {

    private static final Pattern LINK = Pattern.compile("/invitations/([\\w-]{43})");
    private static final String PASSWORD = "trời mưa ở Hà Giang";

    private static int invited;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheInvitationToTheFirstSignIn() {
        var secretary = Visitor.signedIn(port, "thuky");
        var shown = invite(secretary, "phong.moi");
        var link = link(shown);

        assertThat(shown.body())
                .contains("Liên kết cho phong.moi", "chỉ hiện một lần", "Lời nhắn soạn sẵn")
                .doesNotContain("??");
        assertThat(secretary.get("/accounts/" + id("phong.moi")).body())
                .contains("Chờ nhận lời mời", "Thu hồi liên kết", "Công chức mới")
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1), "??");

        var somebody = Visitor.signedIn(port, "canbo");
        assertThat(somebody.get(link).body())
                .contains("phong.moi", "Công chức mới", "Đặt mật khẩu")
                .doesNotContain("??");
        var weak = somebody.post(link, Map.of("password", "matkhau12345", "passwordAgain", "matkhau1234"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("nhiều người dùng", "chưa giống nhau").doesNotContain("matkhau12345");
        var accepted = somebody.post(link, Map.of("password", PASSWORD, "passwordAgain", PASSWORD));
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(accepted.headers().firstValue("Location").orElseThrow()).endsWith("/login?username=phong.moi");

        var closed = somebody.get(link);
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body())
                .contains("Liên kết không còn dùng được", "người đã gửi")
                .doesNotContain("phong.moi");
        assertThat(somebody.post(link, Map.of("password", PASSWORD, "passwordAgain", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("select password_hash from account where username = 'phong.moi'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0000000000000000000000000000000000000000000", "%3Cscript%3E", "a'or'1'='1"})
    void aGuessedLinkSaysNothing(String token) {
        var closed = Visitor.signedIn(port, "canbo").get("/invitations/" + token);

        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body()).contains("Liên kết không còn dùng được").doesNotContain("<script>e", "??");
    }

    @Test
    void aNameLeftOutIsProposedAndLookedAtFirst() {
        var form = form("");
        form.put("office", "Chánh Văn phòng Cục THADS tỉnh Hòa Bình");
        var secretary = Visitor.signedIn(port, "thuky");

        var proposed = secretary.post("/accounts", form);
        assertThat(proposed.statusCode()).isEqualTo(422);
        assertThat(proposed.body())
                .contains("đề xuất từ chức danh")
                .containsPattern(
                        "name=\"username\"[^>]*value=\"chanh[a-z.]+\"|value=\"chanh[a-z.]+\"[^>]*name=\"username\"");
        assertThat(jdbc.sql("select count(*) from account where username like 'chanh%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Cán Bộ Mới",
                "a'; drop table account; --",
                "x",
                "\u0000\u202Eab",
                "🎏🎏🎏"
            })
    void aHostileNameIsRefusedAndStaysTyped(String name) {
        int before = count("account");
        var refused = Visitor.signedIn(port, "thuky").post("/accounts", form(name));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chưa lưu được").doesNotContain("<script>alert", "??", "Exception");
        assertThat(count("account")).isEqualTo(before);
    }

    @Test
    void tenThousandCharactersAreRefusedInEveryField() {
        int before = count("account");
        var secretary = Visitor.signedIn(port, "thuky");
        for (var field : List.of("username", "office", "home", "first.role", "first.scope", "first.from", "first.to")) {
            var form = form("dai." + field.length());
            form.put(field, "x".repeat(10_000));
            assertThat(secretary.post("/accounts", form).statusCode()).as(field).isEqualTo(422);
        }
        assertThat(secretary.post("/accounts", Map.of()).statusCode()).isEqualTo(422);
        assertThat(count("account")).isEqualTo(before);
    }

    @Test
    void forgedFormsChangeNothing() {
        long clerk = id("canbo");
        long leader = id("lanhdao");
        long admin = id("quantri");
        long ownGrant = grant(clerk);
        int before = everything();
        var reason = Map.of("version", "0", "reason", "vì");
        var role = Map.of("version", "0", "first.role", "ADMIN", "reason", "vì");

        for (var username : List.of("canbo", "cuctruong", "truongdoan", "lanhdao")) {
            var forger = Visitor.signedIn(port, username);
            for (var path : List.of("/deactivation", "/roles", "/link", "/link/revocation", "/edit")) {
                assertThat(forger.post("/accounts/" + clerk + path, role).statusCode())
                        .as(username + path)
                        .isEqualTo(403);
            }
            assertThat(forger.post("/accounts/" + clerk + "/roles/" + ownGrant + "/ending", reason)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(forger.post("/accounts", form("gia.mao")).statusCode()).isEqualTo(403);
        }
        var secretary = Visitor.signedIn(port, "thuky");
        for (long other : List.of(clerk, leader, id("thuky"))) {
            var refused = secretary.post("/accounts/" + other + "/roles", role);
            assertThat(refused.statusCode()).isEqualTo(422);
        }
        assertThat(secretary.post("/accounts/" + admin + "/roles", role).statusCode())
                .isEqualTo(404);
        assertThat(secretary
                        .post("/accounts/" + leader + "/deactivation", reason)
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretary.post("/accounts/" + leader + "/link", reason).statusCode())
                .isEqualTo(422);
        assertThat(Visitor.signedIn(port, "quantri")
                        .post("/accounts/" + admin + "/roles/" + grant(admin) + "/ending", reason)
                        .body())
                .contains("Không ai tự đổi vai trò");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoManagersSeesBothTextsAndChooses() {
        var secretary = Visitor.signedIn(port, "thuky");
        invite(secretary, "hai.nguoi");
        var path = "/accounts/" + id("hai.nguoi") + "/edit";
        var version = String.valueOf(version("hai.nguoi"));
        var admin = Visitor.signedIn(port, "quantri");
        var home = "CUC_HOA_BINH";

        assertThat(admin.post(path, Map.of("version", version, "office", "Kế toán trưởng", "home", home))
                        .statusCode())
                .isEqualTo(302);
        var clash = secretary.post(path, Map.of("version", version, "office", "Chánh Văn phòng", "home", home));
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body())
                .contains("Kế toán trưởng", "Chánh Văn phòng", "Quản trị hệ thống đã lưu trước")
                .doesNotContain("??");
        var newest = String.valueOf(version("hai.nguoi"));
        assertThat(clash.body()).contains("name=\"version\" value=\"" + newest + "\"");
        assertThat(secretary
                        .post(path, Map.of("version", newest, "office", "Chánh Văn phòng", "home", home))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theOldPasswordIsAskedAndGuessingItIsSlow() {
        var secretary = Visitor.signedIn(port, "thuky");
        var path = "/profile/password";
        var wrong = Map.of("oldPassword", "sai", "password", PASSWORD, "passwordAgain", PASSWORD);

        for (int i = 0; i < 10; i++) {
            var refused = secretary.post(path, wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Mật khẩu đang dùng không đúng").doesNotContain(PASSWORD);
        }
        var slowed = secretary.post(path, wrong);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("Hãy chờ 5 phút");

        var head = Visitor.signedIn(port, "cuctruong");
        assertThat(head.post(path, Map.of("oldPassword", "doichieu", "password", "ngắn", "passwordAgain", "ngắn"))
                        .body())
                .contains("ít nhất 12 ký tự");
        var hash = "select password_hash from account where username = 'cuctruong'";
        var old = jdbc.sql(hash).query(String.class).single();
        assertThat(head.post(path, Map.of("oldPassword", "doichieu", "password", PASSWORD, "passwordAgain", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql(hash).query(String.class).single()).isNotEqualTo(old);
    }

    @Test
    void everybodySeesTheOwnRolesAndAHeadNamesADeputy() {
        var clerk = Visitor.signedIn(port, "canbo");
        assertThat(clerk.get("/profile").body())
                .contains("Tài khoản của tôi", "Cán bộ thi đua của đơn vị", "Đổi mật khẩu", "</html>")
                .doesNotContain("/deputies", "??");
        var head = Visitor.signedIn(port, "chicuctruong");
        assertThat(head.get("/profile").body()).contains("/deputies");
        assertThat(head.get("/deputies").body())
                .contains("Chi cục THADS thành phố Tuyên Quang", "</html>")
                .doesNotContain("??");
        var refused = head.post("/deputies", Map.of("candidate", "1-1", "from", "31/02/2026", "to", "", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hãy chọn một người", "Không có ngày này", "Hãy ghi lý do", "31/02/2026");
    }

    @Test
    void eachPageOfAnAccountIsWholeForWhoManagesIt() {
        long clerk = id("chicuc");
        var secretary = Visitor.signedIn(port, "thuky");
        for (var path :
                List.of("", "/edit", "/roles", "/deactivation", "/activation", "/roles/" + grant(clerk) + "/ending")) {
            assertThat(secretary.get("/accounts/" + clerk + path).body())
                    .as(path)
                    .contains("chicuc", "</html>")
                    .doesNotContain("??");
        }
        for (var path : List.of("/accounts", "/accounts/new", "/accounts?q=tuyen+quang&state=ACTIVE&role=UNIT_CLERK")) {
            assertThat(secretary.get(path).body()).contains("</html>").doesNotContain("??");
        }
        assertThat(secretary.get("/accounts?q=%25&page=-5&role=X&state=%3Cb%3E").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> invite(Visitor inviter, String username) {
        var shown = inviter.post("/accounts", form(username));
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown;
    }

    private static String link(HttpResponse<String> page) {
        var link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Map<String, String> form(String username) {
        var form = new HashMap<String, String>();
        form.put("username", username);
        form.put("office", "Công chức mới " + ++invited + ", Cục THADS tỉnh Hòa Bình");
        form.put("home", "cuc thads tinh hoa binh");
        form.put("first.role", "UNIT_CLERK");
        form.put("first.to", "31/12/2099");
        return form;
    }

    private long id(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private int version(String username) {
        return jdbc.sql("select version from account where username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    private long grant(long account) {
        return jdbc.sql("select min(id) from role_grant where account_id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int everything() {
        return count("account")
                + count("role_grant")
                + count("one_time_link")
                + jdbc.sql("select count(*) from journal_entry where subject_kind = 'ACCOUNT' and action like 'ROLE%'")
                        .query(Integer.class)
                        .single()
                + jdbc.sql("select coalesce(sum(version), 0) from account")
                        .query(Integer.class)
                        .single();
    }
}
