package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.LineDifference.Aspect;
import vn.doichieu.criteria.LineSource;
import vn.doichieu.criteria.SheetContent;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.SheetPublication;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;

/** A new version comes while units are scoring: nothing that was entered is lost. */
@WithDemonstration
@Transactional
class CarryOverIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SheetCarryOvers carryOvers;

    @Autowired
    private SheetOpenings openings;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private SheetPublication publication;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private DemonstrationSheets demo;
    private CurrentUser clerk;
    private CurrentUser secretary;
    private ScoreSheetId sheet;
    private Set<Long> zones;

    @BeforeEach
    void aBegunSheet() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("canbo");
        secretary = demo.user("thuky");
        zones = secretary.zones(Permission.CRITERIA_EDIT);
        sheet = as(
                clerk,
                () -> openings.open(
                        demo.unit(DEPARTMENT),
                        round("2024-08-31"),
                        clerk.scope(Permission.SHEET_SCORE),
                        clerk.actor()));
        answer("A.I.2", Answer.number(new BigDecimal("100")), "Sổ thụ lý đủ");
        answer("B.4.1", Answer.option("YES"), null);
        answer("B.5", Answer.ticked(Set.of("1", "2")), "Hai nội dung");
        answer("C.2", Answer.option("LATE"), null);
        answer("C.3", Answer.option("ON_TIME"), null);
        as(clerk, () -> {
            sheets.addEvidence(
                    sheet,
                    "B.5",
                    new NewDocument("Quy chế phối hợp", Optional.empty(), Optional.empty(), Optional.empty(), "q.pdf"),
                    PDF,
                    clerk.scope(Permission.SHEET_SCORE),
                    clerk.actor());
            return sheet;
        });
    }

    @Test
    void everythingEnteredGoesOverAndWhatChangedIsMarked() {
        var to = publish(CarryOverIT::newVersion);
        var row = page(to).rows().stream()
                .filter(it -> it.id().equals(sheet))
                .findFirst()
                .orElseThrow();
        assertThat(row.answered()).isEqualTo(5);
        assertThat(row.toLookAt()).containsExactly("A.I.7", "C.2");
        assertThat(row.gone()).containsExactly("B.5");
        assertThat(row.refusal()).isEmpty();

        carry(to, List.of(sheet.value()));

        var after = read();
        assertThat(after.criteria().id()).isEqualTo(to);
        assertThat(after.standing().state()).isEqualTo(SheetState.DRAFT);
        var renamed = after.line("A.I.7").orElseThrow();
        assertThat(renamed.answer()).isEqualTo(Answer.number(new BigDecimal("100")));
        assertThat(renamed.note()).contains("Sổ thụ lý đủ");
        assertThat(renamed.self()).contains(Points.of(5));
        assertThat(after.line("C.3").orElseThrow().self()).contains(Points.of(5));

        var stricter = after.line("C.2").orElseThrow();
        assertThat(stricter.answer()).isEqualTo(Answer.option("LATE"));
        assertThat(stricter.self()).contains(Points.of(1));
        assertThat(after.carried().change("C.2"))
                .hasValueSatisfying(change -> assertThat(change.aspects()).containsExactly(Aspect.RULE));
        assertThat(after.carried().change("B.9"))
                .hasValueSatisfying(change -> assertThat(change.isNew()).isTrue());
        assertThat(after.carried().changes()).containsOnlyKeys("C.2", "B.9");

        assertThat(after.carried().gone()).singleElement().satisfies(gone -> {
            assertThat(gone.code()).isEqualTo("B.5");
            assertThat(gone.points()).contains(Points.of(2));
            assertThat(gone.note()).contains("Hai nội dung");
            assertThat(gone.answer()).isNotEmpty();
            assertThat(gone.evidence()).extracting("title").containsExactly("Quy chế phối hợp");
        });
        assertThat(journal.of(ScoreSheets.SHEET, sheet.value()))
                .extracting(Journal.Entry::action)
                .contains("CARRIED_OVER");
    }

    @Test
    void aLineIsLookedAtByAnsweringItAnewOrBySayingSo() {
        carry(publish(CarryOverIT::newVersion), List.of(sheet.value()));
        as(clerk, () -> {
            sheets.review(sheet, "C.2", clerk.scope(Permission.SHEET_SCORE), clerk.actor());
            return sheet;
        });
        assertThat(read().carried().changes()).containsOnlyKeys("B.9");
        answer("B.9", Answer.option("YES"), null);
        assertThat(read().carried().open()).isZero();
    }

    @Test
    void whatIsNotLookedAtIsAWarningBeforeSending() {
        carry(publish(CarryOverIT::newVersion), List.of(sheet.value()));
        var remarks = as(clerk, () -> sheets.check(sheet, clerk.scope(Permission.SHEET_SCORE)))
                .remarks();
        assertThat(remarks)
                .filteredOn(remark -> remark.sentence().code().equals("scoring.check.changeNotReviewed"))
                .extracting(Remark::severity)
                .containsExactly(Remark.Severity.WARNING, Remark.Severity.WARNING);
    }

    @Test
    void aLineThatComesBackHasWhatWasEnteredOnIt() {
        var second = publish(CarryOverIT::newVersion);
        carry(second, List.of(sheet.value()));
        var third = publish(second, lines -> {
            lines.removeIf(line -> line.code().equals("B.9"));
            lines.add(line("B.5", "Phối hợp", CHECKLIST, "5"));
            return lines;
        });
        carry(third, List.of(sheet.value()));
        var back = read().line("B.5").orElseThrow();
        assertThat(back.answer()).isEqualTo(Answer.ticked(Set.of("1", "2")));
        assertThat(back.evidence()).hasSize(1);
        assertThat(read().carried().gone()).isEmpty();
    }

    @Test
    void twoLinesThatChangeTheirCodesKeepTheirAnswers() {
        var to = publish(lines -> {
            lines.replaceAll(line -> switch (line.code()) {
                case "C.2" -> with(line, "C.3", line.rule(), Optional.of("C.2"));
                case "C.3" -> with(line, "C.2", line.rule(), Optional.of("C.3"));
                default -> line;
            });
            return lines;
        });
        carry(to, List.of(sheet.value()));
        assertThat(read().line("C.3").orElseThrow().answer()).isEqualTo(Answer.option("LATE"));
        assertThat(read().line("C.2").orElseThrow().answer()).isEqualTo(Answer.option("ON_TIME"));
    }

    @Test
    void anAnswerTheNewRuleRefusesIsKeptAndNotScored() {
        var to = publish(lines -> {
            lines.replaceAll(line -> line.code().equals("C.2") ? with(line, "C.2", YES_NO, Optional.empty()) : line);
            return lines;
        });
        carry(to, List.of(sheet.value()));
        var line = read().line("C.2").orElseThrow();
        assertThat(line.answer()).isEqualTo(Answer.option("LATE"));
        assertThat(line.self()).isEmpty();
        assertThat(line.derivation().missing()).isNotEmpty();
    }

    @Test
    void whatWasSentGoesBackToTheUnitWithTheReason() {
        jdbc.sql("update score_sheet set state = 'SUBMITTED' where id = :id")
                .param("id", sheet.value())
                .update();
        context.getBean(EntityManager.class).clear();
        carry(publish(CarryOverIT::newVersion), List.of(sheet.value()));
        var standing = read().standing();
        assertThat(standing.state()).isEqualTo(SheetState.RETURNED);
        assertThat(standing.reason()).isEqualTo("Bảng mới ban hành");
    }

    @Test
    void aSheetATeamScoresStaysOnItsVersion() {
        var of2023 = publish(version(2023), CarryOverIT::newVersion);
        var row = page(of2023).rows().stream()
                .filter(it -> it.unit().code().equals(INVENTED))
                .findFirst()
                .orElseThrow();
        assertThat(row.refusal()).isPresent();
        assertThat(catchThrowableOfType(
                                BusinessRuleViolation.class,
                                () -> carry(of2023, List.of(row.id().value())))
                        .sentence()
                        .code())
                .isEqualTo("scoring.carryOver.refused");
    }

    @Test
    void aSheetThatIsNotChosenKeepsItsVersion() {
        var before = read();
        publish(CarryOverIT::newVersion);
        assertThat(read().criteria().id()).isEqualTo(before.criteria().id());
        assertThat(read().carried()).isEqualTo(CarriedLines.NONE);
    }

    @Test
    void onlyTheSecretaryOfTheZoneBringsSheetsOver() {
        var to = publish(CarryOverIT::newVersion);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(clerk, () -> carryOvers.page(to, zones, clerk.scope(Permission.SHEET_READ))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        secretary, () -> carryOvers.page(to, Set.of(999L), secretary.scope(Permission.SHEET_REOPEN))));
    }

    private static final RuleData YES_NO = new RuleData(
            RuleKind.OPTIONS,
            Optional.empty(),
            List.of(
                    new RuleData.Item("YES", "Có", Optional.of(new BigDecimal("5"))),
                    new RuleData.Item("NO", "Không", Optional.of(BigDecimal.ZERO))),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final RuleData CHECKLIST = new RuleData(
            RuleKind.CHECKLIST,
            Optional.empty(),
            List.of(
                    new RuleData.Item("1", "Một", Optional.of(new BigDecimal("2"))),
                    new RuleData.Item("2", "Hai", Optional.of(new BigDecimal("3")))),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** One line numbered anew, one scored more strictly, one gone, one new in its place. */
    private static List<DraftLine> newVersion(List<DraftLine> lines) {
        lines.replaceAll(line -> switch (line.code()) {
            case "A.I.2" -> with(line, "A.I.7", line.rule(), Optional.of("A.I.2"));
            case "C.2" -> with(line, "C.2", stricter(line.rule()), Optional.empty());
            default -> line;
        });
        lines.removeIf(line -> line.code().equals("B.5"));
        lines.add(line("B.9", "Chuyển đổi số", YES_NO, "5"));
        return lines;
    }

    private static RuleData stricter(RuleData rule) {
        return new RuleData(
                rule.kind(),
                rule.step(),
                rule.items().stream()
                        .map(item -> item.code().equals("LATE")
                                ? new RuleData.Item(item.code(), item.label(), Optional.of(BigDecimal.ONE))
                                : item)
                        .toList(),
                rule.input(),
                rule.bands(),
                rule.perPoint(),
                rule.proRata(),
                rule.floor(),
                rule.cap(),
                rule.volume());
    }

    private static DraftLine line(String code, String title, RuleData rule, String max) {
        return new DraftLine(
                code,
                Optional.of("B"),
                Part.BASE,
                title,
                BigDecimal.ZERO,
                new BigDecimal(max),
                rule,
                Optional.of(new BigDecimal("0.5")),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                LineSource.SOURCED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(""));
    }

    private static DraftLine with(DraftLine line, String code, RuleData rule, Optional<String> former) {
        return new DraftLine(
                code,
                line.parent(),
                line.part(),
                line.title(),
                line.min(),
                line.max(),
                rule,
                line.roundingStep(),
                line.notApplicable(),
                line.evidenceRequired(),
                line.evidenceHint(),
                line.clause(),
                line.source(),
                line.sourceNote(),
                line.gate(),
                former);
    }

    private CriteriaSheetId version(int year) {
        return new CriteriaSheetId(
                jdbc.sql("""
                select s.id from criteria_sheet s join emulation_year y on y.id = s.emulation_year_id where y.year = :year
                order by s.version desc limit 1""").param("year", year).query(Long.class).single());
    }

    private CriteriaSheetId publish(UnaryOperator<List<DraftLine>> change) {
        return publish(version(2024), change);
    }

    private CriteriaSheetId publish(CriteriaSheetId from, UnaryOperator<List<DraftLine>> change) {
        return as(secretary, () -> {
            long year = jdbc.sql("select emulation_year_id from criteria_sheet where id = :id")
                    .param("id", from.value())
                    .query(Long.class)
                    .single();
            long zone = zones.iterator().next();
            var draft = drafts.copy(from, year, zone, zones, secretary.actor());
            var before = drafts.draft(draft, zones);
            var lines = change.apply(new ArrayList<>(before.content().lines()));
            drafts.replace(
                    draft,
                    new SheetContent(before.content().head(), lines),
                    before.revision(),
                    zones,
                    secretary.actor());
            publication.publish(draft, drafts.draft(draft, zones).revision(), zones, secretary.actor());
            return draft;
        });
    }

    private CarryOverPage page(CriteriaSheetId to) {
        return as(secretary, () -> carryOvers.page(to, zones, secretary.scope(Permission.SHEET_REOPEN)));
    }

    private int carry(CriteriaSheetId to, List<Long> chosen) {
        return as(
                secretary,
                () -> carryOvers.carry(
                        to,
                        chosen,
                        "Bảng mới ban hành",
                        zones,
                        secretary.scope(Permission.SHEET_REOPEN),
                        secretary.actor()));
    }

    private void answer(String code, Answer answer, String note) {
        as(
                clerk,
                () -> sheets.answer(
                        sheet,
                        code,
                        new LineAnswer(
                                answer, note, read().line(code).orElseThrow().version()),
                        clerk.scope(Permission.SHEET_SCORE),
                        clerk.actor()));
    }

    private ScoreSheetView read() {
        return as(
                clerk,
                () -> sheets.show(sheet, clerk.scope(Permission.SHEET_READ), clerk.scope(Permission.SHEET_DRAFT_READ)));
    }

    private long round(String asOf) {
        return jdbc.sql("select id from assessment_round where as_of = cast(:day as date)")
                .param("day", asOf)
                .query(Long.class)
                .single();
    }
}
