package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.doichieu.platform.SpreadsheetMarks.Place;

class SpreadsheetMarksTest {

    @Test
    void whatIsHiddenMergedAndComputedIsNoted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Bảng");
            sheet.value(0, 0, "Tiêu chí");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "ẩn");
            sheet.hideRow(1);
            sheet.value(2, 1, 5);
            sheet.hideColumn(1);
            sheet.formula(3, 0, "SUM(B1:B3)");
            workbook.newWorksheet("Khác").value(0, 0, "x");
            var hidden = workbook.newWorksheet("Danh mục");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "x");
        }

        var marks = Spreadsheet.readMarked("bang.xlsx", bytes.toByteArray()).marks();

        assertThat(marks.otherSheets()).containsExactly("Khác");
        assertThat(marks.hiddenSheets()).isEqualTo(1);
        assertThat(marks.hiddenRows()).containsExactly(2);
        assertThat(marks.hiddenColumns()).containsExactly(1);
        assertThat(marks.merge(new Place(1, 2))).isPresent();
        assertThat(marks.merge(new Place(2, 2))).isEmpty();
        assertThat(marks.formulas()).containsExactly(new Place(4, 0));
        assertThat(marks.notComputed()).containsExactly(new Place(4, 0));
    }

    @Test
    void errorsAndComputedValuesAreTold() {
        var computed = changed(
                workbook(sheet -> sheet.formula(0, 0, "B1+1")),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll(
                        "<c r=\"A1\".*?</c>",
                        "<c r=\"A1\"><f>B1+1</f><v>7</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c>"));

        var read = Spreadsheet.readMarked("bang.xlsx", computed);

        assertThat(read.sheet().rows().get(0).cell(0)).isEqualTo("7");
        assertThat(read.marks().formulas()).containsExactly(new Place(1, 0));
        assertThat(read.marks().notComputed()).isEmpty();
        assertThat(read.marks().errors()).containsExactly(new Place(1, 1));
    }

    /** A billion laughs in every part that is believed. */
    @Test
    @Timeout(10)
    void entitiesThatUnfoldAreRefused() {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int n = 1; n < 30; n++) {
            bomb.append("<!ENTITY a")
                    .append(n)
                    .append(" \"")
                    .append(("&a" + (n - 1) + ";").repeat(10))
                    .append("\">");
        }
        for (var part :
                List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
            var workbook = changed(
                    workbook(sheet -> sheet.value(0, 0, "chữ")),
                    part,
                    xml -> bomb + "]>" + xml.replaceFirst("^<\\?xml.*?\\?>", ""));

            assertThatThrownBy(() -> Spreadsheet.read("bom.xlsx", workbook))
                    .as(part)
                    .hasMessage("platform.spreadsheet.unreadable");
        }
    }

    @Test
    @Timeout(10)
    void aCellLongerThanExcelHoldsIsRefused() {
        var workbook = workbook(sheet -> sheet.value(0, 0, "a".repeat(32_767)));
        assertThat(Spreadsheet.read("vua.xlsx", workbook).rows()).hasSize(1);
        for (var part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
            workbook = changed(workbook, part, xml -> xml.replace("aaa", "a".repeat(3 * 1024)));
        }
        var long10Megabytes = workbook;

        assertThatThrownBy(() -> Spreadsheet.read("dai.xlsx", long10Megabytes))
                .hasMessage("platform.spreadsheet.cellTooLong");
    }

    @Test
    void namesOfPartsLeadNowhere() {
        var workbook = changed(
                workbook(sheet -> sheet.value(0, 0, "chữ")),
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd"));

        assertThatThrownBy(() -> Spreadsheet.read("duong-dan.xlsx", workbook))
                .hasMessage("platform.spreadsheet.unreadable");
    }

    @Test
    void twentyThousandRowsAreReadWithinSeconds() {
        var rows = Collections.nCopies(19_999, List.of("1", "Tiêu chí", "5", "Chọn một: Có: 5 điểm; Không: 0 điểm"));
        var workbook = Spreadsheet.write("lon", List.of("STT"), rows);
        long begun = System.nanoTime();

        assertThat(Spreadsheet.readMarked("lon.xlsx", workbook).sheet().rows()).hasSize(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private static byte[] workbook(Consumer<Worksheet> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filled.accept(workbook.newWorksheet("a"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] workbook, String name, UnaryOperator<String> change) {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(from.getEntries())) {
                var text = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write((part.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
