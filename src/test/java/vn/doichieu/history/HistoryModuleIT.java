package vn.doichieu.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Subjects;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;
import vn.doichieu.testing.Reference;

@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class HistoryModuleIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Histories histories;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Subjects> modules;

    @Autowired
    private QueryCounter queries;

    @ParameterizedTest
    @EnumSource(Subject.class)
    void oneModuleAnswersForEachKind(Subject kind) {
        assertThat(modules).filteredOn(module -> module.kinds().contains(kind)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void whatDoesNotExistHasNoHistory(Subject kind) {
        for (var username : List.of("quantri", "thuky", "lanhdao", "truongdoan", "canbo")) {
            assertMissing(kind, 987654321, username);
        }
    }

    @Test
    void theSheetTellsItsWayInWords() {
        var history = of(
                Subject.SCORE_SHEET, Reference.of(jdbc, Reference.TUYEN_QUANG).sheet(), "lanhdao");
        assertThat(history.title().owner()).isEqualTo("Cục THADS tỉnh Tuyên Quang");
        assertThat(history.entries())
                .extracting(entry -> entry.action().code())
                .containsExactly("history.did.SCORE_SHEET.SUBMITTED", "history.did.SCORE_SHEET.AWAITING_HEAD");
        assertThat(history.entries().get(0).from()).extracting("code").isEqualTo("scoring.state.AWAITING_HEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "lanhdao, false",
        "thuky, false",
        "truongdoan, false",
        "canbo.langson, false",
        "canbo, true",
        "chicuc, true"
    })
    void aSheetItsUnitIsAtWorkOnHasAHistoryForTheUnitAlone(String username, boolean readable) {
        var draft = Reference.of(jdbc, Reference.CITY);
        var line = jdbc.sql("select min(id) from score_line where score_sheet_id = :sheet")
                .param("sheet", draft.sheet())
                .query(Long.class)
                .single();
        if (readable) {
            assertThat(of(Subject.SCORE_SHEET, draft.sheet(), username)).isNotNull();
            assertThat(of(Subject.SCORE_LINE, line, username)).isNotNull();
        } else {
            assertMissing(Subject.SCORE_SHEET, draft.sheet(), username);
            assertMissing(Subject.SCORE_LINE, line, username);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE, evidence, canbo.langson",
        "CHECKLIST_ITEM, checklistItem, canbo.langson",
        "CHECKLIST_ITEM, checklistItem, canbo",
        "FINDING, finding, canbo.langson",
        "SCORE_SHEET, sheet, chicuc",
        "ACCOUNT, unit, thuky"
    })
    void whatBelongsToOthersDoesNotExist(Subject kind, String part, String username) {
        var unit = Reference.of(jdbc, Reference.TUYEN_QUANG);
        long id = switch (part) {
            case "evidence" -> unit.evidence();
            case "checklistItem" -> unit.checklistItem();
            case "finding" -> unit.finding();
            case "sheet" -> unit.sheet();
            default -> 1;
        };
        assertMissing(kind, id, username);
    }

    @Test
    void whatTheTeamReadInTheFilesIsNotForTheUnit() {
        var figure = jdbc.sql("""
                update figure_claim set source = 'INSPECTED' where id = (select min(id) from figure_claim
                  where unit_id = (select id from unit where code = 'CUC_LANG_SON')) returning id""").query(Long.class).single();
        assertThat(of(Subject.FIGURE, figure, "truongdoan")).isNotNull();
        assertMissing(Subject.FIGURE, figure, "canbo.langson");
        assertMissing(Subject.FIGURE, figure, "canbo");
    }

    @Test
    void aLeaderOfAnotherZoneSeesNothing() {
        var unit = Reference.of(jdbc, Reference.TUYEN_QUANG);
        var stranger = TestUsers.leaderOf(new UnitId(987654321));
        assertMissing(Subject.SCORE_SHEET, unit.sheet(), stranger);
        assertMissing(Subject.VISIT, unit.visit(), stranger);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> histories.ofUnit(new UnitId(unit.unit()), Optional.empty(), Optional.empty(), stranger)));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var sheet = Reference.of(jdbc, Reference.TUYEN_QUANG).sheet();
        var clerk = user("canbo");
        for (int i = 0; i < 2 * Histories.PAGE; i++) {
            journal.record(clerk.actor(), Subject.SCORE_SHEET, sheet, "RETURNED", "SUBMITTED", "RETURNED", "lần " + i);
        }
        var reasons = new ArrayList<String>();
        var before = Optional.<Long>empty();
        do {
            var page = as(clerk, pageOf(sheet, before, clerk));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(Histories.PAGE);
            page.entries().forEach(entry -> reasons.add(entry.at() + " " + entry.reason()));
            before = page.older();
        } while (before.isPresent());
        assertThat(reasons).hasSize(2 * Histories.PAGE + 2).doesNotHaveDuplicates();
    }

    private Supplier<HistoryView> pageOf(long sheet, Optional<Long> before, CurrentUser reader) {
        return () -> histories.of(Subject.SCORE_SHEET, sheet, before, reader);
    }

    @Test
    void theHistoryOfAUnitHoldsEverythingTheReaderMaySee() {
        var unit = Reference.of(jdbc, Reference.LANG_SON);
        var secretary = user("thuky");
        journal.record(secretary.actor(), Subject.VISIT, unit.visit(), "PREPARED", "PLANNED", "PREPARING", null);
        journal.record(secretary.actor(), Subject.EVIDENCE, unit.evidence(), "ADDED", null, "Kế hoạch", null);
        journal.record(secretary.actor(), Subject.CHECKLIST_ITEM, unit.checklistItem(), "TICKED", "", "PRESENT", null);
        assertThat(ofUnit(unit, secretary))
                .contains(Subject.VISIT, Subject.EVIDENCE, Subject.CHECKLIST_ITEM, Subject.SCORE_SHEET);
        assertThat(ofUnit(unit, user("canbo.langson")))
                .contains(Subject.VISIT, Subject.EVIDENCE, Subject.SCORE_SHEET)
                .doesNotContain(Subject.CHECKLIST_ITEM);
    }

    @Test
    void theHistoryOfAUnitTakesAFixedNumberOfQueries() {
        var leader = user("thuky");
        var one = Reference.of(jdbc, Reference.LANG_SON);
        var other = Reference.of(jdbc, Reference.TUYEN_QUANG);
        int few = queries.during(() -> ofUnit(one, leader));
        for (int i = 0; i < 60; i++) {
            journal.record(leader.actor(), Subject.SCORE_SHEET, other.sheet(), "RETURNED", null, null, null);
        }
        int many = queries.during(() -> ofUnit(other, leader));
        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private List<Subject> ofUnit(Reference unit, CurrentUser reader) {
        return as(
                        reader,
                        () -> histories.ofUnit(
                                new UnitId(unit.unit()), Optional.of(unit.round()), Optional.empty(), reader))
                .history()
                .entries()
                .stream()
                .map(HistoryView.Entry::kind)
                .toList();
    }

    private void assertMissing(Subject kind, long id, String username) {
        assertMissing(kind, id, user(username));
    }

    private void assertMissing(Subject kind, long id, CurrentUser reader) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(reader, () -> histories.of(kind, id, Optional.empty(), reader)));
    }

    private HistoryView of(Subject kind, long id, String username) {
        var reader = user(username);
        return as(reader, () -> histories.of(kind, id, Optional.empty(), reader));
    }

    private CurrentUser user(String username) {
        return TestUsers.named(context, username);
    }
}
