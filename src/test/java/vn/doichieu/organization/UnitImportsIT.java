package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.secretaryOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest
@Transactional
@Import(QueryCounter.Counting.class)
class UnitImportsIT {

    @Autowired
    UnitImports imports;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    QueryCounter queries;

    private final CurrentUser admin = administrator();

    /** What is read is kept for an account there is. */
    @BeforeEach
    void account() {
        jdbc.sql("insert into account (id, username, display_name) values (:id, 'quantri', 'Quản trị hệ thống')")
                .param("id", admin.id().value())
                .update();
    }

    @Test
    void theTemplateIsReadBackAsItIs() {
        var view = show(read(as(admin, () -> imports.template())));

        assertThat(view.faults()).isEmpty();
        assertThat(view.lines()).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.kind()).isEqualTo("Cục THADS cấp tỉnh");
        });
    }

    @Test
    void thirtyUnitsAreMadeAtOnceWithParentsBelowTheirChildrenInTheFile() {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i < 30; i++) {
            rows.add(row("CC_" + i, "Chi cục THADS huyện " + i, "chi cuc thads", "CUC_X", "01/01/2010"));
        }
        rows.add(row("CUC_X", "Cục THADS tỉnh X", "Cục THADS cấp tỉnh", "", "1/1/2010"));
        long id = read(workbook(rows));
        assertThat(show(id).possible()).isTrue();
        assertThat(units.search("huyen", 99)).isEmpty();

        assertThat(create(id)).isEqualTo(30);
        assertThat(units.search("chi cuc huyen", 99))
                .hasSize(29)
                .allMatch(unit -> unit.parent().isPresent());
        assertThatThrownBy(() -> create(id))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("organization.import.done");
        assertThat(show(id).doneAt()).isPresent();
        assertThat(units.search("chi cuc huyen", 99)).hasSize(29);
    }

    @Test
    void everyFaultIsToldByRowAndColumnAndNothingIsMade() {
        long id = read(workbook(List.of(
                row("CUC_A", "Cục A", "Cục THADS cấp tỉnh", "", "01/01/2010"),
                row("CUC_A", "Cục B", "Cục THADS cấp tỉnh", "", "01/01/2010"),
                row("CUC_C", "cục a", "Cục THADS cấp tỉnh", "", "01/01/2010"),
                row("CUC_D", "", "Cục gì đó", "", "31/02/2010"),
                row("CUC_E", "Cục E", "Cục THADS cấp tỉnh", "KHONG_CO", "01/01/2010"),
                row("CUC_F", "Cục F", "Cục THADS cấp tỉnh", "CUC_G", "01/01/2010"),
                row("CUC_G", "Cục G", "Cục THADS cấp tỉnh", "CUC_F", "01/01/2010"))));

        assertThat(show(id).faults())
                .extracting(fault -> fault.row() + fault.column())
                .containsExactly("3A", "4B", "5B", "5D", "5G", "6E", "7E", "8E");
        assertThatThrownBy(() -> create(id)).hasMessage("organization.import.faultsNow");
        assertThat(units.search("cuc a", 9)).isEmpty();
    }

    @Test
    void twoThousandRowsAreCheckedWithAsManyQueriesAsTwo() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 2_000; i++) {
            rows.add(row("CC_" + i, "Chi cục số " + i, i % 50 == 0 ? "?" : "Chi cục THADS", "", "01/01/2010"));
        }
        long id = read(workbook(rows));

        assertThat(queries.during(() -> assertThat(show(id).faults()).hasSize(40)))
                .isEqualTo(2);
        rows.add(row("CC_X", "Chi cục X", "Chi cục THADS", "", "01/01/2010"));
        assertThatThrownBy(() -> read(workbook(rows))).hasMessage("organization.import.tooMany");
    }

    @Test
    void whatIsNoWorkbookOfUnitsIsRefused() {
        assertThatThrownBy(() -> read("không phải Excel".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> read(Spreadsheet.write("X", List.of("Tên", "Tuổi"), List.of(List.of("A", "1")))))
                .hasMessage("organization.import.notTheTemplate");
        assertThatThrownBy(() -> read(workbook(List.of()))).hasMessage("organization.import.nothing");
    }

    @Test
    void whatSomebodySentIsNobodyElses() {
        long id = read(workbook(List.of(row("CUC_A", "Cục A", "Cục THADS cấp tỉnh", "", "01/01/2010"))));
        var other = secretaryOf();

        assertThatThrownBy(() -> as(other, () -> imports.show(id, other))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(other, () -> imports.create(id, other))).isInstanceOf(NotFoundException.class);
        assertThat(as(other, () -> imports.waiting(other))).isEmpty();
        assertThat(as(admin, () -> imports.waiting(admin))).hasSize(1);
    }

    private long read(byte[] content) {
        return as(admin, () -> imports.read("don-vi.xlsx", content, admin));
    }

    private UnitImportView show(long id) {
        return as(admin, () -> imports.show(id, admin));
    }

    private int create(long id) {
        return as(admin, () -> imports.create(id, admin));
    }

    private static List<String> row(String code, String name, String kind, String parent, String from) {
        return List.of(code, name, "", kind, parent, "Địa danh", from, "", "", "");
    }

    private static byte[] workbook(List<List<String>> rows) {
        var headings = List.of(
                "Mã",
                "Tên đơn vị",
                "Tên viết tắt",
                "Loại",
                "Mã cấp trên",
                "Địa danh",
                "Hoạt động từ ngày",
                "Điện thoại",
                "Thư điện tử",
                "Địa chỉ");
        return Spreadsheet.write("Đơn vị", headings, rows);
    }
}
