package vn.doichieu.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:db/demo/045_emulation.sql"})
@WithMockUser(authorities = "REPORT_READ")
class EmulationModuleIT {

    private static final Actor CLERK = new Actor(new UserId(1), "Công chức làm công tác thi đua");

    @Autowired
    private EmulationOverview overview;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDepartmentAimsForBothFlagsAndLaunchedTheDrive() {
        var unit = unit("CUC_TUYEN_QUANG");
        var view = overview.of(unit, year(), new UnitScope(Set.of(unit)));
        assertThat(view.registrations())
                .extracting(EmulationView.Registration::title)
                .containsExactly(EmulationTitle.GOVERNMENT_FLAG, EmulationTitle.JUSTICE_SECTOR_FLAG);
        assertThat(view.movements())
                .extracting(EmulationView.Movement::name)
                .containsExactly("Đợt thi đua giảm án tồn đọng");
    }

    @Test
    void aStrangerFindsNothing() {
        var scope = new UnitScope(Set.of(unit("CUC_LANG_SON")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> overview.of(unit("CUC_TUYEN_QUANG"), year(), scope));
    }

    @Test
    @WithMockUser(authorities = {"SHEET_READ", "TITLE_REGISTER", "PLAN_EDIT"})
    void aUnitRegistersWithdrawsWithAReasonAndRegistersAnew() {
        var unit = unit("CUC_LANG_SON");
        var own = new UnitScope(Set.of(unit));
        var flag = EmulationTitle.JUSTICE_SECTOR_FLAG;
        registrations.register(unit, year(), flag, own, CLERK);
        assertThat(overview.titles(year())).containsEntry(unit, Set.of(flag));
        refused("already", () -> registrations.register(unit, year(), flag, own, CLERK));
        var line = only(own);
        refused("reasonMissing", () -> registrations.withdraw(line.id(), "  ", own, CLERK));
        registrations.withdraw(line.id(), " Chưa đủ điều kiện ", own, CLERK);
        assertThat(overview.titles(year())).doesNotContainKey(unit);
        refused("notRegistered", () -> registrations.withdraw(line.id(), "Lần nữa", own, CLERK));
        registrations.register(unit, year(), flag, own, CLERK);
        assertThat(only(own))
                .isEqualTo(new UnitRegistrations.Line(line.id(), flag, EmulationView.RegistrationState.REGISTERED));
        assertThat(journal.of(Subject.REGISTRATION, line.id()))
                .extracting(Journal.Entry::action, Journal.Entry::reason)
                .containsExactly(
                        tuple("REGISTERED", null), tuple("WITHDRAWN", "Chưa đủ điều kiện"), tuple("REGISTERED", null));
    }

    @Test
    @WithMockUser(authorities = {"SHEET_READ", "TITLE_REGISTER"})
    void whatWasDecidedAboutStaysAndStrangersFindNothing() {
        var unit = unit("CUC_TUYEN_QUANG");
        var own = new UnitScope(Set.of(unit));
        var flag = EmulationTitle.GOVERNMENT_FLAG;
        jdbc.sql("update title_registration set state = 'AWARDED'").update();
        long id = registrations.of(year(), own).get(0).lines().get(0).id();
        refused("settled", () -> registrations.withdraw(id, "Lý do", own, CLERK));
        refused("settled", () -> registrations.register(unit, year(), flag, own, CLERK));
        var elsewhere = new UnitScope(Set.of(unit("CUC_LANG_SON")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> registrations.withdraw(id, "Lý do", elsewhere, CLERK));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> registrations.register(unit, year(), flag, elsewhere, CLERK));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> registrations.register(unit, year() + 77, flag, own, CLERK));
    }

    @Test
    @WithMockUser(authorities = "SHEET_READ")
    void readingGivesNoRightToRegister() {
        var unit = unit("CUC_LANG_SON");
        var own = new UnitScope(Set.of(unit));
        assertThat(registrations.of(year(), own)).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> registrations.register(unit, year(), EmulationTitle.GOVERNMENT_FLAG, own, CLERK));
    }

    private UnitRegistrations.Line only(UnitScope own) {
        var lines = registrations.of(year(), own).get(0).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(
                        refusal -> assertThat(refusal.sentence().code()).isEqualTo("emulation.registrations." + code));
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private long year() {
        return jdbc.sql("select id from emulation_year where year = 2023")
                .query(Long.class)
                .single();
    }
}
