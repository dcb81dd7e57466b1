package vn.doichieu.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.criteria.SheetPublication;
import vn.doichieu.criteria.SheetState;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetText;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.NewExtension;
import vn.doichieu.organization.NewYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.RoundEdit;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

/** A year from its proposal to its first extension, as the standing office of the zone takes it. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class YearWayIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private YearDesk desk;

    @Autowired
    private RoundWork work;

    @Autowired
    private YearDifferences differences;

    @Autowired
    private Rounds rounds;

    @Autowired
    private SheetLibrary library;

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private SheetPublication publication;

    @Autowired
    private CriteriaSheets sheets;

    @Autowired
    private AssignedTargets targets;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser secretary;
    private long zone;

    @BeforeEach
    void secretary() {
        secretary = TestUsers.named(context, "thuky");
        zone = id("select id from emulation_zone");
    }

    @Test
    void theNextYearIsProposedAsTheLastOneMovedOn() {
        var proposal = proposal();
        assertThat(proposal.year()).isEqualTo(2025);
        assertThat(proposal.startsOn()).isEqualTo("2024-10-01");
        assertThat(proposal.endsOn()).isEqualTo("2025-09-30");
        assertThat(proposal.round(Round.Kind.INTERIM).asOf()).isEqualTo("2025-08-31");
        assertThat(proposal.round(Round.Kind.FINAL).dueOn()).isEqualTo("2025-10-31");
        assertThat(proposal.candidates())
                .hasSize(14)
                .allSatisfy(it -> assertThat(it.proposed()).isEqualTo("MEMBER"));
        assertThat(proposal.sheets()).extracting(SheetHeading::code).containsExactly("THADS_CUC_200");
        assertThat(proposal.joined()).isEmpty();
    }

    @Test
    void anOpenedYearHasMembersRoundsAndItsOwnSheet() {
        var year = open(proposal(), false);
        var page = as(secretary, () -> desk.year(year, Optional.of(zone), secretary));
        assertThat(page.members()).hasSize(14);
        assertThat(page.members().get(0).role()).isEqualTo(ZoneRole.HEAD);
        assertThat(page.units()).isEqualTo(15);
        assertThat(page.year().rounds()).extracting(Round::kind).containsExactly(Round.Kind.INTERIM, Round.Kind.FINAL);
        assertThat(page.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.copiedFromYear()).contains(2024);
            assertThat(sheet.kinds())
                    .containsExactlyInAnyOrder(UnitKind.PROVINCIAL_DEPARTMENT, UnitKind.SUB_DEPARTMENT);
            assertThat(as(secretary, () -> sheets.sheet(sheet.id())).lines()).hasSize(49);
        });
        assertThat(page.open())
                .extracting(Need::kind)
                .containsExactly(Need.Kind.TARGETS, Need.Kind.PLAN, Need.Kind.ACCOUNTS);
        assertThat(journal.of(Subject.YEAR, year))
                .extracting(Journal.Entry::action)
                .containsExactly("SHEET_TAKEN_OVER", "OPENED");
    }

    @Test
    void targetsComeAlongWhenTheyAreWantedAndSayWhereTheyCameFrom() {
        setTarget(2024, "84,50");
        var year = open(proposal(), true);
        var grid = as(secretary, () -> targets.of(rounds.year(year), secretary.scope(Permission.FIGURE_READ)));
        assertThat(grid.rows().stream().flatMap(row -> row.targets().stream()).filter(it -> it.isSet()))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.shown()).isEqualTo("84,50 %");
                    assertThat(target.document()).isEqualTo("Quyết định số 7/QĐ (tạm dùng của năm 2024)");
                });
        assertThat(as(secretary, () -> differences.of(year, Optional.of(zone), secretary))
                        .targets())
                .isEmpty();
    }

    @Test
    void aYearIsOpenedOnceAndNeverAcrossAnother() {
        var proposal = proposal();
        open(proposal, false);
        var again = catchThrowableOfType(BusinessRuleViolation.class, () -> open(proposal, false));
        assertThat(again.sentence().code()).isEqualTo("organization.year.alreadyOpen");
        assertThat(again.sentence().arguments()).contains("2025", "Thường trực Khu vực thi đua");
        var across = new NewYear(
                Sector.ENFORCEMENT,
                2026,
                LocalDate.of(2025, 9, 30),
                LocalDate.of(2026, 9, 30),
                proposal.rounds().stream().map(days -> days.movedOn(1)).toList(),
                members(proposal));
        assertThat(catchThrowableOfType(
                                BusinessRuleViolation.class,
                                () -> as(
                                        secretary,
                                        () -> desk.open(new YearOrder(zone, across, List.of(), false), secretary)))
                        .sentence()
                        .code())
                .isEqualTo("organization.year.overlaps");
    }

    @Test
    void aUnitThatIsNoMoreIsNamedAndNeverAMember() {
        jdbc.sql("update unit set valid_to = '2024-06-30' where code = 'CUC_BAC_KAN'")
                .update();
        var proposal = proposal();
        assertThat(proposal.closed()).extracting(it -> it.unit().code()).containsExactly("CUC_BAC_KAN");
        assertThat(catchThrowableOfType(BusinessRuleViolation.class, () -> open(proposal, false))
                        .sentence()
                        .code())
                .isEqualTo("organization.year.memberClosed");
    }

    @Test
    void theFirstYearOfAZoneBeginsWithTheLibrary() {
        long fresh = id("insert into emulation_zone (code, name, symbol, kind)"
                + " values ('MOI', 'Cụm thi đua mới', 'CTĐ', 'CLUSTER') returning id");
        jdbc.sql("update role_grant set zone_id = :zone where role = 'ZONE_SECRETARY'")
                .param("zone", fresh)
                .update();
        var newcomer = TestUsers.named(context, "thuky");
        var proposal =
                as(newcomer, () -> desk.proposal(Optional.empty(), false, Optional.of(Sector.JUSTICE), newcomer));
        assertThat(proposal.from()).isEmpty();
        assertThat(proposal.startsOn().getDayOfYear()).isEqualTo(1);
        assertThat(proposal.round(Round.Kind.INTERIM).asOf()).isEqualTo(LocalDate.of(proposal.year(), 11, 30));
        assertThat(proposal.sheets())
                .extracting(SheetHeading::code)
                .containsExactly("KHOI_THI_DUA_1000", "TDKT_WORK_100", "THADS_CUC_200");
        assertThat(proposal.proposedSheets()).extracting(SheetHeading::code).containsExactly("THADS_CUC_200");
        assertThat(proposal.candidates()).hasSize(14).allMatch(it -> it.role().isEmpty());
        var members = Map.of(proposal.candidates().get(0).unit().id(), ZoneRole.HEAD);
        var order = new YearOrder(
                fresh,
                new NewYear(
                        Sector.JUSTICE,
                        proposal.year(),
                        proposal.startsOn(),
                        proposal.endsOn(),
                        proposal.rounds(),
                        members),
                proposal.proposedSheets().stream().map(SheetHeading::id).toList(),
                false);
        var year = as(newcomer, () -> desk.open(order, newcomer));
        assertThat(as(newcomer, () -> library.of(year.id(), Set.of(fresh))))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.copiedFromYear()).isEmpty());
    }

    @Test
    void aZoneJoinsTheYearAnotherHasOpened() {
        open(proposal(), false);
        long fresh = id("insert into emulation_zone (code, name, symbol, kind)"
                + " values ('MOI', 'Cụm thi đua mới', 'CTĐ', 'CLUSTER') returning id");
        jdbc.sql("insert into zone_member select :zone, emulation_year_id, unit_id, 'MEMBER' from zone_member"
                        + " where emulation_year_id = (select id from emulation_year where year = 2024)")
                .param("zone", fresh)
                .update();
        jdbc.sql("update role_grant set zone_id = :zone where role = 'ZONE_SECRETARY'")
                .param("zone", fresh)
                .update();
        secretary = TestUsers.named(context, "thuky");
        zone = fresh;
        var proposal = proposal();
        assertThat(proposal.joined()).isPresent();
        assertThat(proposal.sheets())
                .allMatch(sheet -> sheet.state() == SheetState.LIBRARY)
                .isNotEmpty();
        long year = open(proposal, false);
        assertThat(rounds.ofYear(year)).hasSize(2);
        var page =
                as(secretary, () -> work.page(year, rounds.ofYear(year).get(0).id(), secretary));
        assertThat(page.edited().shared()).isTrue();
    }

    @Test
    void theSuccessorsOfClosedMembersAreProposed() {
        long tuyenQuang = id("select id from unit where code = 'CUC_TUYEN_QUANG'");
        long haGiang = id("select u.id from unit u join zone_member m on m.unit_id = u.id"
                + " where u.code = 'CUC_HA_GIANG' and m.emulation_year_id = " + year(2024));
        long between = unit("QUA_DO", "2024-07-01");
        jdbc.sql("update unit set valid_to = '2024-08-31' where id = :id")
                .param("id", between)
                .update();
        long after = unit("THADS_TUYEN_QUANG_MOI", "2024-09-01");
        for (long gone : new long[] {tuyenQuang, haGiang}) {
            jdbc.sql("update unit set valid_to = '2024-06-30' where id = :id")
                    .param("id", gone)
                    .update();
            follow(gone, between, "2024-07-01");
        }
        follow(between, after, "2024-09-01");

        var proposal = proposal();
        assertThat(proposal.closed())
                .extracting(it -> it.unit().code())
                .containsExactlyInAnyOrder("CUC_TUYEN_QUANG", "CUC_HA_GIANG");
        assertThat(proposal.closed()).allSatisfy(it -> {
            assertThat(it.proposed()).isEmpty();
            assertThat(proposal.successorsOf(it)).extracting(UnitView::code).containsExactly("THADS_TUYEN_QUANG_MOI");
        });
        assertThat(proposal.candidates())
                .filteredOn(Candidate::isSuccessor)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.proposed()).isEqualTo("MEMBER");
                    assertThat(it.follows()).hasSize(2);
                });
        assertThat(queries.during(this::proposal)).isLessThanOrEqualTo(17);
    }

    private long unit(String code, String from) {
        return jdbc.sql("insert into unit (code, name, short_name, kind, locality, valid_from)"
                        + " values (:code, :code, :code, 'PROVINCIAL_AGENCY', 'X', cast(:from as date)) returning id")
                .param("code", code)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    private void follow(long before, long after, String on) {
        jdbc.sql("insert into unit_succession (predecessor_id, successor_id, kind, effective_on, basis,"
                        + " recorded_by_name, recorded_at)"
                        + " values (:before, :after, 'MERGED_INTO', cast(:on as date), 'Quyết định số 7',"
                        + " 'Thường trực', now())")
                .param("before", before)
                .param("after", after)
                .param("on", on)
                .update();
    }

    @Test
    void daysOfARoundChangeWithAReasonAndUnderTheirVersion() {
        var round = round(2024, Round.Kind.INTERIM);
        var days = new RoundDays(
                Round.Kind.INTERIM,
                LocalDate.of(2024, 8, 30),
                Optional.of(LocalDate.of(2024, 8, 20)),
                LocalDate.of(2024, 9, 10),
                Optional.of(LocalDate.of(2024, 9, 15)));
        assertThat(refusal(() -> work.setDays(new RoundEdit(round.id(), days, 1, " "), secretary)))
                .isEqualTo("organization.round.reasonMissing");
        as(secretary, () -> work.setDays(new RoundEdit(round.id(), days, 1, "Bão số 3"), secretary));
        assertThat(RoundDays.of(rounds.round(round.id()))).isEqualTo(days);
        assertThat(journal.of(Subject.ROUND, round.id())).first().satisfies(entry -> {
            assertThat(entry.from()).isEqualTo("31/08/2024; … – 05/09/2024 – …");
            assertThat(entry.to()).isEqualTo("30/08/2024; 20/08/2024 – 10/09/2024 – 15/09/2024");
            assertThat(entry.reason()).isEqualTo("Bão số 3");
        });
        var late = new RoundEdit(round.id(), days.movedOn(0), 1, "Muộn");
        as(secretary, () -> work.setDays(late, secretary));
        var other = new RoundDays(Round.Kind.INTERIM, days.asOf(), days.opensOn(), days.dueOn(), Optional.empty());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() ->
                        as(secretary, () -> work.setDays(new RoundEdit(round.id(), other, 1, "Muộn"), secretary)));
    }

    @Test
    void theAsOfDayStaysOnceFiguresStandOnIt() {
        var round = round(2023, Round.Kind.INTERIM);
        var days = new RoundDays(
                Round.Kind.INTERIM, LocalDate.of(2023, 8, 30), Optional.empty(), round.dueOn(), Optional.empty());
        assertThat(refusal(() -> work.setDays(new RoundEdit(round.id(), days, 1, "Lý do"), secretary)))
                .isEqualTo("figures.round.asOfKept");
    }

    @Test
    void anExtensionIsGivenAndWithdrawnWithReasons() {
        var round = futureRound();
        var unit = new UnitId(id("select id from unit where code = 'CUC_TUYEN_QUANG'"));
        var until = round.dueOn().plusDays(7);
        assertThat(refusal(() -> work.extend(
                        new NewExtension(round.id(), zone, Optional.of(unit), round.dueOn(), "Mưa lũ"), secretary)))
                .isEqualTo("organization.extension.notLater");
        as(
                secretary,
                () -> work.extend(new NewExtension(round.id(), zone, Optional.of(unit), until, "Mưa lũ"), secretary));
        assertThat(rounds.deadlines(List.of(round)).dueOn(round, unit)).isEqualTo(until);
        assertThat(queries.during(() -> rounds.deadlines(rounds.all()))).isLessThanOrEqualTo(2);
        var given = as(secretary, () -> work.page(round.emulationYearId(), round.id(), secretary))
                .edited()
                .extensions();
        assertThat(given).hasSize(1);
        as(secretary, () -> work.withdraw(given.get(0).id(), "Ghi nhầm", secretary));
        assertThat(rounds.deadlines(List.of(round)).dueOn(round, unit)).isEqualTo(round.dueOn());
        assertThat(journal.of(Subject.ROUND, round.id()))
                .extracting(Journal.Entry::action, Journal.Entry::reason)
                .startsWith(tuple("EXTENSION_WITHDRAWN", "Ghi nhầm"), tuple("EXTENDED", "Mưa lũ"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> work.withdraw(given.get(0).id(), "Lại", secretary)));
    }

    @Test
    void anExtensionForTheZoneReachesEveryUnitOfIt() {
        var round = futureRound();
        var below = new UnitId(id("select id from unit where code = 'CHI_CUC_TP_TUYEN_QUANG'"));
        var until = round.dueOn().plusDays(3);
        as(
                secretary,
                () -> work.extend(new NewExtension(round.id(), zone, Optional.empty(), until, "Nghỉ lễ"), secretary));
        assertThat(rounds.deadlines(List.of(round)).dueOn(round, below)).isEqualTo(until);
        assertThat(rounds.deadlines(List.of(round)).dueOn(round, new UnitId(999_999)))
                .isEqualTo(round.dueOn());
    }

    @Test
    void whatDiffersFromLastYearIsOnOnePage() {
        var calm = as(secretary, () -> differences.of(year(2024), Optional.of(zone), secretary));
        assertThat(calm.sameMembers()).isTrue();
        assertThat(calm.days()).isEmpty();
        assertThat(calm.sheets()).isEmpty();

        setTarget(2024, "85,25");
        jdbc.sql("delete from zone_member where emulation_year_id = :year and unit_id ="
                        + " (select id from unit where code = 'CUC_SON_LA')")
                .param("year", year(2024))
                .update();
        jdbc.sql(
                        "update assessment_round set due_on = '2024-09-10' where emulation_year_id = :year and kind = 'INTERIM'")
                .param("year", year(2024))
                .update();
        publishNextVersion(2024);
        var found = as(secretary, () -> differences.of(year(2024), Optional.of(zone), secretary));
        assertThat(found.gone())
                .singleElement()
                .satisfies(it -> assertThat(it.unit().code()).isEqualTo("CUC_SON_LA"));
        assertThat(found.days()).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(YearDifference.Day.DUE_ON);
            assertThat(it.after()).contains(LocalDate.of(2024, 9, 10));
        });
        assertThat(found.targets()).anySatisfy(it -> {
            assertThat(it.unit().code()).isEqualTo("CUC_TUYEN_QUANG");
            assertThat(it.before()).isEmpty();
            assertThat(it.after()).isPresent();
        });
    }

    /** With another title of one line. */
    private void publishNextVersion(int year) {
        var before =
                as(secretary, () -> library.of(year(year), Set.of(zone))).get(0).id();
        as(secretary, () -> {
            var draft = drafts.copy(before, year(year), zone, Set.of(zone), secretary.actor());
            var page = drafts.draft(draft, Set.of(zone));
            var line = page.line("B.4.2").orElseThrow();
            var other = new DraftLine(
                    line.code(),
                    line.parent(),
                    line.part(),
                    line.title() + " (sửa)",
                    line.min(),
                    line.max(),
                    line.rule(),
                    line.roundingStep(),
                    line.notApplicable(),
                    line.evidenceRequired(),
                    line.evidenceHint(),
                    line.clause(),
                    line.source(),
                    line.sourceNote(),
                    line.gate(),
                    line.formerCode());
            drafts.saveLine(draft, line.code(), other, page.versionOf(line.code()), Set.of(zone), secretary.actor());
            publication.publish(draft, drafts.draft(draft, Set.of(zone)).revision(), Set.of(zone), secretary.actor());
            return draft;
        });
    }

    @Test
    void othersHaveNoYearsAndStrangeZonesDoNotExist() {
        var clerk = TestUsers.named(context, "canbo");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(clerk, () -> desk.list(clerk)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        as(secretary, () -> desk.proposal(Optional.of(999L), false, Optional.empty(), secretary)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> desk.year(999, Optional.empty(), secretary)));
        var round = round(2024, Round.Kind.INTERIM);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> work.page(year(2023), round.id(), secretary)));
    }

    @Test
    void eachPageTakesAFixedNumberOfQueries() {
        assertThat(queries.during(() -> as(secretary, () -> desk.list(secretary))))
                .isLessThanOrEqualTo(3);
        assertThat(queries.during(() -> as(secretary, () -> desk.year(year(2024), Optional.empty(), secretary))))
                .isLessThanOrEqualTo(20);
        assertThat(queries.during(this::proposal)).isLessThanOrEqualTo(16);
        assertThat(queries.during(() -> as(secretary, () -> differences.of(year(2024), Optional.empty(), secretary))))
                .isLessThanOrEqualTo(24);
    }

    private YearProposal proposal() {
        return as(secretary, () -> desk.proposal(Optional.of(zone), false, Optional.empty(), secretary));
    }

    private long open(YearProposal proposal, boolean withTargets) {
        var year = new NewYear(
                proposal.sector(),
                proposal.year(),
                proposal.startsOn(),
                proposal.endsOn(),
                proposal.rounds(),
                members(proposal));
        var order = new YearOrder(
                zone,
                year,
                proposal.proposedSheets().stream().map(SheetHeading::id).toList(),
                withTargets);
        return as(secretary, () -> desk.open(order, secretary)).id();
    }

    /** The first leads, the others are members. */
    private static Map<UnitId, ZoneRole> members(YearProposal proposal) {
        var members = new HashMap<UnitId, ZoneRole>();
        proposal.candidates().forEach(it -> members.put(it.unit().id(), ZoneRole.MEMBER));
        members.put(proposal.candidates().get(0).unit().id(), ZoneRole.HEAD);
        return members;
    }

    private void setTarget(int year, String value) {
        var key = new TargetKey(
                new UnitId(id("select id from unit where code = 'CUC_TUYEN_QUANG'")),
                "COMPLETION_RATE_CASES",
                year(year));
        var text = new TargetText(value, "Quyết định số 7/QĐ", null);
        as(secretary, () -> targets.set(key, text, 0, secretary.scope(Permission.TARGET_EDIT), secretary.actor()));
    }

    private Round round(int year, Round.Kind kind) {
        return rounds.ofYear(year(year)).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Extensions are for days to come. */
    private Round futureRound() {
        var round = round(2024, Round.Kind.FINAL);
        jdbc.sql("update assessment_round set due_on = current_date + 30 where id = :id")
                .param("id", round.id())
                .update();
        return rounds.round(round.id());
    }

    private String refusal(Runnable act) {
        return catchThrowableOfType(BusinessRuleViolation.class, () -> as(secretary, act))
                .sentence()
                .code();
    }

    private long year(int year) {
        return id("select id from emulation_year where year = " + year);
    }

    private long id(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
