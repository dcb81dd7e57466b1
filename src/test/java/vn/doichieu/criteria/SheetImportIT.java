package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.testing.QueryCounter;

/** Sheets out to a workbook and in from one, as officials lay them out. */
@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class SheetImportIT {

    private static final String COURT = """
            TÒA ÁN NHÂN DÂN TỈNH
            BẢNG CHẤM ĐIỂM THI ĐUA CỦA TÒA ÁN NHÂN DÂN CẤP TỈNH
            TT | Nội dung tiêu chí | Thang điểm | Phương pháp chấm | Minh chứng | Người phụ trách
            (1) | (2) | (3) | (4) | (5) | (6)
            A | CÔNG TÁC CHUYÊN MÔN | | | |
            I | Giải quyết các loại vụ việc | | | | Phòng Kiểm tra
            1 | Tỷ lệ giải quyết | #40 | >95% → 40; 75–95% → 30; 50–<75% → 15; <50% → 0 | Báo cáo thống kê |
            2 | Án bị hủy, sửa do lỗi chủ quan | #20 | Mỗi vụ trừ 2 điểm, | Bản án |
            a) | Ban hành quyết định đúng hạn | #1 | có → 1; không → 0 | |
            II | Công tác khác | #20 | | |
            1 | Tiếp công dân | #10 | Cộng các nội dung đạt: Có lịch: 4 điểm; Có sổ: 6 điểm | Sổ |
            - | Việc khác | #10 | | |
            B | Điểm thưởng | #5 | có → 5; không → 0 | Quyết định |
            Tổng cộng | | #81 | | |
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SheetImports imports;

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private SheetReader reader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private CurrentUser secretary;
    private Set<Long> zones;
    private SheetImportTarget anew;

    @BeforeEach
    void people() {
        secretary = TestUsers.named(context, "thuky");
        zones = secretary.zones(Permission.CRITERIA_EDIT);
        long zone = zones.iterator().next();
        long year = jdbc.sql("select min(m.emulation_year_id) from zone_member m where m.zone_id = :zone")
                .param("zone", zone)
                .query(Long.class)
                .single();
        anew = SheetImportTarget.anew(year, zone);
        signIn(secretary);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(CurrentUser user) {
        SecurityContextHolder.setContext(TestUsers.as(user, SecurityContextHolder::getContext));
    }

    /** The three sheets of the library, and every other that comes with the product. */
    @Test
    void whatGoesOutComesBackTheSame() {
        var ids = jdbc.sql("select id from criteria_sheet order by id")
                .query(Long.class)
                .list();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3);
        for (long id : ids) {
            var stored = reader.find(new CriteriaSheetId(id)).orElseThrow().content();

            var reading = preview(send(
                            imports.workbook(new CriteriaSheetId(id), zones).content()))
                    .reading();

            assertThat(reading.faults()).as(stored.head().code()).isEmpty();
            assertThat(reading.doubts()).as(stored.head().code()).isEmpty();
            assertThat(SheetDifference.between(stored, reading.content()).lines())
                    .isEmpty();
            assertThat(reading.content().head()).isEqualTo(stored.head());
            assertThat(plain(reading.content())).isEqualTo(plain(stored));
        }
    }

    @Test
    void oneCellChangedIsOneLineChanged() {
        var draft = drafted();
        var changed = Changed.cell(
                imports.workbook(draft, zones).content(),
                "12 &#x111;i&#x1ec3;m [DISMISSAL_OR_MORE]",
                "10 &#x111;i&#x1ec3;m [DISMISSAL_OR_MORE]");

        long id = imports.read("sua.xlsx", changed, over(draft), zones, secretary.actor());
        var view = imports.preview(id, HiddenRows.UNDECIDED, zones, secretary.actor());

        assertThat(view.difference().orElseThrow().lines())
                .extracting(LineDifference::code, LineDifference::aspects)
                .containsExactly(tuple("B.1", List.of(LineDifference.Aspect.RULE)));
        imports.write(id, HiddenRows.UNDECIDED, false, zones, secretary.actor());
        var items = drafts.draft(draft, zones).line("B.1").orElseThrow().rule().items();
        assertThat(items).extracting(RuleData.Item::code).containsExactly("REPRIMAND", "WARNING", "DISMISSAL_OR_MORE");
        assertThat(items.get(2).points())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("-10"));
    }

    @Test
    void aSheetOfABodyNobodyKnowsIsUnderstoodFaultByFault() {
        var view = preview(send(Sent.table(COURT)));
        var reading = view.reading();

        assertThat(reading.content().lines())
                .extracting(DraftLine::code)
                .containsExactly("A", "A.I", "A.I.1", "A.I.2", "A.I.2.a", "A.II", "A.II.1", "A.II.1.1", "B");
        assertThat(reading.faults())
                .extracting(CellRemark::row, CellRemark::column, it -> it.said().code())
                .containsExactly();
        assertThat(reading.notes())
                .extracting("code")
                .contains("criteria.workbook.ignored", "criteria.workbook.statedTotal");
    }

    @Test
    void aCorrectedSheetBecomesADraftThatCanBePublished() {
        var corrected = COURT.replace("a) | Ban hành", "3 | Ban hành").replace("- | Việc khác", "2 | Việc khác");
        long id = send(Sent.table(corrected));
        var view = preview(id);

        assertThat(view.reading().faults()).isEmpty();
        assertThat(view.reading().doubts())
                .extracting(it -> it.said().code())
                .containsExactlyInAnyOrder(
                        "criteria.workbook.partAssumed",
                        "criteria.text.doubt.input",
                        "criteria.text.doubt.floor",
                        "criteria.workbook.manual");
        assertThat(view.sum(Part.BASE)).isEqualTo(Points.of(81));
        assertThat(view.sum(Part.BONUS)).isEqualTo(Points.of(5));
        assertThat(view.reading().toMend())
                .extracting(it -> it.said().code())
                .containsExactly("criteria.fault.noKinds");
        assertThatThrownBy(() -> imports.write(id, HiddenRows.UNDECIDED, false, zones, secretary.actor()))
                .hasMessage("criteria.import.unconfirmed");
    }

    @Test
    void aDraftIsWrittenOnceAndWhole() {
        long id = send(
                Sent.table(COURT.replace("a) | Ban hành", "3 | Ban hành").replace("- | Việc khác", "2 | Việc khác")));

        var sheet = imports.write(id, HiddenRows.UNDECIDED, true, zones, secretary.actor());

        var draft = drafts.draft(sheet, zones);
        assertThat(draft.content().lines()).hasSize(9);
        assertThat(draft.content().head().title()).isEqualTo("BẢNG CHẤM ĐIỂM THI ĐUA CỦA TÒA ÁN NHÂN DÂN CẤP TỈNH");
        assertThat(draft.content().head().bonusMode()).isEqualTo(BonusMode.ON_TOP);
        assertThat(draft.line("A.II.2").orElseThrow().rule().kind()).isEqualTo(RuleKind.MANUAL);
        assertThatThrownBy(() -> imports.write(id, HiddenRows.UNDECIDED, true, zones, secretary.actor()))
                .hasMessage("criteria.import.done");
        assertThat(preview(id).doneAt()).isPresent();
    }

    @Test
    void aDraftChangedMeanwhileIsNotOverwritten() {
        var draft = drafted();
        var workbook = imports.workbook(draft, zones).content();
        long first = imports.read("mot.xlsx", workbook, over(draft), zones, secretary.actor());
        long second = imports.read("hai.xlsx", workbook, over(draft), zones, secretary.actor());
        imports.write(first, HiddenRows.UNDECIDED, true, zones, secretary.actor());

        assertThatThrownBy(() -> imports.write(second, HiddenRows.UNDECIDED, true, zones, secretary.actor()))
                .hasMessage("criteria.import.overtaken");
    }

    @Test
    void wrongCellsAreNamedByRowAndColumn() {
        var reading = preview(send(Sent.table("""
                STT | Tiêu chí | Điểm tối đa | Cách tính điểm | Làm tròn | Bắt buộc | Nguồn
                1 | Thiếu điểm | | Có: 1 điểm; Không: 0 điểm | | |
                2 | Điểm hai nghĩa | 1.234 | Chấm trực tiếp, bước 0,5 điểm | | |
                3 | Cách tính lạ | 5 | xem xét thực tế | | |
                4 | Bước lạ | 5 | Chấm trực tiếp, bước 0,5 điểm | nhiều | có thể | trên mạng
                4 | Trùng số | 5 | Chấm trực tiếp, bước 0,5 điểm | | |
                """))).reading();

        assertThat(reading.faults())
                .extracting(CellRemark::row, CellRemark::column, it -> it.said().code())
                .containsExactlyInAnyOrder(
                        tuple(2, "C", "criteria.workbook.noPoints"),
                        tuple(3, "C", "criteria.workbook.points"),
                        tuple(4, "D", "criteria.text.fault"),
                        tuple(5, "E", "criteria.workbook.points"),
                        tuple(5, "F", "criteria.workbook.yesOrNo"),
                        tuple(5, "G", "criteria.workbook.choice"),
                        tuple(6, "A", "criteria.workbook.codeTwice"));
        assertThat(reading.importable()).isFalse();
    }

    @Test
    void mergedHiddenAndComputedCellsAreSaid() {
        var workbook = Sent.workbook(sheet -> {
            Sent.fill(sheet, """
                    BẢNG CHẤM ĐIỂM | | | |
                    STT | Tiêu chí | Điểm chuẩn | Cách chấm | Tài liệu minh chứng
                    1 | Ký số văn bản | 4,0 | trên 95%: 4 điểm | Báo cáo
                     | | | từ 75% đến 95%: 3 điểm |
                     | | | dưới 75%: 0 điểm |
                    2 | Dòng ẩn | 1.5 | Có: 1.5; Không: 0 |
                    3 | Dòng thường | #2 | Có: 2; Không: 0 | Báo cáo
                    """);
            sheet.range(0, 0, 0, 4).merge();
            sheet.range(2, 0, 4, 0).merge();
            sheet.range(2, 1, 4, 1).merge();
            sheet.range(2, 2, 4, 2).merge();
            sheet.hideRow(5);
            sheet.formula(6, 4, "A1");
        });
        long id = send(workbook);
        var undecided = preview(id).reading();

        assertThat(undecided.hidden().rows()).containsExactly(6);
        assertThat(undecided.importable()).isFalse();
        assertThat(undecided.faults())
                .extracting(it -> it.said().code())
                .containsExactly("criteria.workbook.notComputed");
        assertThat(undecided.content().lines()).hasSize(2);
        assertThat(undecided.content().lines().get(0).rule().bands()).hasSize(3);
        var taken =
                imports.preview(id, HiddenRows.TAKE, zones, secretary.actor()).reading();
        assertThat(taken.content().lines()).extracting(DraftLine::code).containsExactly("1", "2", "3");
        assertThat(taken.hidden().undecided()).isFalse();
        assertThat(taken.content().lines().get(1).max()).isEqualByComparingTo(new BigDecimal("1.5"));
    }

    @Test
    void penaltiesAreBelowZeroHoweverTheyAreWritten() {
        var lines = preview(send(Sent.table("""
                Tiêu chí | STT | Điểm
                Chấm chung | 1 | 10
                ĐIỂM TRỪ | |
                Không phát động | T1 | 8
                Báo cáo sai | T2 | -2
                """))).reading().content().lines();

        assertThat(lines)
                .extracting(DraftLine::code, DraftLine::part)
                .contains(tuple("1", Part.BASE), tuple("T1", Part.PENALTY), tuple("T2", Part.PENALTY));
        assertThat(lines.get(1).min()).isEqualByComparingTo("-8");
        assertThat(lines.get(2).min()).isEqualByComparingTo("-2");
    }

    @Test
    void whatIsNoSheetIsRefusedWithinSeconds() {
        long begun = System.nanoTime();
        assertRefused(Sent.table("Tên | Tuổi\nAn | 20"), "criteria.workbook.noHeadings");
        assertRefused(
                "MZ not a workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "platform.spreadsheet.notAWorkbook");
        var rows = new StringBuilder("STT | Tiêu chí | Điểm\n");
        for (int n = 1; n < 19_999; n++) {
            rows.append(n).append(" | Tiêu chí | 1\n");
        }
        assertRefused(Sent.table(rows.toString()), "criteria.workbook.tooManyLines");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(jdbc.sql("select count(*) from import_draft where kind = 'CRITERIA_SHEET'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFormIsReadWithoutAWord() {
        var reading = preview(send(imports.form())).reading();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.toMend()).isEmpty();
        assertThat(reading.content().lines()).hasSize(2);
    }

    @Test
    void othersSeeNothing() {
        long id = send(imports.form());
        var inspector = TestUsers.named(context, "truongdoan");

        signIn(inspector);
        assertThatThrownBy(() -> imports.preview(id, HiddenRows.UNDECIDED, zones, inspector.actor()))
                .isInstanceOf(AccessDeniedException.class);
        signIn(secretary);
        assertThatThrownBy(() -> imports.preview(id, HiddenRows.UNDECIDED, zones, inspector.actor()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.read("x.xlsx", imports.form(), anew, Set.of(), secretary.actor()))
                .isInstanceOf(NotFoundException.class);
        var draft = drafted();
        assertThatThrownBy(() -> imports.workbook(draft, Set.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPreviewAsksAsOftenForAnySheet() {
        long small = send(imports.form());
        var library = jdbc.sql("select id from criteria_sheet where state = 'LIBRARY' order by id limit 1")
                .query(Long.class)
                .single();
        long large = send(imports.workbook(new CriteriaSheetId(library), zones).content());

        assertThat(asked(large)).isEqualTo(asked(small)).isLessThanOrEqualTo(3);
    }

    private int asked(long id) {
        return queries.during(() -> preview(id));
    }

    private CriteriaSheetId drafted() {
        long library = jdbc.sql("select id from criteria_sheet where code = 'THADS_CUC_200' order by id limit 1")
                .query(Long.class)
                .single();
        var target = anew;
        return drafts.copy(new CriteriaSheetId(library), target.year(), target.zone(), zones, secretary.actor());
    }

    private static SheetImportTarget over(CriteriaSheetId draft) {
        return SheetImportTarget.over(draft.value());
    }

    private long send(byte[] workbook) {
        return imports.read("bang.xlsx", workbook, anew, zones, secretary.actor());
    }

    private SheetImportView preview(long id) {
        return imports.preview(id, HiddenRows.UNDECIDED, zones, secretary.actor());
    }

    private void assertRefused(byte[] content, String why) {
        assertThatThrownBy(() -> send(content))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(why);
    }

    /** Numbers by value. */
    private static List<Object> plain(SheetContent content) {
        var plain = new ArrayList<Object>();
        for (var line : content.lines()) {
            plain.add(List.of(
                    line.code(),
                    line.parent(),
                    line.part(),
                    line.title(),
                    line.min().stripTrailingZeros(),
                    line.max().stripTrailingZeros(),
                    line.rule(),
                    line.roundingStep().map(BigDecimal::stripTrailingZeros),
                    line.notApplicable(),
                    line.evidenceRequired(),
                    List.of(line.evidenceHint(), line.clause(), line.source(), line.sourceNote(), line.gate())));
        }
        return plain;
    }
}
