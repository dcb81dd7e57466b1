package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.named;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.WholeApplication;

/** Invitation, roles, deputies and the end of an account, against the demonstration's accounts. */
@WholeApplication
class AccountsIT {

    private static final String PASSWORD = "trời mưa ở Hà Giang";

    @Autowired
    BeanFactory context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    RoleGrants roles;

    @Autowired
    AccountLife life;

    @Autowired
    Deputies deputies;

    @Autowired
    CurrentUsers users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    private static int invited;

    private CurrentUser admin;
    private CurrentUser secretary;
    private LocalDate today;

    @BeforeEach
    void prepare() {
        admin = named(context, "quantri");
        secretary = named(context, "thuky");
        today = LocalDate.now(clock);
    }

    @Test
    void anAccountBeginsWithoutAPasswordAndIsOpenedByItsLinkOnce() {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));

        assertThat(hash(invitation.account())).isNull();
        assertThat(users.find(invitation.username())).isPresent();
        assertThat(jdbc.sql("select count(*) from one_time_link where token_hash = :token")
                        .param("token", invitation.token())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as(secretary, () -> accounts.show(invitation.account(), secretary)))
                .satisfies(page -> {
                    assertThat(page.account().state()).isEqualTo(AccountState.INVITED);
                    assertThat(page.managed()).isTrue();
                    assertThat(page.link()).isPresent();
                });

        assertThat(invitations.find(invitation.token()).orElseThrow().first()).isTrue();
        assertThat(invitations.accept(invitation.token(), PASSWORD)).isTrue();
        assertThat(passwords.matches(PASSWORD, hash(invitation.account()))).isTrue();
        assertThat(invitations.accept(invitation.token(), "một câu khác hẳn")).isFalse();
        assertThat(passwords.matches(PASSWORD, hash(invitation.account()))).isTrue();
        assertThat(actions(invitation.account())).containsExactly("INVITATION_ACCEPTED", "INVITED");
    }

    @Test
    void ofTwoWhoOpenALinkAtTheSameMomentOneSetsThePassword() throws Exception {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var first = pool.submit(() -> {
            start.await();
            return invitations.accept(invitation.token(), PASSWORD);
        });
        var second = pool.submit(() -> {
            start.await();
            return invitations.accept(invitation.token(), "một câu khác hẳn");
        });

        assertThat(List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder(true, false);
        pool.shutdown();
    }

    @Test
    void anOldLinkDiesWithTheNewOneWithItsWithdrawalAndWithTime() {
        var first = invite(secretary, clerk("CUC_HOA_BINH"));
        var second = as(secretary, () -> invitations.renew(first.account(), version(first), secretary));
        assertThat(invitations.find(first.token())).isEmpty();
        assertThat(invitations.find(second.token())).isPresent();

        as(secretary, () -> invitations.revoke(first.account(), version(first), secretary));
        assertThat(invitations.find(second.token())).isEmpty();
        assertThat(invitations.accept(second.token(), PASSWORD)).isFalse();

        var third = as(secretary, () -> invitations.renew(first.account(), version(first), secretary));
        jdbc.sql("update one_time_link set expires_at = :now where used_at is null and account_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", first.account())
                .update();
        assertThat(invitations.find(third.token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "' or 1=1 --", "../login", "%00", "ắ"})
    void aGuessedTokenOpensNothing(String token) {
        assertThat(invitations.find(token)).isEmpty();
        assertThat(invitations.accept(token + "x".repeat(10_000), PASSWORD)).isFalse();
    }

    @Test
    void aNameAlreadyTakenIsRefused() {
        var taken = new NewAccount("canbo", "Kế toán", Optional.of(unit("CUC_HOA_BINH")), clerk("CUC_HOA_BINH"));

        refused("identity.username.taken", () -> as(secretary, () -> invitations.invite(taken, secretary)));
    }

    @ParameterizedTest
    @CsvSource({
        "thuky, ADMIN,, identity.grant.refused",
        "thuky, LEADER,, identity.grant.refused",
        "thuky, ZONE_SECRETARY,, identity.grant.refused",
        "quantri, UNIT_CLERK, 2020-01-01, identity.grant.past"
    })
    void whatOneMayNotGiveIsRefusedAndNothingIsCreated(String giver, Role role, LocalDate to, String code) {
        var who = named(context, giver);
        int before = count("account") + count("role_grant") + count("one_time_link") + count("journal_entry");
        var zone = role == Role.LEADER || role == Role.ZONE_SECRETARY ? Optional.of(zone()) : Optional.<Long>empty();
        var unit = role == Role.UNIT_CLERK ? Optional.of(unit("CUC_HOA_BINH")) : Optional.<UnitId>empty();
        var grant = new NewGrant(role, unit, zone, LocalDate.of(2019, 1, 1), Optional.ofNullable(to));

        refused(code, () -> invite(who, List.of(grant)));
        assertThat(count("account") + count("role_grant") + count("one_time_link") + count("journal_entry"))
                .isEqualTo(before);
    }

    @Test
    void nobodyTouchesTheOwnAccountAndTheLastAdministratorStays() {
        long self = admin.id().value();
        var clerk = clerk("CUC_HOA_BINH").get(0);

        refused("identity.account.own", () -> as(admin, () -> roles.give(self, version(self), clerk, "vì", admin)));
        refused("identity.account.own", () -> as(admin, () -> life.switchOff(self, version(self), "vì", admin)));
        refused("identity.account.own", () -> as(admin, () -> invitations.renew(self, version(self), admin)));
        refused(
                "identity.account.own",
                () -> as(admin, () -> roles.end(self, version(self), grant(self, "ADMIN"), "vì", admin)));

        // An administrator who has not come in yet, or whose role ends, is none to rely on.
        var second = invite(admin, List.of(forever(Role.ADMIN)));
        var other = named(context, second.username());
        refused(
                "identity.account.lastAdministrator",
                () -> as(other, () -> life.switchOff(self, version(self), "vì", other)));
        refused(
                "identity.account.lastAdministrator",
                () -> as(other, () -> roles.end(self, version(self), grant(self, "ADMIN"), "vì", other)));
        assertThat(users.find("quantri").orElseThrow().roles()).contains(Role.ADMIN);
    }

    @Test
    void ofTwoAdministratorsWhoSwitchEachOtherOffOneStays() throws Exception {
        var second = invite(admin, List.of(forever(Role.ADMIN)));
        invitations.accept(second.token(), PASSWORD);
        var other = named(context, second.username());
        long self = admin.id().value();
        int seenSelf = version(self);
        int seenOther = version(second.account());
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var outcomes = List.of(
                pool.submit(() -> {
                    start.await();
                    as(admin, () -> life.switchOff(second.account(), seenOther, "vì", admin));
                    return true;
                }),
                pool.submit(() -> {
                    start.await();
                    as(other, () -> life.switchOff(self, seenSelf, "vì", other));
                    return true;
                }));
        int done = 0;
        for (var outcome : outcomes) {
            try {
                done += outcome.get(20, TimeUnit.SECONDS) ? 1 : 0;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(BusinessRuleViolation.class);
            }
        }
        pool.shutdown();
        jdbc.sql("update account set active = true where id = :id")
                .param("id", self)
                .update();
        jdbc.sql("update account set active = false where id = :id")
                .param("id", second.account())
                .update();

        assertThat(done).isEqualTo(1);
    }

    @Test
    void whoMayNotGiveARoleTakesNoAccountThatHoldsIt() {
        var leader = id("lanhdao");
        var other = outsider();

        assertThat(as(secretary, () -> accounts.show(leader, secretary)).standing())
                .isEqualTo(AccountDetail.Standing.BEYOND);
        refused(
                "identity.account.beyond",
                () -> as(secretary, () -> invitations.renew(leader, version(leader), secretary)));
        refused(
                "identity.account.beyond",
                () -> as(secretary, () -> life.switchOff(leader, version(leader), "vì", secretary)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> accounts.show(other.account(), secretary)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> life.switchOff(other.account(), 0, "vì", secretary)));
        assertThat(as(secretary, () -> accounts.page(all(""), secretary)).accounts())
                .noneMatch(account -> account.id() == other.account());
        assertThat(as(admin, () -> accounts.page(all("ngoai khu vuc"), admin)).accounts())
                .anyMatch(account -> account.id() == other.account());
    }

    @Test
    void aLinkInSomebodyElsesHandDiesWhenARoleIsAdded() {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));
        var leader = new NewGrant(Role.LEADER, Optional.empty(), Optional.of(zone()), today, Optional.empty());

        as(admin, () -> roles.give(invitation.account(), version(invitation), leader, "vì", admin));

        assertThat(invitations.find(invitation.token())).isEmpty();
        assertThat(as(secretary, () -> accounts.show(invitation.account(), secretary))
                        .managed())
                .isFalse();
    }

    @Test
    void aRoleIsGivenAndEndedWithItsReasonAndItsHistory() {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));
        long id = invitation.account();
        var inspector = forever(Role.INSPECTOR);

        as(secretary, () -> roles.give(id, version(id), inspector, "Quyết định 12", secretary));
        assertThat(users.find(invitation.username()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.UNIT_CLERK, Role.INSPECTOR);
        refused(
                "identity.grant.held",
                () -> as(secretary, () -> roles.give(id, version(id), inspector, "vì", secretary)));

        as(secretary, () -> roles.end(id, version(id), grant(id, "INSPECTOR"), "Chuyển công tác", secretary));
        assertThat(users.find(invitation.username()).orElseThrow().roles()).containsExactly(Role.UNIT_CLERK);
        assertThat(as(secretary, () -> accounts.show(id, secretary)).account().grants())
                .filteredOn(grant -> grant.role() == Role.INSPECTOR)
                .singleElement()
                .satisfies(grant -> assertThat(grant.standing()).isEqualTo(GrantView.Standing.ENDED))
                .satisfies(grant -> assertThat(grant.endReason()).contains("Chuyển công tác"));
        assertThat(journal.of(Subject.ACCOUNT, id).get(0)).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ROLE_ENDED");
            assertThat(entry.from()).startsWith("Thành viên đoàn kiểm tra, từ");
            assertThat(entry.reason()).isEqualTo("Chuyển công tác");
        });
        refused(
                "identity.grant.over",
                () -> as(secretary, () -> roles.end(id, version(id), grant(id, "INSPECTOR"), "vì", secretary)));
    }

    @Test
    void theSecondOfTwoManagersIsToldAndOverwritesNothing() {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));
        long id = invitation.account();
        int seen = version(id);
        var home = Optional.of(unit("CUC_HOA_BINH"));

        as(admin, () -> life.correct(id, seen, "Chánh Văn phòng, Cục THADS tỉnh Hòa Bình", home, admin));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> as(secretary, () -> life.correct(id, seen, "Kế toán", home, secretary)))
                .satisfies(stale -> assertThat(stale.by()).isEqualTo("Quản trị hệ thống"));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> as(secretary, () -> life.switchOff(id, seen, "vì", secretary)));
        assertThat(as(admin, () -> accounts.show(id, admin)).account().office()).startsWith("Chánh Văn phòng");
    }

    @Test
    void nobodyIsMovedToAUnitOutsideTheOwnZone() {
        var invitation = invite(secretary, clerk("CUC_HOA_BINH"));
        long id = invitation.account();
        var outside = Optional.of(outside());

        refused(
                "identity.home.beyond",
                () -> as(secretary, () -> life.correct(id, version(id), "X", outside, secretary)));
        refused(
                "identity.home.needed",
                () -> as(secretary, () -> life.correct(id, version(id), "X", Optional.empty(), secretary)));
        as(admin, () -> life.correct(id, version(id), "X", outside, admin));
        assertThat(actions(id)).contains("OFFICE_CHANGED", "UNIT_CHANGED");
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnceAndInNoNewTeamButKeepsTheHistory() {
        var invitation = invite(secretary, List.of(clerk("CUC_HOA_BINH").get(0), forever(Role.INSPECTOR)));
        invitations.accept(invitation.token(), PASSWORD);
        long id = invitation.account();
        assertThat(officials()).contains(id);

        as(secretary, () -> life.switchOff(id, version(id), "Nghỉ hưu", secretary));

        assertThat(users.find(invitation.username())).isEmpty();
        assertThat(officials()).doesNotContain(id);
        assertThat(as(secretary, () -> accounts.page(all("hoa binh"), secretary))
                        .accounts())
                .anyMatch(account -> account.id() == id && account.state() == AccountState.SWITCHED_OFF);
        refused("identity.account.isOff", () -> as(secretary, () -> invitations.renew(id, version(id), secretary)));

        as(secretary, () -> life.switchOn(id, version(id), "Trở lại", secretary));
        assertThat(users.find(invitation.username())).isPresent();
        assertThat(passwords.matches(PASSWORD, hash(id))).isTrue();
    }

    @Test
    void aHeadNamesWhoActsForStatedDaysAndThatPersonDoesNotPassItOn() {
        var head = named(context, "cuctruong");
        var unit = unit("CUC_TUYEN_QUANG");
        long clerk = id("canbo");

        as(head, () -> deputies.name(new NewDeputy(unit, clerk, today, today.plusDays(5), "Giấy uỷ quyền 12"), head));

        var acting = users.find("canbo").orElseThrow();
        assertThat(acting.scope(Permission.SHEET_APPROVE).contains(unit)).isTrue();
        assertThat(acting.may(Permission.DEPUTY_NAME)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(acting, () -> deputies.show(acting)));
        refused(
                "identity.deputy.overlap",
                () -> as(
                        head,
                        () -> deputies.name(
                                new NewDeputy(unit, clerk, today.plusDays(5), today.plusDays(9), "vì"), head)));
        refused(
                "identity.deputy.past",
                () -> as(head, () -> deputies.name(new NewDeputy(unit, clerk, today.minusDays(1), today, "vì"), head)));
        refused(
                "identity.grant.daysTurned",
                () -> as(
                        head,
                        () -> deputies.name(
                                new NewDeputy(unit, clerk, today.plusDays(9), today.plusDays(8), "vì"), head)));

        var named = as(head, () -> deputies.show(head)).named().get(0);
        as(head, () -> deputies.end(named.grant(), "Về sớm", head));
        assertThat(users.find("canbo").orElseThrow().may(Permission.SHEET_APPROVE))
                .isFalse();
        assertThat(actions(clerk)).startsWith("DEPUTY_ENDED", "DEPUTY_NAMED");
    }

    @ParameterizedTest
    @CsvSource({"canbo.langson, CUC_TUYEN_QUANG", "canbo.langson, CUC_LANG_SON", "cuctruong, CUC_TUYEN_QUANG"})
    void aHeadNamesNobodyFromElsewhereAndNotHimself(String who, String unit) {
        var head = named(context, "cuctruong");
        var deputy = new NewDeputy(unit(unit), id(who), today, today.plusDays(1), "vì");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(head, () -> deputies.name(deputy, head)));
    }

    @Test
    void searchFindsWithoutDiacriticsByRoleAndByState() {
        assertThat(as(admin, () -> accounts.page(all("cong chuc lang SON"), admin))
                        .accounts())
                .extracting(AccountView::username)
                .containsExactly("canbo.langson");
        assertThat(as(admin, () -> accounts.page(all("100% _"), admin)).total()).isZero();
        var heads = new AccountSearch("", Optional.of(Role.UNIT_HEAD), Optional.of(AccountState.ACTIVE), 1);
        assertThat(as(admin, () -> accounts.page(heads, admin)).accounts())
                .extracting(AccountView::username)
                .contains("cuctruong", "chicuctruong", "cuctruong.langson");
        assertThat(as(
                                admin,
                                () -> accounts.page(
                                        new AccountSearch("", Optional.empty(), Optional.empty(), 99_999), admin))
                        .accounts())
                .isEmpty();
    }

    private static AccountSearch all(String text) {
        return new AccountSearch(text, Optional.empty(), Optional.empty(), 1);
    }

    private Invitation invite(CurrentUser inviter, List<NewGrant> grants) {
        var name = "moi." + ++invited;
        var home = grants.stream()
                .flatMap(grant -> grant.unit().stream())
                .findFirst()
                .or(() -> inviter.roles().contains(Role.ZONE_SECRETARY)
                        ? Optional.of(unit("CUC_HOA_BINH"))
                        : Optional.empty());
        return as(
                inviter,
                () -> invitations.invite(
                        new NewAccount(name, "Công chức mới, Cục THADS tỉnh Hòa Bình", home, grants), inviter));
    }

    private Invitation outsider() {
        var unit = outside();
        var clerk = new NewGrant(Role.UNIT_CLERK, Optional.of(unit), Optional.empty(), today, Optional.empty());
        var name = "ngoai." + ++invited;
        return as(
                admin,
                () -> invitations.invite(
                        new NewAccount(name, "Công chức ngoài khu vực", Optional.of(unit), List.of(clerk)), admin));
    }

    private UnitId outside() {
        jdbc.sql("""
                insert into unit (code, name, short_name, kind, locality, valid_from)
                values ('CUC_CA_MAU', 'Cục THADS tỉnh Cà Mau', 'Cà Mau', 'PROVINCIAL_DEPARTMENT', 'Cà Mau', date '2010-01-01')
                on conflict (code) do nothing""").update();
        return unit("CUC_CA_MAU");
    }

    private List<NewGrant> clerk(String unit) {
        return List.of(
                new NewGrant(Role.UNIT_CLERK, Optional.of(unit(unit)), Optional.empty(), today, Optional.empty()));
    }

    private NewGrant forever(Role role) {
        return new NewGrant(role, Optional.empty(), Optional.empty(), today, Optional.empty());
    }

    private List<Long> officials() {
        return as(secretary, () -> accounts.officials()).stream()
                .map(official -> official.id().value())
                .toList();
    }

    private List<String> actions(long account) {
        return journal.of(Subject.ACCOUNT, account).stream()
                .map(Journal.Entry::action)
                .toList();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private long zone() {
        return jdbc.sql("select id from emulation_zone").query(Long.class).single();
    }

    private long id(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private long grant(long account, String role) {
        return jdbc.sql("select max(id) from role_grant where account_id = :id and role = :role")
                .param("id", account)
                .param("role", role)
                .query(Long.class)
                .single();
    }

    private int version(Invitation invitation) {
        return version(invitation.account());
    }

    private int version(long account) {
        return jdbc.sql("select version from account where id = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    private String hash(long account) {
        return jdbc.sql("select password_hash from account where id = :id")
                .param("id", account)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.sentence().code()).isEqualTo(code));
    }
}
