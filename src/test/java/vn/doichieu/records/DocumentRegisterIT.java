package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql("classpath:db/demo/010_organization.sql")
@WithMockUser(authorities = "PLAN_EDIT")
class DocumentRegisterIT {

    private static final Actor SECRETARY = new Actor(new UserId(1), "Thường trực Khu vực thi đua");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @Autowired
    private DocumentRegister register;

    @Autowired
    private Units units;

    @Autowired
    private Journal journal;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private ZoneView zone;
    private UnitScope scope;

    @BeforeEach
    void zone() {
        long id = jdbc.sql("select id from emulation_zone").query(Long.class).single();
        scope = units.ofZone(id);
        zone = units.zonesWithin(scope).get(0);
    }

    @Test
    void numbersRunFromOneByKindAndCalendarYear() {
        assertThat(register(DocumentKind.PLAN, 1, DAY)).isEqualTo("01/KH-KVTĐ");
        assertThat(register(DocumentKind.PLAN, 2, DAY)).isEqualTo("02/KH-KVTĐ");
        assertThat(next(DocumentKind.PLAN, DAY)).isEqualTo("03/KH-KVTĐ");
        assertThat(next(DocumentKind.DECISION, DAY)).isEqualTo("01/QĐ-KVTĐ");
        assertThat(next(DocumentKind.PLAN, DAY.plusYears(1))).isEqualTo("01/KH-KVTĐ");
    }

    @Test
    void whatIsLeftOutIsNamedAndCanStillBeGiven() {
        register.startSeries(zone.id(), DocumentKind.PLAN, 2024, 77, scope, SECRETARY);
        register(DocumentKind.PLAN, 77, DAY);
        register(DocumentKind.PLAN, 81, DAY);
        var proposal = register.propose(zone, DocumentKind.PLAN, DAY, scope);
        assertThat(proposal.number()).isEqualTo(82);
        assertThat(proposal.gaps()).containsExactly(new NumberGap(78, 80));
        register(DocumentKind.PLAN, 79, DAY);
        assertThat(register.series(zone.id(), DocumentKind.PLAN, 2024, scope).gaps())
                .containsExactly(new NumberGap(78, 78), new NumberGap(80, 80));
    }

    @Test
    void aNumberGivenTwiceIsRefusedByTheDocumentThatHasItAndTheNextOne() {
        register(DocumentKind.PLAN, 5, DAY);
        assertRefused(() -> register(DocumentKind.PLAN, 5, DAY.plusDays(1)), "records.number.taken")
                .contains("05/KH-KVTĐ", "Văn bản số 5", "05/03/2024", SECRETARY.name(), "06/KH-KVTĐ");
    }

    @Test
    void numbersBelowTheFirstBelongToThePaper() {
        register.startSeries(zone.id(), DocumentKind.DECISION, 2024, 130, scope, SECRETARY);
        assertRefused(() -> register(DocumentKind.DECISION, 129, DAY), "records.number.belowFirst")
                .contains("129/QĐ-KVTĐ", "2024", "130", "130/QĐ-KVTĐ");
        assertThat(next(DocumentKind.DECISION, DAY)).isEqualTo("130/QĐ-KVTĐ");
    }

    @Test
    void theFirstNumberMovesOnlyWhileNothingWasGivenBelowIt() {
        register(DocumentKind.PLAN, 10, DAY);
        assertRefused(
                        () -> register.startSeries(zone.id(), DocumentKind.PLAN, 2024, 11, scope, SECRETARY),
                        "records.series.givenBelow")
                .contains("11", "10/KH-KVTĐ", "05/03/2024");
        register.startSeries(zone.id(), DocumentKind.PLAN, 2024, 10, scope, SECRETARY);
        assertThat(journal.of(Subject.DOCUMENT_SERIES, zone.id()))
                .filteredOn(entry -> "KH 2024: 10".equals(entry.to()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(SECRETARY.name()));
    }

    @Test
    void neitherTomorrowNorNoNumberAtAllIsTaken() {
        assertRefused(() -> register(DocumentKind.PLAN, 1, LocalDate.now(clock).plusDays(1)), "records.number.future");
        assertRefused(() -> register(DocumentKind.PLAN, 0, DAY), "records.number.none");
        assertRefused(
                () -> register.startSeries(zone.id(), DocumentKind.PLAN, 2024, -1, scope, SECRETARY),
                "records.number.none");
        assertRefused(
                () -> register.startSeries(zone.id(), DocumentKind.PLAN, 1999, 1, scope, SECRETARY),
                "records.series.year");
    }

    @Test
    void whoDoesNotActForTheWholeZoneFindsNoRegister() {
        var one = new UnitScope(Set.of(scope.units().stream().findFirst().orElseThrow()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> register.entries(zone.id(), DocumentKind.PLAN, 2024, one));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> register.register(document(DocumentKind.PLAN, 1, DAY), one, SECRETARY));
    }

    @Test
    @WithMockUser(authorities = "PLAN_READ")
    void readingPlansGivesNoNumbers() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register(DocumentKind.PLAN, 1, DAY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> register.series(zone.id(), DocumentKind.PLAN, 2024, scope));
    }

    @Test
    void theDatabaseKeepsWhatIsInTheRegister() {
        register(DocumentKind.PLAN, 1, DAY);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("update registered_document set number = 2").update())
                .withMessageContaining("only ever added");
    }

    private static ListAssert<Object> assertRefused(ThrowingCallable call, String code) {
        var refusal = catchThrowableOfType(BusinessRuleViolation.class, call);
        assertThat(refusal).hasMessage(code);
        return assertThat(refusal.sentence().arguments());
    }

    private String next(DocumentKind kind, LocalDate day) {
        return register.propose(zone, kind, day, scope).symbol();
    }

    private String register(DocumentKind kind, int number, LocalDate on) {
        return register.register(document(kind, number, on), scope, SECRETARY);
    }

    private NewDocument document(DocumentKind kind, int number, LocalDate on) {
        return new NewDocument(zone, kind, number, on, "Văn bản số " + number, kind.name(), number);
    }
}
