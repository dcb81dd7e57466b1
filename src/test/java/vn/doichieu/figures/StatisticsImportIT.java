package vn.doichieu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

/** The statistics of all units of a zone from one workbook. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class StatisticsImportIT {

    private static final List<String> HEADINGS =
            List.of("Mã đơn vị", "Đơn vị", "Số việc thi hành xong", "Số việc có điều kiện thi hành");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StatisticsImports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private FigurePeriods periods;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser secretary;
    private Round open;
    private Round sent;

    @BeforeEach
    void people() {
        secretary = TestUsers.named(context, "thuky");
        open = interim(2024);
        sent = interim(2023);
    }

    private Round interim(int year) {
        return rounds.all().stream()
                .filter(it -> it.year() == year && it.kind() == Round.Kind.INTERIM)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTemplateHasEveryUnitOfTheZoneAndEveryBaseFigure() {
        var sheet = Spreadsheet.read("mau.xlsx", as(secretary, () -> imports.template(open, scope())));
        assertThat(sheet.rows().get(0).cells())
                .startsWith("Mã đơn vị", "Đơn vị")
                .contains("Số việc thi hành xong", "Số tiền có điều kiện thi hành")
                .doesNotContain("Tỷ lệ thi hành xong về việc", "Điểm tự chấm");
        assertThat(sheet.rows()).hasSize(1 + as(secretary, () -> imports.units(open, scope())));
    }

    @Test
    void statisticsOfManyUnitsAreWrittenAsTheirOwnSource() {
        long draft = read(
                open,
                row("CUC_TUYEN_QUANG", "Cục THADS tỉnh Tuyên Quang", "4.132", "4.787"),
                row("cuc_lang_son", "", "5000", "5100"));
        var preview = preview(draft);
        assertThat(preview.units())
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.added()).isEqualTo(2));
        assertThat(write(draft).writing()).isEqualTo(4);
        var unit = unit("CUC_LANG_SON");
        var known = as(secretary, () -> figures.of(unit, open, secretary.scope(Permission.FIGURE_READ)));
        assertThat(known.entry("COMPLETED_CASES", ClaimSource.STATISTICS).printed())
                .isEqualTo("5.000");
        assertThat(known.entry("COMPLETED_CASES", ClaimSource.UNIT_REPORT).isStated())
                .isFalse();
    }

    @Test
    void everyFaultIsNamedByRowAndColumn() {
        var reading = reading(
                open,
                workbook(
                        row("CUC_TUYEN_QUANG", "Cục THADS tỉnh Lạng Sơn", "4787", "4132"),
                        row("KHONG_CO", "", "1", "2"),
                        row("", "Cục", "1", "2"),
                        row("CUC_LANG_SON", "", "-1", "99999999999999999999"),
                        row("CUC_LANG_SON", "", "1", "2")));
        assertThat(reading.draft()).isEmpty();
        assertThat(reading.faults())
                .extracting(
                        CellFault::row, CellFault::column, fault -> fault.said().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "B", "figures.import.nameOther"),
                        tuple(2, "C", "figures.sheet.exceeds"),
                        tuple(3, "A", "figures.sheet.unitUnknown"),
                        tuple(4, "A", "figures.import.codeMissing"),
                        tuple(5, "C", "figures.value.negative"),
                        tuple(5, "D", "figures.value.tooLarge"),
                        tuple(6, "A", "figures.import.codeTwice"));
    }

    @Test
    void aSheetThatWasSentIsCheckedByStatisticsThatComeLater() {
        long draft = read(sent, row("CUC_TUYEN_QUANG", "", "4132", "4787"), row("CUC_HA_GIANG", "", "2000", "2100"));
        assertThat(preview(draft).locked()).isZero();
        write(draft);
        assertThat(statistics("CUC_TUYEN_QUANG")).isEqualTo(2);
        assertThat(statistics("CUC_HA_GIANG")).isEqualTo(2);
    }

    @Test
    void aRoundThatWasClosedTakesNoStatisticsEither() {
        long zone =
                jdbc.sql("select min(id) from emulation_zone").query(Long.class).single();
        as(secretary, () -> {
            periods.close(zone, sent.id(), "Hết hạn báo cáo", Set.of(zone), secretary.actor());
            return zone;
        });
        long draft = read(sent, row("CUC_TUYEN_QUANG", "", "4132", "4787"));
        assertThat(preview(draft).locked()).isEqualTo(1);
        assertThat(catchThrowableOfType(BusinessRuleViolation.class, () -> write(draft))
                        .sentence()
                        .code())
                .isEqualTo("figures.sheet.allLocked");
        assertThat(statistics("CUC_TUYEN_QUANG")).isZero();
    }

    @Test
    void onlyTheStandingOfficeImportsStatisticsOfOthers() {
        for (var username : List.of("canbo", "cuctruong", "truongdoan", "lanhdao", "quantri")) {
            var other = TestUsers.named(context, username);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as(username)
                    .isThrownBy(() -> as(other, () -> imports.template(open, scope())));
        }
        assertThat(reading(open, workbook(row("CUC_TUYEN_QUANG", "", "1", "2")), UnitScope.NONE)
                        .faults())
                .extracting(fault -> fault.said().code())
                .containsExactly("figures.sheet.unitUnknown");
    }

    @Test
    void asManyQueriesForAllUnitsAsForOne() {
        var codes = jdbc.sql("""
                select u.code from unit u join zone_member m on m.unit_id = u.id
                where m.emulation_year_id = :year order by u.code""")
                .param("year", open.emulationYearId())
                .query(String.class)
                .list();
        long one = read(open, row(codes.get(0), "", "10", "20"));
        var all = IntStream.range(0, codes.size())
                .mapToObj(i -> row(codes.get(i), "", "" + (10 + i), "100"))
                .toArray(String[][]::new);
        long many = read(open, all);
        int forOne = queries.during(() -> preview(one));
        assertThat(codes.size()).isGreaterThan(5);
        assertThat(queries.during(() -> preview(many))).isEqualTo(forOne).isLessThanOrEqualTo(10);
        int written = queries.during(() -> write(one));
        long again = read(open, all);
        // Here some are new and one changes: a statement each.
        assertThat(queries.during(() -> write(again))).isEqualTo(written + 1).isLessThanOrEqualTo(24);
    }

    private int statistics(String unit) {
        return jdbc.sql("""
                select count(*) from figure_claim where unit_id = :unit and emulation_year_id = :year and source = 'STATISTICS'""")
                .param("unit", unit(unit).value())
                .param("year", sent.emulationYearId())
                .query(Integer.class)
                .single();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private UnitScope scope() {
        return secretary.scope(Permission.FIGURE_IMPORT);
    }

    private ImportReading reading(Round round, byte[] content) {
        return reading(round, content, scope());
    }

    private ImportReading reading(Round round, byte[] content, UnitScope scope) {
        return as(secretary, () -> imports.read(round, "thong-ke.xlsx", content, scope, secretary.actor()));
    }

    private long read(Round round, String[]... rows) {
        var reading = reading(round, workbook(rows));
        assertThat(reading.faults()).isEmpty();
        return reading.draft().orElseThrow();
    }

    private ImportPreview preview(long draft) {
        return as(secretary, () -> imports.preview(draft, scope(), secretary.actor()));
    }

    private ImportPreview write(long draft) {
        return as(secretary, () -> imports.write(draft, 0, scope(), secretary.actor()));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static byte[] workbook(String[]... rows) {
        return Spreadsheet.write(
                "Thống kê", HEADINGS, Stream.of(rows).map(List::of).toList());
    }
}
