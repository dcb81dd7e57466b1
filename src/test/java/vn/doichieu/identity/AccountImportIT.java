package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.named;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.testing.QueryCounter;
import vn.doichieu.testing.Visitor;

/** Thousands of people from one workbook: every fault named, nothing created before the button, everything once after. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@DirtiesContext
class AccountImportIT {

    private static final List<String> HEADINGS =
            List.of("Tên đăng nhập", "Chức danh – đơn vị", "Mã đơn vị", "Vai trò", "Phạm vi", "Từ ngày", "Đến ngày");

    @Autowired
    BeanFactory context;

    @Autowired
    AccountImports imports;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    QueryCounter counter;

    @LocalServerPort
    int port;

    private CurrentUser secretary;

    @BeforeEach
    void signIn() {
        secretary = named(context, "thuky");
    }

    @Test
    void ofFiveThousandRowsTheFortyFaultsAreListedAndOnceRepairedAllAreCreatedOnce() throws Exception {
        var rows = people("ng", 5_000);
        int before = count("account");
        int journalled = count("journal_entry");
        int given = count("role_grant");
        int linked = count("one_time_link");
        var expected = spoil(rows);

        long faulty = read(rows);
        var shown = as(secretary, () -> imports.show(faulty, 1, secretary));
        assertThat(shown.total()).isEqualTo(5_000);
        assertThat(shown.faults().stream()
                        .map(fault -> fault.row() + " " + fault.column())
                        .toList())
                .containsExactlyElementsOf(expected)
                .hasSize(40);
        assertThat(shown.clean()).isFalse();
        refused("identity.import.faulty", () -> as(secretary, () -> imports.create(faulty, secretary)));
        assertThat(count("account")).isEqualTo(before);

        long repaired = read(people("ng", 5_000));
        var created = new AtomicReference<ImportedPeople>();
        int statements = counter.during(() -> created.set(as(secretary, () -> imports.create(repaired, secretary))));
        assertThat(statements).isLessThanOrEqualTo(25);
        assertThat(count("account")).isEqualTo(before + 5_000);
        assertThat(count("role_grant") - given).isEqualTo(5_000);
        assertThat(count("one_time_link") - linked).isEqualTo(5_000);
        assertThat(count("journal_entry") - journalled).isEqualTo(5_000);

        var person = created.get().people().get(4_711);
        assertThat(invitations.find(person.token()).orElseThrow().username()).isEqualTo(person.username());
        refused("identity.import.done", () -> as(secretary, () -> imports.create(repaired, secretary)));
        assertThat(count("account")).isEqualTo(before + 5_000);

        var links = Spreadsheet.read(
                "links.xlsx",
                as(secretary, () -> imports.links(repaired, created.get().key(), "https://doichieu.vn", secretary)));
        assertThat(links.rows()).hasSize(5_001);
        assertThat(links.rows().stream().map(row -> row.cell(2)))
                .contains("https://doichieu.vn/invitations/" + person.token());
        refused(
                "identity.import.linksGone",
                () -> as(secretary, () -> imports.links(repaired, "guessed", "https://doichieu.vn", secretary)));
    }

    @Test
    void pressedTwiceAtTheSameMomentItCreatesOnce() throws Exception {
        long draft = read(people("hai.lan", 50));
        int before = count("account");
        var start = new CyclicBarrier(2);
        Callable<Boolean> press = () -> {
            start.await();
            as(secretary, () -> imports.create(draft, secretary));
            return true;
        };
        var pool = Executors.newFixedThreadPool(2);
        int done = 0;
        for (var outcome : List.of(pool.submit(press), pool.submit(press))) {
            try {
                done += outcome.get(30, TimeUnit.SECONDS) ? 1 : 0;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(BusinessRuleViolation.class);
            }
        }
        pool.shutdown();

        assertThat(done).isEqualTo(1);
        assertThat(count("account")).isEqualTo(before + 50);
    }

    @Test
    void whatHappensBetweenReadingAndCreatingIsFoundAndNothingIsHalfDone() {
        long draft = read(people("giua", 3));
        int before = count("account");
        jdbc.sql("insert into account (username, display_name) values ('giua.2', 'Nhanh tay hơn')")
                .update();

        refused("identity.import.faulty", () -> as(secretary, () -> imports.create(draft, secretary)));

        assertThat(count("account")).isEqualTo(before + 1);
        assertThat(as(secretary, () -> imports.show(draft, 1, secretary)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.row()).isEqualTo(3))
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(ImportColumn.USERNAME));
    }

    @Test
    void blanksStandForWhatIsUsual() {
        long draft = read(List.of(List.of("", "Kế toán Cục THADS tỉnh Sơn La", "CUC_SON_LA", "", "", "", "")));

        assertThat(as(secretary, () -> imports.show(draft, 99, secretary)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.username()).startsWith("ketoan");
                    assertThat(row.role()).isEqualTo("Cán bộ thi đua của đơn vị");
                    assertThat(row.from()).matches("\\d\\d/\\d\\d/\\d{4}");
                });
        var created = as(secretary, () -> imports.create(draft, secretary)).people();
        assertThat(jdbc.sql("""
                select u.code from role_grant g join unit u on u.id = g.unit_id
                where g.account_id = :id and g.role = 'UNIT_CLERK' and g.valid_to is null""")
                        .param("id", created.get(0).account())
                        .query(String.class)
                        .single())
                .isEqualTo("CUC_SON_LA");
    }

    @Test
    void anothersDraftDoesNotExist() {
        long draft = read(people("rieng", 2));
        var admin = named(context, "quantri");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(admin, () -> imports.show(draft, 1, admin)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(admin, () -> imports.create(draft, admin)));
    }

    @Test
    void aWorkbookThatIsNoneOrNotOursIsRefusedInWords() {
        refused(
                "platform.spreadsheet.notAWorkbook",
                () -> as(
                        secretary,
                        () -> imports.read("a.xlsx", "không phải Excel".getBytes(StandardCharsets.UTF_8), secretary)));
        refused(
                "identity.import.headings",
                () -> as(
                        secretary,
                        () -> imports.read(
                                "a.xlsx",
                                Spreadsheet.write("x", List.of("Họ tên"), List.of(List.of("Nguyễn"))),
                                secretary)));
        refused("identity.import.noRows", () -> read(List.of()));
    }

    @Test
    void thePagesShowFaultsAndLinks() {
        var visitor = Visitor.signedIn(port, "thuky");
        assertThat(visitor.get("/accounts/import").body())
                .contains("Tải tệp mẫu", "CUC_HOA_BINH", "</html>")
                .doesNotContain("??");
        var template = visitor.download("/accounts/import/template").body();
        assertThat(Spreadsheet.read("mau.xlsx", template).rows().get(0).cells()).isEqualTo(HEADINGS);

        var rows = people("trang", 2);
        rows.set(0, with(rows.get(0), 2, "<b>KHONG_CO</b>"));
        var faulty = visitor.get("/accounts/imports/" + read(rows));
        assertThat(faulty.body())
                .contains("1 lỗi cần sửa", "Mã đơn vị", "&lt;b&gt;KHONG_CO", "</html>")
                .doesNotContain("??", "/creation", "<b>KHONG");

        long draft = read(people("trang", 2));
        assertThat(visitor.get("/accounts/imports/" + draft).body()).contains("Tạo 2 tài khoản");
        var created = visitor.post("/accounts/imports/" + draft + "/creation", Map.of());
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.body())
                .contains("/invitations/", "trang.1", "chỉ hiện một lần")
                .doesNotContain("??");
        var again = visitor.post("/accounts/imports/" + draft + "/creation", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("không tạo lần nữa").doesNotContain("/invitations/", "??");
    }

    private record Wrong(int cell, String text, ImportColumn column) {}

    private static final List<Wrong> WRONGS = List.of(
            new Wrong(0, "CÓ DẤU", ImportColumn.USERNAME),
            new Wrong(0, "canbo", ImportColumn.USERNAME),
            new Wrong(0, "ng.1", ImportColumn.USERNAME),
            new Wrong(1, "", ImportColumn.OFFICE),
            new Wrong(2, "KHONG_CO", ImportColumn.HOME),
            new Wrong(3, "Giám đốc", ImportColumn.ROLE),
            new Wrong(5, "31/02/2026", ImportColumn.FROM),
            new Wrong(6, "01/01/2020", ImportColumn.TO));

    /** Forty cells made wrong, eight kinds of five; answers where. */
    private static List<String> spoil(List<List<String>> rows) {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            int at = 100 * (i + 1);
            var wrong = WRONGS.get(i % WRONGS.size());
            rows.set(at, with(rows.get(at), wrong.cell(), wrong.text()));
            expected.add((at + 2) + " " + wrong.column());
        }
        return expected;
    }

    private static List<String> with(List<String> row, int column, String text) {
        var changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }

    private static List<List<String>> people(String name, int number) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= number; i++) {
            rows.add(Arrays.asList(
                    name + "." + i,
                    "Công chức số " + i + ", Cục THADS tỉnh Hòa Bình",
                    "CUC_HOA_BINH",
                    i % 3 == 0 ? "Thành viên đoàn kiểm tra" : "",
                    i % 3 == 0 ? "" : "cuc thads tinh hoa binh",
                    "",
                    i % 2 == 0 ? "31/12/2099" : ""));
        }
        return rows;
    }

    private long read(List<List<String>> rows) {
        var file = Spreadsheet.write("Người dùng", HEADINGS, rows);
        return as(secretary, () -> imports.read("nguoi-dung.xlsx", file, secretary));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.sentence().code()).isEqualTo(code));
    }
}
