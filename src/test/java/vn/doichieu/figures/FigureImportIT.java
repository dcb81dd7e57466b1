package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.history.Histories;
import vn.doichieu.history.HistoryView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

/** The figures of one unit from a workbook. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@RecordApplicationEvents
@Transactional
class FigureImportIT {

    private static final List<String> HEADINGS =
            List.of("Mã", "Nội dung", "Số liệu đến 31/08/2024", "Cùng kỳ đến 31/08/2023", "Ghi ở (biểu, trang, mục)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ClaimImports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private Histories histories;

    @Autowired
    private Journal journal;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager memory;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private ApplicationEvents events;

    private CurrentUser clerk;
    private UnitId unit;
    private Round round;

    @BeforeEach
    void people() {
        clerk = TestUsers.named(context, "canbo");
        round = rounds.all().stream()
                .filter(it -> it.year() == 2024 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
        unit = new UnitId(jdbc.sql("select id from unit where code = 'CUC_TUYEN_QUANG'")
                .query(Long.class)
                .single());
    }

    @Test
    void theTemplateNamesEveryFigureOfAReportAndReadsBackAsItIs() {
        type("COMPLETED_CASES", "4.132 việc", 0);
        var sheet = Spreadsheet.read("mau.xlsx", template(ClaimSource.UNIT_REPORT));
        assertThat(sheet.rows().get(0).cells()).isEqualTo(HEADINGS);
        assertThat(sheet.rows())
                .anySatisfy(row ->
                        assertThat(row.cells()).startsWith("COMPLETED_CASES", "Số việc thi hành xong", "4.132 việc"));
        assertThat(sheet.rows()).anySatisfy(row -> assertThat(row.cells()).startsWith("", "Về tiền"));
        var preview = preview(read(template(ClaimSource.UNIT_REPORT)));
        assertThat(preview.rows()).extracting(ImportPreview.Row::kind).containsExactly(ImportPreview.Kind.SAME);
        assertThat(refusal(() -> write(preview.id(), 0))).isEqualTo("figures.sheet.nothingChanges");
    }

    @Test
    void aFormOfStatisticsHasBaseFiguresOfThisDayOnly() {
        var sheet = Spreadsheet.read("mau.xlsx", template(ClaimSource.STATISTICS));
        assertThat(sheet.rows().get(0).cells())
                .containsExactly("Mã", "Nội dung", "Số liệu đến 31/08/2024", "Ghi ở (biểu, trang, mục)");
        assertThat(sheet.rows())
                .extracting(row -> row.cell(0))
                .contains("COMPLETED_CASES", "ENFORCEABLE_AMOUNT")
                .doesNotContain("COMPLETION_RATE_CASES", "SELF_POINTS");
    }

    @Test
    void whatWasReadIsWrittenOnceWithItsHistory() {
        type("COMPLETED_CASES", "4.132 việc", 0);
        long draft = read(workbook(
                row("COMPLETED_CASES", "4312", "3433", "Biểu 01"),
                row("ENFORCEABLE_CASES", "4.787 việc", "", ""),
                row("completion_rate_cases", "90,08 %", "", "Báo cáo, mục II")));
        var preview = preview(draft);
        assertThat(preview.added()).isEqualTo(3);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.listed()).first().satisfies(row -> {
            assertThat(row.before()).isEqualTo("4.132 việc");
            assertThat(row.after()).isEqualTo("4.312");
        });

        write(draft, 0);

        assertThat(stands("COMPLETED_CASES")).isEqualTo("4.312");
        assertThat(stands("COMPLETION_RATE_CASES")).isEqualTo("90,08 %");
        assertThat(jdbc.sql("""
                select v.version, v.printed, v.import_id is not null from figure_claim_version v join figure_claim c on c.id = v.claim_id
                where c.unit_id = :unit and c.emulation_year_id = :year and c.indicator_code = 'COMPLETED_CASES'
                  and c.source = 'UNIT_REPORT' and c.as_of = :day order by v.version""")
                        .param("unit", unit.value())
                        .param("year", round.emulationYearId())
                        .param("day", round.asOf())
                        .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " " + row.getBoolean(3))
                        .list())
                .containsExactly("1 4.132 việc false", "2 4.312 true");
        assertThat(events.stream(FiguresImported.class)).singleElement().satisfies(event -> {
            assertThat(event.indicators())
                    .containsOnlyKeys(unit)
                    .containsValue(Set.of("COMPLETED_CASES", "ENFORCEABLE_CASES", "COMPLETION_RATE_CASES"));
            assertThat(event.roundId()).isEqualTo(round.id());
        });
        assertThat(refusal(() -> write(draft, 0))).isEqualTo("figures.sheet.done");
    }

    @Test
    void theJournalHasOneEntryWhoseHashCoversWhatWasWritten() throws Exception {
        write(
                read(workbook(
                        row("COMPLETED_CASES", "4312", "3433", "Biểu 01"), row("ENFORCEABLE_CASES", "4787", "", ""))),
                0);
        long id =
                jdbc.sql("select max(id) from figure_import").query(Long.class).single();
        var lines = jdbc.sql("""
                select string_agg(concat_ws(E'\\t', c.unit_id, c.indicator_code, c.as_of, v.value, v.printed, coalesce(v.place, ''))
                  || E'\\n', '' order by c.unit_id, c.indicator_code collate "C", c.as_of)
                from figure_claim_version v join figure_claim c on c.id = v.claim_id where v.import_id = :id""").param("id", id).query(String.class).single();
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        assertThat(jdbc.sql("select content_hash from figure_import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
        assertThat(journal.of(Subject.FIGURE_IMPORT, id)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("UNIT_REPORT");
            assertThat(entry.to())
                    .isEqualTo("Tệp so-lieu.xlsx: 1 đơn vị, 3 số mới, 0 số thay đổi, 0 số giữ nguyên. SHA-256 " + hash);
        });
    }

    @Test
    void theHistoryOfAFigureTellsTypedAndImportedChangesAlike() {
        type("COMPLETED_CASES", "4.132 việc", 0);
        write(read(workbook(row("COMPLETED_CASES", "4312", "", ""))), 0);
        type("COMPLETED_CASES", "4.313 việc", 2);
        long claim = jdbc.sql("""
                select id from figure_claim where unit_id = :unit and emulation_year_id = :year
                  and indicator_code = 'COMPLETED_CASES' and source = 'UNIT_REPORT' and as_of = :day""")
                .param("unit", unit.value())
                .param("year", round.emulationYearId())
                .param("day", round.asOf())
                .query(Long.class)
                .single();
        var view = as(clerk, () -> histories.of(Subject.FIGURE, claim, Optional.empty(), clerk));
        assertThat(view.entries())
                .extracting(FigureImportIT::from, FigureImportIT::to)
                .containsExactly(tuple("4.312", "4.313 việc"), tuple("4.132 việc", "4.312"), tuple("", "4.132 việc"));
        var imported = view.entries().get(1);
        assertThat(imported.about().name().arguments()).containsExactly("so-lieu.xlsx");
        assertThat(imported.action().code()).isEqualTo("history.did.FIGURE_IMPORT.UNIT_REPORT");
        var ofUnit = as(clerk, () -> histories.ofUnit(unit, Optional.of(round.id()), Optional.empty(), clerk));
        assertThat(ofUnit.history().entries())
                .extracting(HistoryView.Entry::kind)
                .contains(Subject.FIGURE, Subject.FIGURE_IMPORT);
        var stranger = TestUsers.named(context, "canbo.langson");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> histories.of(Subject.FIGURE_IMPORT, imported.subject(), Optional.empty(), stranger)));
    }

    @Test
    void everyFaultIsNamedByRowAndColumnAndNothingIsKept() {
        type("ENFORCEABLE_AMOUNT", "100.000 đồng", 0);
        var reading = reading(workbook(
                row("COMPLETED_CASES", "4.132,5", "-3", ""),
                row("KHONG_CO", "1", "", ""),
                row("", "12", "", ""),
                row("ENFORCEABLE_CASES", "4.787", "", ""),
                row("ENFORCEABLE_CASES", "4.787", "", ""),
                row("COMPLETION_RATE_CASES", "101,5 %", "1.234", ""),
                row("COMPLETED_AMOUNT", "200.000", "12345678901234567890", ""),
                new String[] {"TO_ENFORCE_CASES", "Số việc thi hành xong", "1", "", ""}));
        assertThat(reading.draft()).isEmpty();
        assertThat(reading.faults())
                .extracting(
                        CellFault::row, CellFault::column, fault -> fault.said().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "C", "figures.value.unreadable"),
                        tuple(2, "D", "figures.value.negative"),
                        tuple(3, "A", "figures.sheet.indicatorUnknown"),
                        tuple(4, "A", "figures.sheet.indicatorMissing"),
                        tuple(6, "A", "figures.sheet.indicatorTwice"),
                        tuple(7, "C", "figures.import.aboveHundred"),
                        tuple(7, "D", "figures.value.twoReadings"),
                        tuple(8, "D", "figures.value.tooLarge"),
                        tuple(8, "C", "figures.sheet.exceeds"),
                        tuple(9, "B", "figures.sheet.nameOther"));
        assertThat(jdbc.sql("select count(*) from import_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileOfAnotherPeriodOrWithoutFiguresIsRefused() {
        var other = Spreadsheet.write(
                "x", List.of("Mã", "Số liệu đến 31/08/2023"), List.of(List.of("COMPLETED_CASES", "1")));
        assertThat(refusal(() -> reading(other))).isEqualTo("figures.sheet.noHeadings");
        assertThat(refusal(() -> reading(workbook(row("COMPLETED_CASES", "", "", "")))))
                .isEqualTo("figures.sheet.nothing");
        assertThat(refusal(() -> reading(new byte[] {1, 2, 3}))).startsWith("platform.spreadsheet.");
    }

    @Test
    void moneyInThousandsIsDoubtedAndWrittenOnlyWhenThatWasRead() {
        type("COMPLETED_AMOUNT", "69.647.668.000 đồng", 0);
        var place = new ImportPlace(round, ClaimSource.STATISTICS, Optional.of(unit));
        var file = Spreadsheet.write(
                "x",
                List.of("Mã", "Số liệu đến 31/08/2024"),
                List.of(List.of("COMPLETED_AMOUNT", "69647668"), List.of("ENFORCEABLE_AMOUNT", "116404270000")));
        long draft = as(clerk, () -> imports.read(place, "bieu.xlsx", file, scope(), clerk.actor()))
                .draft()
                .orElseThrow();
        assertThat(preview(draft).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.row()).isEqualTo(2);
            assertThat(warning.said().code()).isEqualTo("figures.sheet.suspect.smaller");
        });
        assertThat(refusal(() -> write(draft, 0))).isEqualTo("figures.sheet.warningsUnread");
    }

    @Test
    void aDoubtThatWasReadDoesNotStopTheImport() {
        type("COMPLETED_CASES", "4.132 việc", 0);
        long draft = read(workbook(row("COMPLETED_CASES", "4132000", "4132", "")));
        assertThat(preview(draft).warnings()).hasSize(1);
        assertThat(write(draft, 1).writing()).isEqualTo(2);
    }

    @Test
    void whatSomebodyChangedMeanwhileStopsTheWholeImportAndIsNamed() {
        long draft = read(workbook(row("COMPLETED_CASES", "4312", "", ""), row("ENFORCEABLE_CASES", "4787", "", "")));
        type("COMPLETED_CASES", "4.133 việc", 0);
        var refused = catchThrowableOfType(BusinessRuleViolation.class, () -> write(draft, 0));
        assertThat(refused.sentence().code()).isEqualTo("figures.sheet.overtakenCells");
        assertThat(refused.sentence().arguments().toString())
                .contains("Số việc thi hành xong", "4.133 việc", clerk.actor().name());
        assertThat(stands("COMPLETED_CASES")).isEqualTo("4.133 việc");
    }

    @Test
    void excelKeepsNoZerosAtTheEndButNothingChangesByThat() {
        type("COMPLETION_RATE_CASES", "86,30 %", 0);
        var preview = preview(read(workbook(row("COMPLETION_RATE_CASES", "86,3", "", ""))));
        assertThat(preview.unchanged()).isEqualTo(1);
        var moreExact = preview(read(workbook(row("COMPLETION_RATE_CASES", "86,300", "", ""))));
        assertThat(moreExact.changed()).isEqualTo(1);
    }

    @Test
    void aSheetThatWasSentLocksTheImport() {
        var before = rounds.all().stream()
                .filter(it -> it.year() == 2023 && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
        var place = new ImportPlace(before, ClaimSource.UNIT_REPORT, Optional.of(unit));
        assertThat(as(clerk, () -> imports.start(place, scope())).locked()).isPresent();
        assertThat(refusal(() ->
                        as(clerk, () -> imports.read(place, "x.xlsx", new byte[] {1}, scope(), clerk.actor()))))
                .startsWith("scoring.sheet.lockedToUnit.");
    }

    @Test
    void anImportIsForWhoReportsAndADraftForItsOwner() {
        long draft = read(workbook(row("COMPLETED_CASES", "1", "", "")));
        var other = TestUsers.named(context, "canbo.langson");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        as(other, () -> imports.preview(draft, other.scope(Permission.FIGURE_REPORT), other.actor())));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        clerk,
                        () -> imports.template(
                                new ImportPlace(round, ClaimSource.UNIT_REPORT, Optional.of(new UnitId(987654321))),
                                scope())));
        var head = TestUsers.named(context, "cuctruong");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(head, () -> imports.preview(draft, scope(), head.actor())));
    }

    @Test
    void asManyQueriesForManyFiguresAsForOne() {
        long few = read(workbook(row("COMPLETED_CASES", "1", "", "")));
        long many = read(workbook(
                row("COMPLETED_CASES", "4312", "3433", ""),
                row("ENFORCEABLE_CASES", "4787", "4000", ""),
                row("NEWLY_ACCEPTED_CASES", "100", "90", ""),
                row("COMPLETED_AMOUNT", "70000000000", "63000000000", "")));
        int forOne = queries.during(() -> preview(few));
        assertThat(queries.during(() -> preview(many))).isEqualTo(forOne).isLessThanOrEqualTo(9);
        int written = queries.during(() -> write(many, 0));
        long changed = read(workbook(row("COMPLETED_CASES", "4313", "", "")));
        assertThat(queries.during(() -> write(changed, 0))).isEqualTo(written).isLessThanOrEqualTo(24);
    }

    private static String from(HistoryView.Entry entry) {
        return entry.from() == null
                ? ""
                : String.valueOf(entry.from().arguments().get(0));
    }

    private static String to(HistoryView.Entry entry) {
        return entry.to() == null ? "" : String.valueOf(entry.to().arguments().get(0));
    }

    private void type(String indicator, String printed, int seen) {
        as(clerk, () -> figures.report(new FigureKey(unit, round, indicator), printed, seen, clerk.actor(), scope()));
    }

    private String stands(String indicator) {
        return as(clerk, () -> figures.of(unit, round, clerk.scope(Permission.FIGURE_READ)))
                .entry(indicator, ClaimSource.UNIT_REPORT)
                .printed();
    }

    private UnitScope scope() {
        return clerk.scope(Permission.FIGURE_REPORT);
    }

    private byte[] template(ClaimSource source) {
        return as(clerk, () -> imports.template(new ImportPlace(round, source, Optional.of(unit)), scope()));
    }

    private ImportReading reading(byte[] content) {
        var place = new ImportPlace(round, ClaimSource.UNIT_REPORT, Optional.of(unit));
        return as(clerk, () -> imports.read(place, "so-lieu.xlsx", content, scope(), clerk.actor()));
    }

    private long read(byte[] content) {
        var reading = reading(content);
        assertThat(reading.faults()).isEmpty();
        return reading.draft().orElseThrow();
    }

    private ImportPreview preview(long draft) {
        return as(clerk, () -> imports.preview(draft, scope(), clerk.actor()));
    }

    private ImportPreview write(long draft, int warningsRead) {
        var written = as(clerk, () -> imports.write(draft, warningsRead, scope(), clerk.actor()));
        // One transaction for the whole test: what it holds in memory was written past it.
        memory.clear();
        return written;
    }

    private static String[] row(String code, String value, String samePeriod, String place) {
        return new String[] {code, "", value, samePeriod, place};
    }

    private static byte[] workbook(String[]... rows) {
        return Spreadsheet.write(
                "Số liệu", HEADINGS, Stream.of(rows).map(List::of).toList());
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(BusinessRuleViolation.class, act).sentence().code();
    }
}
