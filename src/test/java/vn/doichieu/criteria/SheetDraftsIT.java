package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.QueryCounter;

/** The doors of the editor against the real database. */
@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(QueryCounter.Counting.class)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:db/demo/030_criteria.sql"})
@WithMockUser(authorities = {"CRITERIA_EDIT", "YEAR_EDIT", "WORK_READ"})
class SheetDraftsIT {

    private static final Actor SECRETARY = new Actor(new UserId(1), "Thường trực");
    private static final Actor OTHER = new Actor(new UserId(2), "Người khác");

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private SheetPublication publication;

    @Autowired
    private SheetLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private long zone;
    private long year;
    private Set<Long> zones = Set.of();

    @BeforeEach
    void find() {
        zone = jdbc.sql("select min(id) from emulation_zone").query(Long.class).single();
        year = jdbc.sql("select id from emulation_year where year = 2023")
                .query(Long.class)
                .single();
        zones = Set.of(zone);
    }

    @Test
    void anEmptyDraftIsWrittenLineByLine() {
        var id = begun();
        add(id, sum("A", null, 10));
        add(id, manual("A.1", "A", 4));
        add(id, manual("A.2", "A", 6));

        var draft = drafts.draft(id, zones);

        assertThat(codes(draft)).containsExactly("A", "A.1", "A.2");
        assertThat(draft.publishable()).isTrue();
        assertThat(draft.revision()).isEqualTo(3);
        assertThat(draft.changedBy()).isEqualTo("Thường trực");
        assertThat(draft.rows()).extracting(SheetDraft.Row::depth).containsExactly(0, 1, 1);
    }

    @Test
    void ofACodeThereIsOneDraftAtATime() {
        begun();

        refused("criteria.draft.another", this::begun);
    }

    @Test
    void aDraftOfAnotherZoneDoesNotExist() {
        var id = begun();
        var others = Set.of(zone + 1000);

        for (Runnable call : List.<Runnable>of(
                () -> drafts.draft(id, others),
                () -> drafts.saveHead(id, head("X"), 0, others, OTHER),
                () -> drafts.addLine(id, sum("A", null, 1), others, OTHER),
                () -> drafts.saveLine(id, "A", sum("A", null, 1), 0, others, OTHER),
                () -> drafts.move(id, "A", LineMove.UP, others, OTHER),
                () -> drafts.remove(id, "A", others, OTHER),
                () -> drafts.restore(id, 1, others, OTHER),
                () -> drafts.replace(id, new SheetContent(head("X"), List.of()), 0, others, OTHER),
                () -> drafts.discard(id, others, OTHER),
                () -> publication.publish(id, 0, others, OTHER),
                () -> publication.freeze(id, others, OTHER),
                () -> publication.unfreeze(id, "", others, OTHER),
                () -> library.read(id, others),
                () -> drafts.begin(new NewSheet(head("Y"), year, zone), others, OTHER))) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(call::run);
        }
        assertThat(library.all(others)).isEmpty();
    }

    @Test
    @WithMockUser(authorities = "WORK_READ")
    void withoutTheRightThereIsNoWay() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> drafts.draft(new CriteriaSheetId(1), zones));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> library.read(new CriteriaSheetId(1), zones));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> publication.publish(new CriteriaSheetId(1), 0, zones, OTHER));
    }

    @Test
    void twoPeopleAtTwoLinesNeverMeet() {
        var id = written();
        drafts.saveLine(id, "A.1", manual("A.1", "A", 5), 0, zones, SECRETARY);
        drafts.saveLine(id, "A.2", manual("A.2", "A", 5), 0, zones, OTHER);

        assertThat(drafts.draft(id, zones).publishable()).isTrue();
    }

    @Test
    void theSecondAtOneLineIsToldWhoseWordsStandThere() {
        var id = written();
        drafts.saveLine(id, "A.1", manual("A.1", "A", 5), 0, zones, OTHER);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> drafts.saveLine(id, "A.1", manual("A.1", "A", 3), 0, zones, SECRETARY))
                .satisfies(stale -> assertThat(stale.by()).isEqualTo("Người khác"));
        assertThat(drafts.draft(id, zones).line("A.1").orElseThrow().max()).isEqualByComparingTo("5");
    }

    @Test
    void theSecondAtTheHeadIsToldAsWell() {
        var id = begun();
        drafts.saveHead(id, head("MOI"), 0, zones, OTHER);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> drafts.saveHead(id, head("KHAC"), 0, zones, SECRETARY));
    }

    @Test
    void aCodeThatAnotherSheetHasIsNotTakenOver() {
        var id = begun();
        drafts.begin(new NewSheet(head("KHAC"), year, zone), zones, SECRETARY);

        refused("criteria.draft.codeInUse", () -> drafts.saveHead(id, head("KHAC"), 0, zones, SECRETARY));
        refused("criteria.draft.codeInUse", () -> drafts.saveHead(id, head("THADS_CUC_200"), 0, zones, SECRETARY));
        refused(
                "criteria.draft.codeInUse",
                () -> drafts.replace(id, new SheetContent(head("KHAC"), List.of()), 0, zones, SECRETARY));
    }

    @Test
    void savingWhatStandsThereChangesNothing() {
        var id = written();
        var before = drafts.draft(id, zones);

        drafts.saveLine(id, "A.1", before.line("A.1").orElseThrow(), 0, zones, SECRETARY);
        drafts.saveHead(id, before.content().head(), before.revision(), zones, SECRETARY);

        assertThat(drafts.draft(id, zones).revision()).isEqualTo(before.revision());
    }

    @Test
    void whatIsWrongIsSavedAndNamedButKeepsFromPublishing() {
        var id = written();
        drafts.saveLine(id, "A.1", manual("A.1", "A", 5), 0, zones, SECRETARY);

        var draft = drafts.draft(id, zones);
        assertThat(draft.blocking()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).contains("A");
            assertThat(fault.sentence().code()).isEqualTo("criteria.fault.sum");
        });
        refused("criteria.draft.faulty", () -> publication.publish(id, draft.revision(), zones, SECRETARY));
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        var id = written();

        refused("criteria.draft.codeTaken", () -> add(id, manual("A.1", "A", 1)));
        refused("criteria.fault.code", () -> add(id, manual("A 1", "A", 1)));
        refused("criteria.fault.parent", () -> add(id, manual("B.1", "B", 1)));
        refused("criteria.fault.limits", () -> add(id, manual("A.3", "A", -1)));
        refused("criteria.draft.belowItself", () -> drafts.saveLine(id, "A", sum("A", "A", 10), 0, zones, SECRETARY));
    }

    @Test
    void aLineThatIsNumberedAnewTakesItsOwnWithIt() {
        var id = written();
        drafts.saveLine(id, "A", sum("Đ.I", null, 10), 0, zones, SECRETARY);

        var draft = drafts.draft(id, zones);
        assertThat(codes(draft)).containsExactly("Đ.I", "A.1", "A.2");
        assertThat(draft.line("A.1").orElseThrow().parent()).contains("Đ.I");
        assertThat(draft.publishable()).isTrue();
    }

    @Test
    void linesMoveAmongTheirBrothersAndUnderAndOutOfOthers() {
        var id = written();
        add(id, sum("B", null, 0));
        drafts.move(id, "A.2", LineMove.UP, zones, SECRETARY);
        assertThat(codes(drafts.draft(id, zones))).containsExactly("A", "A.2", "A.1", "B");

        drafts.move(id, "B", LineMove.IN, zones, SECRETARY);
        assertThat(drafts.draft(id, zones).line("B").orElseThrow().parent()).contains("A");

        drafts.move(id, "A.2", LineMove.OUT, zones, SECRETARY);
        assertThat(drafts.draft(id, zones).line("A.2").orElseThrow().parent()).isEmpty();

        refused("criteria.draft.cannotMove.UP", () -> drafts.move(id, "A", LineMove.UP, zones, SECRETARY));
        refused("criteria.draft.cannotMove.DOWN", () -> drafts.move(id, "A.2", LineMove.DOWN, zones, SECRETARY));
        refused("criteria.draft.cannotMove.IN", () -> drafts.move(id, "A.1", LineMove.IN, zones, SECRETARY));
        refused("criteria.draft.cannotMove.OUT", () -> drafts.move(id, "A", LineMove.OUT, zones, SECRETARY));
    }

    @Test
    void whatWasTakenOutComesBackOnceAndWhole() {
        var id = written();
        var whole = drafts.draft(id, zones).content();
        long removal = drafts.remove(id, "A", zones, OTHER);

        assertThat(drafts.draft(id, zones).removals()).singleElement().satisfies(gone -> {
            assertThat(gone.code()).isEqualTo("A");
            assertThat(gone.lines()).isEqualTo(3);
            assertThat(gone.by()).isEqualTo("Người khác");
        });
        drafts.restore(id, removal, zones, SECRETARY);

        assertThat(drafts.draft(id, zones).content()).isEqualTo(whole);
        assertThat(drafts.draft(id, zones).removals()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> drafts.restore(id, removal, zones, SECRETARY));
    }

    @Test
    void whatComesBackWithoutItsParentStandsOnTop() {
        var id = written();
        long removal = drafts.remove(id, "A.2", zones, SECRETARY);
        drafts.remove(id, "A", zones, SECRETARY);
        drafts.restore(id, removal, zones, SECRETARY);

        assertThat(drafts.draft(id, zones).line("A.2").orElseThrow().parent()).isEmpty();
    }

    @Test
    void whatComesBackMustFindItsCodeFree() {
        var id = written();
        long removal = drafts.remove(id, "A.2", zones, SECRETARY);
        add(id, manual("A.2", "A", 6));

        refused("criteria.draft.codeTaken", () -> drafts.restore(id, removal, zones, SECRETARY));
    }

    @Test
    void everyParameterComesBackAsItWasWritten() {
        var lines = new ArrayList<DraftLine>();
        for (var sheet : library.library()) {
            lines.addAll(library.read(sheet.id(), zones).content().lines());
        }
        var id = begun();
        for (var sheet : library.library()) {
            var content = new SheetContent(
                    head("THU"), library.read(sheet.id(), zones).content().lines());
            drafts.replace(id, content, drafts.draft(id, zones).revision(), zones, SECRETARY);
            assertThat(drafts.draft(id, zones).content().lines())
                    .isEqualTo(content.inOrder().lines());
        }
        assertThat(lines).extracting(line -> line.rule().kind()).contains(RuleKind.BANDS, RuleKind.TARGET);
    }

    @Test
    void aCopyTellsWhichLinesItHadUnderWhichCode() {
        var id = copied();
        var line = drafts.draft(id, zones).line("A.I.1").orElseThrow();
        drafts.saveLine(id, "A.I.1", with(line, "A.I.7"), 0, zones, SECRETARY);
        add(id, manual("A.I.8", "A.I", 1));

        var draft = drafts.draft(id, zones);
        assertThat(draft.line("A.I.7").orElseThrow().codeBefore()).isEqualTo("A.I.1");
        assertThat(draft.line("A.I.8").orElseThrow().codeBefore()).isEmpty();
        var text = library.read(id, zones);
        var source = library.read(text.copiedFrom().orElseThrow(), zones);
        assertThat(text.since(source).lines())
                .extracting(LineDifference::code, LineDifference::isNew)
                .containsExactlyInAnyOrder(tuple("A.I.7", false), tuple("A.I.8", true));
    }

    @Test
    void whatIsPublishedNeverChangesAgain() {
        var id = written();
        publication.publish(id, drafts.draft(id, zones).revision(), zones, SECRETARY);

        refused("criteria.draft.published", () -> add(id, manual("A.3", "A", 1)));
        refused("criteria.draft.published", () -> drafts.draft(id, zones));
        refused("criteria.draft.published", () -> drafts.discard(id, zones, SECRETARY));
        refused("criteria.draft.notInState.PUBLISHED", () -> publication.publish(id, 3, zones, SECRETARY));
        assertThat(library.read(id, zones).state()).isEqualTo(SheetState.PUBLISHED);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLookedAtAgainBeforeItIsPublished() {
        var id = written();
        int seen = drafts.draft(id, zones).revision();
        drafts.saveHead(id, head("KHAC"), seen, zones, OTHER);

        refused("criteria.draft.changedMeanwhile", () -> publication.publish(id, seen, zones, SECRETARY));
    }

    @Test
    void aFrozenVersionIsNotFollowedByAnother() {
        var id = written();
        publication.publish(id, drafts.draft(id, zones).revision(), zones, SECRETARY);
        publication.freeze(id, zones, SECRETARY);
        var next = drafts.copy(id, year, zone, zones, SECRETARY);

        refused("criteria.draft.frozen", () -> publication.publish(next, 0, zones, SECRETARY));
        publication.unfreeze(id, "Bộ ban hành bảng mới", zones, SECRETARY);
        publication.publish(next, 0, zones, SECRETARY);

        assertThat(library.read(next, zones).version()).isEqualTo(2);
        assertThat(library.read(next, zones).before()).contains(id);
        assertThat(jdbc.sql(
                                "select reason from journal_entry where subject_kind = 'CRITERIA_SHEET' and action = 'UNFROZEN'")
                        .query(String.class)
                        .list())
                .containsExactly("Bộ ban hành bảng mới");
    }

    @Test
    void aDraftNobodyNeedsIsGone() {
        var id = written();
        drafts.discard(id, zones, SECRETARY);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.draft(id, zones));
        assertThat(begun()).isNotEqualTo(id);
    }

    @Test
    void aDraftIsReadWithSoManyStatementsHoweverLongItIs() {
        var id = begun();
        fill(id, 30);
        int few = queries.during(() -> drafts.draft(id, zones));
        fill(id, 1_000);

        assertThat(queries.during(() -> drafts.draft(id, zones))).isEqualTo(few).isEqualTo(3);
        refused("criteria.fault.tooManyLines", () -> add(id, manual("Z", null, 1)));
    }

    @Test
    void aFaultyDraftIsTriedAsFarAsItGoes() {
        var gated = gated(manual("A.2", "A", 6), new Gate("A.1", Points.of(3)));
        var wrong = manual("A.3", "A", 1);
        var faulty = new DraftLine(
                "A.3",
                wrong.parent(),
                wrong.part(),
                "Dòng hỏng",
                wrong.min(),
                wrong.max(),
                RuleData.of(RuleKind.BANDS),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                LineSource.SOURCED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var content = new SheetContent(head("THU"), List.of(sum("A", null, 11), manual("A.1", "A", 4), gated, faulty));

        var worked = SheetTrial.of(
                        content,
                        Map.of(
                                "A.1",
                                Answer.number(BigDecimal.valueOf(2)),
                                "A.2",
                                Answer.number(BigDecimal.valueOf(6))),
                        Inputs.NONE)
                .orElseThrow();

        assertThat(worked.line("A.2").points()).contains(Points.ZERO);
        assertThat(worked.line("A.3").missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.code()).isEqualTo("criteria.trial.faulty"));
        assertThat(worked.total().points()).contains(Points.of(2));
        assertThat(SheetTrial.of(
                        new SheetContent(head("THU"), List.of(sum("A", "B", 1), sum("B", "A", 1))),
                        Map.of(),
                        Inputs.NONE))
                .isEmpty();
    }

    private void fill(CriteriaSheetId id, int lines) {
        var content = IntStream.rangeClosed(1, lines)
                .mapToObj(n -> manual("L" + n, null, 1))
                .toList();
        drafts.replace(
                id,
                new SheetContent(head("THU"), content),
                drafts.draft(id, zones).revision(),
                zones,
                SECRETARY);
    }

    private CriteriaSheetId begun() {
        return drafts.begin(new NewSheet(head("THU"), year, zone), zones, SECRETARY);
    }

    private CriteriaSheetId written() {
        var id = begun();
        add(id, sum("A", null, 10));
        add(id, manual("A.1", "A", 4));
        add(id, manual("A.2", "A", 6));
        return id;
    }

    private CriteriaSheetId copied() {
        var source = library.library().stream()
                .filter(sheet -> sheet.code().equals("THADS_CUC_200"))
                .findFirst()
                .orElseThrow();
        return drafts.copy(source.id(), year, zone, zones, SECRETARY);
    }

    private void add(CriteriaSheetId id, DraftLine line) {
        drafts.addLine(id, line, zones, SECRETARY);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.sentence().code()).isEqualTo(code));
    }

    private static List<String> codes(SheetDraft draft) {
        return draft.content().lines().stream().map(DraftLine::code).toList();
    }

    private static SheetHead head(String code) {
        return new SheetHead(
                code,
                "Bảng thử",
                Points.of(10),
                BonusMode.ON_TOP,
                Optional.empty(),
                Optional.empty(),
                SheetStatus.SOURCED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(UnitKind.OTHER));
    }

    static DraftLine sum(String code, @Nullable String parent, long max) {
        return line(code, parent, max, RuleData.SUM);
    }

    static DraftLine manual(String code, @Nullable String parent, long max) {
        var step = RuleData.of(RuleKind.MANUAL);
        return line(
                code,
                parent,
                max,
                new RuleData(
                        step.kind(),
                        Optional.of(BigDecimal.ONE),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static DraftLine line(String code, @Nullable String parent, long max, RuleData rule) {
        return new DraftLine(
                code,
                Optional.ofNullable(parent),
                Part.BASE,
                "Dòng " + code,
                new BigDecimal("0.00"),
                BigDecimal.valueOf(max).setScale(2),
                rule,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                LineSource.SOURCED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DraftLine with(DraftLine line, String code) {
        return Renaming.with(line, code, line.parent(), line.gate(), line.formerCode());
    }

    private static DraftLine gated(DraftLine line, Gate gate) {
        return Renaming.with(line, line.code(), line.parent(), Optional.of(gate), line.formerCode());
    }
}
