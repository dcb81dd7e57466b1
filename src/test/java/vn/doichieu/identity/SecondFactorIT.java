package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.as;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.identity.SecondFactorCheck.Verdict;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory context;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transactions;

    private CurrentUser clerk;
    private Instant now = Instant.now();
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @BeforeEach
    void off() {
        jdbc.sql("delete from second_factor").update();
        jdbc.sql("delete from sign_in_attempts").update();
        clerk = TestUsers.named(context, "canbo");
        now = Instant.now();
    }

    @Test
    void isOnlyOnAfterTheFirstCode() {
        as(clerk, () -> factors.begin(clerk));
        assertThat(asks()).isFalse();

        assertThat(confirm())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}"));
        assertThat(asks()).isTrue();
        assertThat(as(clerk, () -> factors.of(clerk)).recoveryCodesLeft()).isEqualTo(8);
        assertThatThrownBy(() -> as(clerk, () -> factors.enrolment(clerk))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(clerk, () -> factors.begin(clerk))).isInstanceOf(BusinessRuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    identity.secondFactor.wrong,     ''",
        "-120, identity.secondFactor.clockSlow, 60",
        "120,  identity.secondFactor.clockFast, 60",
        "-4,   identity.secondFactor.clockSlow, 2"
    })
    void aFirstCodeOfAnotherTimeNamesTheClock(int steps, String code, String minutes) {
        as(clerk, () -> factors.begin(clerk));
        var typed = steps == 0 ? "abc" : Totp.code(secret(), Totp.step(now) + steps);

        assertThatThrownBy(() -> as(clerk, () -> factors.confirm(clerk, typed)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.sentence().code()).isEqualTo(code);
                    assertThat(refused.sentence().arguments().toString()).contains(minutes);
                });
        assertThat(asks()).isFalse();
    }

    @Test
    void aCodeIsTakenOnceOneStepEachWayAndNoOlderOneAfterIt() {
        switchOn();
        now = now.plus(Duration.ofMinutes(10));
        long step = Totp.step(now);

        assertThat(check(Totp.code(secret(), step - 1))).isEqualTo(Verdict.CODE);
        assertThat(check(Totp.code(secret(), step - 1))).isEqualTo(Verdict.USED);
        assertThat(check(Totp.code(secret(), step + 1))).isEqualTo(Verdict.CODE);
        assertThat(check(Totp.code(secret(), step))).isEqualTo(Verdict.USED);
        assertThat(check(Totp.code(secret(), step - 2))).isEqualTo(Verdict.CLOCK_SLOW);
        assertThat(check(Totp.code(secret(), step - 120))).isEqualTo(Verdict.CLOCK_SLOW);
        // A code to come would become a good one: nothing is said about it.
        assertThat(check(Totp.code(secret(), step + 2))).isEqualTo(Verdict.WRONG);
        assertThat(check("")).isEqualTo(Verdict.WRONG);
        assertThat(check("x".repeat(10_000))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var codes = switchOn();

        assertThat(check(codes.get(0))).isEqualTo(Verdict.RECOVERY_CODE);
        assertThat(check(codes.get(0))).isEqualTo(Verdict.WRONG);
        assertThat(check(" " + codes.get(1).replace("-", " ").toLowerCase(Locale.ROOT)))
                .isEqualTo(Verdict.RECOVERY_CODE);
        assertThat(as(clerk, () -> factors.of(clerk)).recoveryCodesLeft()).isEqualTo(6);

        var fresh = as(clerk, () -> factors.renewRecoveryCodes(clerk, "doichieu"));
        assertThat(check(codes.get(2))).isEqualTo(Verdict.WRONG);
        assertThat(check(fresh.get(2))).isEqualTo(Verdict.RECOVERY_CODE);
    }

    @Test
    void goesOffWithThePasswordOnly() {
        switchOn();

        assertThatThrownBy(() -> as(clerk, () -> factors.turnOff(clerk, "sai")))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("identity.ownPassword.wrong");
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> as(clerk, () -> factors.turnOff(clerk, "sai")))
                    .isInstanceOf(BusinessRuleViolation.class);
        }
        assertThatThrownBy(() -> as(clerk, () -> factors.turnOff(clerk, "doichieu")))
                .hasMessage("identity.signIn.wait");
        jdbc.sql("delete from sign_in_attempts").update();
        as(clerk, () -> factors.turnOff(clerk, "doichieu"));
        assertThat(asks()).isFalse();
        assertThat(journal.of(Subject.ACCOUNT, clerk.id().value()))
                .extracting(Journal.Entry::action)
                .contains("SECOND_FACTOR_ON", "SECOND_FACTOR_OFF");
    }

    @Test
    void whatIsStoredCannotBeReadNorMovedToAnotherAccount(@TempDir Path elsewhere) {
        as(clerk, () -> factors.begin(clerk));
        var stored = jdbc.sql("select encode(secret, 'hex') from second_factor")
                .query(String.class)
                .single();

        assertThat(stored).doesNotContain(HexFormat.of().formatHex(secret()));
        assertThat(box.open(stored, clerk.id().value())).isPresent();
        assertThat(box.open(stored, clerk.id().value() + 1)).isEmpty();
        var other = new SecretBox(new DataHome(elsewhere), new MockEnvironment());
        assertThat(other.open(stored, clerk.id().value())).isEmpty();
        assertThat(other.keyName()).isNotEqualTo(box.keyName());
    }

    @Test
    void aServerWithAnotherKeySaysSoAndStillTakesRecoveryCodes(@TempDir Path elsewhere) {
        var codes = switchOn();
        var other = new SecondFactorCheck(jdbc, new SecretBox(new DataHome(elsewhere), new MockEnvironment()), clock);

        assertThat(verdict(other, Totp.code(secret(), Totp.step(now) + 1))).isEqualTo(Verdict.UNREADABLE);
        assertThat(verdict(other, codes.get(0))).isEqualTo(Verdict.RECOVERY_CODE);
    }

    @Test
    void theKeyStandsInAPrivateFileOrInTheEnvironment(@TempDir Path home) throws Exception {
        var made = new SecretBox(new DataHome(home), new MockEnvironment());
        var name = made.keyName();
        var file = home.resolve(SecretBox.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SecretBox(new DataHome(home), new MockEnvironment()).keyName())
                .isEqualTo(name);
        var stated = new MockEnvironment().withProperty(SecretBox.SETTING, Files.readString(file));
        assertThat(new SecretBox(new DataHome(home.resolve("none")), stated).keyName())
                .isEqualTo(name);
        var wrong = new SecretBox(new DataHome(home), new MockEnvironment().withProperty(SecretBox.SETTING, "abcd"));
        assertThatThrownBy(wrong::keyName).hasMessageContaining("32 bytes");
    }

    @Test
    void whoManagesTheAccountTakesItAwayWithAReasonAndNobodyElse() {
        switchOn();
        var page = "/accounts/" + clerk.id().value() + "/second-factor";
        var form = Map.of("version", "0", "reason", "Mất điện thoại, đã gặp trực tiếp");

        assertThat(Visitor.signedIn(port, "canbo.langson").post(page, form).statusCode())
                .isIn(403, 404);
        assertThat(asks()).isTrue();
        var secretary = Visitor.signedIn(port, "thuky");
        assertThat(secretary.post(page, Map.of("version", "0", "reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(asks()).isTrue();
        assertThat(secretary.get(page).body())
                .contains("Đặt lại xác thực hai bước")
                .doesNotContain("??");
        assertThat(secretary.post(page, form).statusCode()).isEqualTo(302);
        assertThat(asks()).isFalse();
        assertThat(journal.of(Subject.ACCOUNT, clerk.id().value()))
                .anySatisfy(entry -> assertThat(entry.action() + entry.reason())
                        .isEqualTo("SECOND_FACTOR_RESETMất điện thoại, đã gặp trực tiếp"));
    }

    @Test
    void theSignInAsksForTheCodeAndNobodyGetsPastIt(CapturedOutput output) {
        var codes = switchOn();
        var visitor = Visitor.signedOut(port);

        var asked = visitor.signIn("canbo", "doichieu");
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login/second-step"));
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/login/second-step").body())
                .contains("Nhập mã xác thực")
                .doesNotContain("??");

        visitor.readMark("/login/second-step");
        var wrong = visitor.post("/login/second-step", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mã không đúng", "Giờ của máy chủ").doesNotContain("??");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);

        var right = visitor.post("/login/second-step", Map.of("code", codes.get(0)));
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
        assertThat(output.getOut()).doesNotContain(codes.get(0)).doesNotContain(Totp.text(secret()));
    }

    @Test
    void codesAreGuessedTenTimesAndAPasswordIsNeededBefore() {
        switchOn();
        var stranger = Visitor.signedOut(port);
        stranger.readMark("/login/second-step");
        assertThat(stranger.post("/login/second-step", Map.of("code", "000000"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?expired"));

        var guesser = Visitor.signedOut(port);
        guesser.signIn("canbo", "doichieu");
        guesser.readMark("/login/second-step");
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.post("/login/second-step", Map.of("code", "00000" + i))
                            .statusCode())
                    .isEqualTo(422);
        }
        var refused = guesser.post("/login/second-step", Map.of("code", "000000"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Hãy chờ 5 phút");
        assertThat(journal.of(Subject.ACCOUNT, clerk.id().value()))
                .extracting(Journal.Entry::action)
                .contains("LOCKED_OUT", "SIGN_IN_REFUSED");
    }

    private List<String> switchOn() {
        as(clerk, () -> factors.begin(clerk));
        return confirm();
    }

    private List<String> confirm() {
        return as(clerk, () -> factors.confirm(clerk, Totp.code(secret(), Totp.step(Instant.now()))));
    }

    private byte[] secret() {
        return jdbc.sql("select encode(secret, 'hex') from second_factor where account_id = :id")
                .param("id", clerk.id().value())
                .query((row, n) -> box.open(row.getString(1), clerk.id().value()))
                .single()
                .orElseThrow();
    }

    private boolean asks() {
        return new SecondFactorCheck(jdbc, box, clock).asksFor("canbo");
    }

    private Verdict check(String typed) {
        return verdict(new SecondFactorCheck(jdbc, box, clock), typed);
    }

    private Verdict verdict(SecondFactorCheck check, String typed) {
        return transactions.execute(status -> check.check("canbo", typed).verdict());
    }
}
