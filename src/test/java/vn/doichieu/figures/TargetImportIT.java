package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

/** Targets given again during the year, and targets from a workbook. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class TargetImportIT {

    private static final String CASES = "COMPLETION_RATE_CASES";
    private static final String DECISION = "Quyết định số 1200/QĐ-TCTHADS";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AssignedTargets targets;

    @Autowired
    private TargetImports imports;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser secretary;
    private EmulationYear year;
    private UnitId unit;

    @BeforeEach
    void people() {
        secretary = TestUsers.named(context, "thuky");
        year = rounds.years().stream()
                .filter(it -> it.year() == 2024)
                .findFirst()
                .orElseThrow();
        unit = new UnitId(jdbc.sql("select id from unit where code = 'CUC_TUYEN_QUANG'")
                .query(Long.class)
                .single());
    }

    @Test
    void aTargetGivenAgainKeepsTheOldOneForTheDaysBefore() {
        set("84", 0, null);
        var again = set("85,5", 1, LocalDate.of(2024, 9, 15));

        assertThat(again.shown()).isEqualTo("85,50 %");
        assertThat(again.from()).contains(LocalDate.of(2024, 9, 15));
        assertThat(again.earlier()).extracting(TargetView::shown).containsExactly("84,00 %");
        assertThat(again.on(LocalDate.of(2024, 9, 14))).map(TargetView::shown).contains("84,00 %");
        assertThat(again.on(LocalDate.of(2024, 9, 15))).map(TargetView::shown).contains("85,50 %");
        assertThat(valid(Round.Kind.INTERIM)).isEqualTo("84,00 %");
        assertThat(valid(Round.Kind.FINAL)).isEqualTo("85,50 %");

        var corrected = set("85,75", again.version(), null);
        assertThat(corrected.from()).contains(LocalDate.of(2024, 9, 15));
        assertThat(valid(Round.Kind.FINAL)).isEqualTo("85,75 %");
        var taken = set("", corrected.version(), null);
        assertThat(taken.shown()).isEqualTo("84,00 %");
        assertThat(valid(Round.Kind.FINAL)).isEqualTo("84,00 %");
    }

    @Test
    void aDayThatCannotBeIsRefusedByName() {
        set("84", 0, null);
        assertThat(refusal(() -> set("85", 1, LocalDate.of(2025, 1, 1)))).isEqualTo("figures.target.dayOutsideYear");
        var again = set("85", 1, LocalDate.of(2024, 8, 1));
        assertThat(refusal(() -> set("86", again.version(), LocalDate.of(2024, 7, 1))))
                .isEqualTo("figures.target.laterKnown");
        assertThat(set("84,5", again.version(), LocalDate.of(2024, 8, 1)).version())
                .isEqualTo(again.version() + 1);
    }

    @Test
    void theTemplateNamesEveryUnitAndReadsBackAsItIs() {
        set("84", 0, null);
        var sheet = Spreadsheet.read("mau.xlsx", template());
        assertThat(sheet.rows().get(0).cells()).startsWith("Mã đơn vị", "Đơn vị", "Tỷ lệ thi hành xong về việc (%)");
        assertThat(sheet.rows()).hasSize(16);
        assertThat(sheet.rows())
                .anySatisfy(row ->
                        assertThat(row.cells()).startsWith("CUC_TUYEN_QUANG", "Cục THADS tỉnh Tuyên Quang", "84,00 %"));
        var preview = preview(read(template(), Optional.empty()).draft().orElseThrow());
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.changing()).isZero();
    }

    @Test
    void whatWasReadIsWrittenAtOnceAndOnlyOnce() {
        var file = workbook(List.of(
                row("CUC_TUYEN_QUANG", "", "84", "48,50 %"),
                row("chi_cuc_tp_tuyen_quang", "Chi cục THADS TP Tuyên Quang", "84,00", ""),
                row("CUC_LANG_SON", "Cục Thi hành án dân sự tỉnh Lạng Sơn", "84,00 %", "50")));
        long draft = read(file, Optional.empty()).draft().orElseThrow();
        var preview = preview(draft);
        assertThat(preview.changing()).isEqualTo(5);
        assertThat(preview.rows()).extracting(TargetPreview.Row::shown).contains("84,00 %", "48,50 %", "50,00 %");
        int written = as(secretary, () -> imports.write(draft, "", scope(), secretary.actor()));
        assertThat(written).isEqualTo(5);
        assertThat(valid(Round.Kind.INTERIM)).isEqualTo("84,00 %");
        assertThat(refusal(() -> as(secretary, () -> imports.write(draft, "", scope(), secretary.actor()))))
                .isEqualTo("figures.import.done");
    }

    @Test
    void everyFaultIsNamedByRowAndColumnAndNothingIsKept() {
        var file = workbook(List.of(
                row("CUC_TUYEN_QUANG", "Cục THADS tỉnh Lạng Sơn", "84", "101"),
                row("KHONG_CO", "", "84", ""),
                row("", "Cục THADS tỉnh Sơn La", "84", ""),
                row("CUC_LANG_SON", "", "84.125", "tám mươi"),
                row("CUC_LANG_SON", "", "84", "")));
        var reading = read(file, Optional.empty());
        assertThat(reading.draft()).isEmpty();
        assertThat(reading.faults())
                .extracting(
                        CellFault::row, CellFault::column, fault -> fault.said().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "B", "figures.import.nameOther"),
                        tuple(2, "D", "figures.target.unreadable"),
                        tuple(3, "A", "figures.import.codeUnknown"),
                        tuple(4, "A", "figures.import.codeMissing"),
                        tuple(5, "C", "figures.target.unreadable"),
                        tuple(5, "D", "figures.target.unreadable"),
                        tuple(6, "A", "figures.import.codeTwice"));
        assertThat(jdbc.sql("select count(*) from import_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void headingsAreFoundByNameAndStrangeOnesAreRefused() {
        var strange = Spreadsheet.write(
                "Chỉ tiêu",
                List.of("Mã đơn vị", "Ghi chú", "Tỷ lệ thi hành xong về việc (%)", "Mã đơn vị"),
                List.of(List.of("CUC_TUYEN_QUANG", "", "84", "")));
        assertThat(read(strange, Optional.empty()).faults())
                .extracting(fault -> fault.said().code())
                .containsExactly("figures.import.headingUnknown", "figures.import.headingTwice");
        var without = Spreadsheet.write("x", List.of("Đơn vị"), List.of(List.of("Cục")));
        assertThat(refusal(() -> read(without, Optional.empty()))).isEqualTo("figures.import.noHeadings");
        assertThat(refusal(() -> read(new byte[] {1, 2, 3}, Optional.empty()))).startsWith("platform.spreadsheet.");
        assertThat(refusal(() -> read(workbook(List.of(row("CUC_TUYEN_QUANG", "", "", ""))), Optional.empty())))
                .isEqualTo("figures.import.nothing");
    }

    @Test
    void whatSomebodyChangedMeanwhileStopsTheWholeImport() {
        long draft = read(
                        workbook(List.of(row("CUC_LANG_SON", "", "84", ""), row("CUC_TUYEN_QUANG", "", "84", ""))),
                        Optional.empty())
                .draft()
                .orElseThrow();
        set("83", 0, null);
        assertThat(refusal(() -> as(secretary, () -> imports.write(draft, "", scope(), secretary.actor()))))
                .isEqualTo("figures.import.overtaken");
    }

    @Test
    void aDraftIsForItsOwnerAndAnImportForThoseWhoSetTargets() {
        long draft = read(workbook(List.of(row("CUC_TUYEN_QUANG", "", "84", ""))), Optional.empty())
                .draft()
                .orElseThrow();
        var other = TestUsers.named(context, "lanhdao").actor();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(secretary, () -> imports.preview(draft, scope(), other)));
        var clerk = TestUsers.named(context, "canbo");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(clerk, () -> imports.template(year, scope())));
    }

    @Test
    void aPreviewTakesAFixedNumberOfQueries() {
        long draft = read(workbook(List.of(row("CUC_TUYEN_QUANG", "", "84", "50"))), Optional.empty())
                .draft()
                .orElseThrow();
        assertThat(queries.during(() -> preview(draft))).isLessThanOrEqualTo(8);
    }

    private TargetView set(String printed, int seen, @Nullable LocalDate from) {
        var text = new TargetText(printed, DECISION, "Giao lại", Optional.ofNullable(from));
        return as(
                secretary,
                () -> targets.set(new TargetKey(unit, CASES, year.id()), text, seen, scope(), secretary.actor()));
    }

    private String valid(Round.Kind kind) {
        var round = rounds.ofYear(year.id()).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
        var found = ledger.assignedTargets(List.of(unit), round).get(unit);
        return Optional.ofNullable(found)
                .map(all -> all.get(CASES))
                .map(Target::shown)
                .orElse("");
    }

    private UnitScope scope() {
        return secretary.scope(Permission.TARGET_EDIT);
    }

    private byte[] template() {
        return as(secretary, () -> imports.template(year, scope()));
    }

    private ImportReading read(byte[] content, Optional<LocalDate> from) {
        var file = new TargetFile(year.id(), "chi-tieu.xlsx", DECISION, from);
        return as(secretary, () -> imports.read(file, content, scope(), secretary.actor()));
    }

    private TargetPreview preview(long draft) {
        return as(secretary, () -> imports.preview(draft, scope(), secretary.actor()));
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static byte[] workbook(List<List<String>> rows) {
        var headings = new ArrayList<>(
                List.of("Mã đơn vị", "Đơn vị", "Tỷ lệ thi hành xong về việc (%)", "Tỷ lệ thi hành xong về tiền (%)"));
        return Spreadsheet.write("Chỉ tiêu", headings, rows);
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(BusinessRuleViolation.class, act).sentence().code();
    }
}
