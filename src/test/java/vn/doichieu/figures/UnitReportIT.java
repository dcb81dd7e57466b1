package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

/** The report of a unit as an object: heading, sections, paper. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class UnitReportIT {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LATER = "%PDF-1.4\n2 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private UnitReports reports;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser clerk;
    private Round open;
    private UnitId unit;

    @BeforeEach
    void people() {
        clerk = TestUsers.named(context, "canbo");
        open = round(2024);
        unit = unit("CUC_TUYEN_QUANG");
    }

    @Test
    void theReportSaysWhatItCountsAndWhoSignedIt() {
        var text = new ReportText(
                "Báo cáo năm 2024",
                Optional.of("45/BC-CTHADS"),
                Optional.of(LocalDate.of(2024, 10, 2)),
                LocalDate.of(2024, 9, 30),
                ReportScope.OFFICE,
                Signer.of("Cục trưởng", "Nguyễn Văn A"));
        record(text);
        var report = paper(open).report().orElseThrow();
        assertThat(report.scope()).isEqualTo(ReportScope.OFFICE);
        assertThat(report.signer().orElseThrow().inOneLine()).isEqualTo("Cục trưởng Nguyễn Văn A");
        assertThat(report.asOf()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(paper(open).isOfAnotherDay()).isTrue();
        assertThat(journal.of(Subject.UNIT_REPORT, report.id()))
                .extracting(Journal.Entry::to)
                .containsExactly("45/BC-CTHADS, 02/10/2024, Báo cáo năm 2024; mốc số liệu 30/09/2024; phạm vi:"
                        + " Riêng cơ quan, không gồm đơn vị trực thuộc; người ký: Cục trưởng Nguyễn Văn A");
    }

    @Test
    void aYearMistypedInTheAsOfDayIsRefused() {
        var far = new ReportText("Báo cáo", Optional.empty(), Optional.empty(), LocalDate.of(2014, 8, 31));
        assertThat(refusal(() -> record(far))).isEqualTo("figures.report.asOfFar");
    }

    @Test
    void sectionsAreWrittenOneByOneAndNothingNewerIsOverwritten() {
        var first = write(ReportSection.EMULATION, " Phát động\r\nba đợt ", 0);
        assertThat(first.lines()).containsExactly("Phát động", "ba đợt");
        assertThat(paper(open).written()).isEqualTo(1);
        assertThat(paper(open).sections())
                .hasSize(7)
                .extracting(ReportSectionView::section)
                .startsWith(ReportSection.SITUATION);
        assertThat(write(ReportSection.EMULATION, "Phát động\nba đợt", 0).version())
                .isEqualTo(1);
        write(ReportSection.EMULATION, "Phát động bốn đợt", 1);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> write(ReportSection.EMULATION, "Phát động năm đợt", 1))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("Phát động bốn đợt"));
        assertThat(journal.of(Subject.REPORT_SECTION, first.id()))
                .extracting(Journal.Entry::from, Journal.Entry::to)
                .containsExactly(tuple("Phát động\nba đợt", "Phát động bốn đợt"), tuple(null, "Phát động\nba đợt"));
        write(ReportSection.EMULATION, "", 2);
        assertThat(paper(open).written()).isZero();
        assertThat(refusal(() -> write(ReportSection.SITUATION, "x".repeat(20_001), 0)))
                .isEqualTo("figures.section.tooLong");
    }

    @Test
    void theLatestPaperCountsAndTheEarlierStays() {
        attach(open, "bao-cao.pdf", PDF);
        assertThat(refusal(() -> attach(open, "bao-cao-2.pdf", PDF))).isEqualTo("figures.file.same");
        attach(open, "ban-dong-dau", LATER);
        var paper = paper(open);
        assertThat(paper.file().orElseThrow().name()).isEqualTo("ban-dong-dau.pdf");
        assertThat(paper.earlierFiles()).extracting(ReportFileView::name).containsExactly("bao-cao.pdf");
        assertThat(journal.of(Subject.REPORT_FILE, paper.file().orElseThrow().id()))
                .extracting(Journal.Entry::action, Journal.Entry::from, Journal.Entry::to)
                .containsExactly(tuple("REPLACED", "bao-cao.pdf", "ban-dong-dau.pdf"));
    }

    @Test
    void onlyPdfAndWordAreTakenByTheirContent() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0};
        assertThat(refusal(() -> attach(open, "bao-cao.pdf", picture))).isEqualTo("records.file.notADocument");
        assertThat(refusal(() -> attach(open, "bao-cao.pdf", new byte[] {1, 2, 3})))
                .isEqualTo("records.file.kindRefused");
        assertThat(refusal(() -> attach(open, "bao-cao.pdf", new byte[11 * 1024 * 1024])))
                .isEqualTo("records.file.tooLarge");
    }

    @Test
    void whatWasSentStaysButTheScanMayComeLate() throws Exception {
        var sent = round(2023);
        assertThat(refusal(() -> as(
                        clerk, () -> reports.write(unit, sent, ReportSection.SITUATION, "x", 0, clerk.actor(), own()))))
                .isEqualTo("scoring.sheet.lockedToUnit.SUBMITTED");
        attach(sent, "bao-cao.pdf", PDF);
        assertThat(refusal(() -> attach(sent, "khac.pdf", LATER))).isEqualTo("scoring.sheet.lockedToUnit.SUBMITTED");
        var reader = TestUsers.named(context, "thuky");
        long file = paper(sent).file().orElseThrow().id();
        var handed = as(reader, () -> reports.file(file, unit, sent, reader.scope(Permission.FIGURE_READ)));
        assertThat(handed.content().getContentAsByteArray()).isEqualTo(PDF);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        reader,
                        () -> reports.file(file, unit("CUC_LANG_SON"), sent, reader.scope(Permission.FIGURE_READ))));
    }

    @Test
    void whatIsOutsideTheScopeDoesNotExist() {
        var stranger = TestUsers.named(context, "canbo.langson");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(stranger, () -> reports.of(unit, open, stranger.scope(Permission.FIGURE_READ))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> reports.write(
                                unit,
                                open,
                                ReportSection.SITUATION,
                                "x",
                                0,
                                stranger.actor(),
                                stranger.scope(Permission.FIGURE_REPORT))));
        var head = TestUsers.named(context, "cuctruong");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        head, () -> reports.write(unit, open, ReportSection.SITUATION, "x", 0, head.actor(), own())));
    }

    @Test
    void thePageCostsTheSameHoweverMuchIsWritten() {
        paper(open);
        int before = count();
        for (var section : ReportSection.values()) {
            write(section, "Nội dung", 0);
        }
        attach(open, "bao-cao.pdf", PDF);
        attach(open, "ban-sau.pdf", LATER);
        assertThat(count()).isEqualTo(before).isLessThan(14);
    }

    private int count() {
        return queries.during(() -> paper(open));
    }

    private ReportPaper paper(Round round) {
        return as(clerk, () -> reports.of(unit, round, clerk.scope(Permission.FIGURE_READ)));
    }

    private void record(ReportText text) {
        as(clerk, () -> reports.record(unit, open, text, 0, clerk.actor(), own()));
    }

    private ReportSectionView write(ReportSection section, String text, int seen) {
        return as(clerk, () -> reports.write(unit, open, section, text, seen, clerk.actor(), own()));
    }

    private void attach(Round round, String name, byte[] content) {
        as(clerk, () -> reports.attach(unit, round, new NewReportFile(name, content), clerk.actor(), own()));
    }

    private UnitScope own() {
        return clerk.scope(Permission.FIGURE_REPORT);
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(BusinessRuleViolation.class, call)
                .sentence()
                .code();
    }

    private Round round(int year) {
        return rounds.all().stream()
                .filter(round -> round.year() == year && round.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }
}
