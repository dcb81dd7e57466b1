package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {

    @Test
    void whatWasWrittenIsRead() {
        var written = Spreadsheet.write(
                "Đơn vị",
                List.of("Mã", "Tên"),
                List.of(List.of("CUC_A", "Cục THADS tỉnh A"), List.of("", ""), List.of("=1+1", "<b>Đà Nẵng</b>")));

        var read = Spreadsheet.read("don-vi.xlsx", written);

        assertThat(read.rows())
                .extracting(Spreadsheet.Row::number, row -> row.cell(0), row -> row.cell(1), row -> row.cell(9))
                .containsExactly(
                        tuple(1, "Mã", "Tên", ""),
                        tuple(2, "CUC_A", "Cục THADS tỉnh A", ""),
                        tuple(4, "=1+1", "<b>Đà Nẵng</b>", ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            86.32,               ,            '86,32'
            86.320000000000007,  ,            '86,32'
            4132,                '#,##0',     4132
            0.8632,              '0.00%',     '86,32 %'
            0,                   ,            0
            -3.05,               '[Red]0.00', '-3,05'
            69647668000,         ,            69647668000
            45176,               'dd/mm/yyyy', 07/09/2023
            """)
    void numbersBecomeWhatOfficialsWrite(BigDecimal value, String format, String text) {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, value);
            if (format != null) {
                sheet.style(0, 0).format(format).set();
            }
        });

        assertThat(onlyCell(workbook)).isEqualTo(text);
    }

    @Test
    void aDayIsTheDayOfTheCell() {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2025, 7, 1));
            sheet.style(0, 0).format("d/m/yyyy").set();
        });

        assertThat(onlyCell(workbook)).isEqualTo("01/07/2025");
    }

    @Test
    void aHiddenSheetIsPassedOver() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var hidden = workbook.newWorksheet("danh muc");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "ẩn");
            workbook.newWorksheet("nhap").value(0, 0, "hiện");
        }

        assertThat(onlyCell(bytes.toByteArray())).isEqualTo("hiện");
    }

    /** As some programs export it. */
    @Test
    void aWorkbookWithoutFormatsIsReadAllTheSame() throws IOException {
        var whole = workbook(sheet -> sheet.value(0, 0, "Cục THADS"));
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(whole).get();
                var to = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(from.getEntries())) {
                if (!part.getName().equals("xl/styles.xml")) {
                    var text = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    to.putNextEntry(new ZipEntry(part.getName()));
                    to.write(text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                    to.closeEntry();
                }
            }
        }

        assertThat(onlyCell(bytes.toByteArray())).isEqualTo("Cục THADS");
    }

    @Test
    void otherFilesAreRefusedWithAWayOut() {
        assertRefused(new byte[0], "empty");
        assertRefused("MZ not a workbook".getBytes(StandardCharsets.UTF_8), "notAWorkbook");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "oldOrEncrypted");
        assertRefused(archive("word/document.xml", 10), "notAWorkbook");
        assertRefused(archive("xl/vbaProject.bin", 10), "macros");
        assertRefused(archive("xl/workbook.xml", 10), "unreadable");
        var whole = workbook(sheet -> sheet.value(0, 0, "a"));
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "unreadable");
    }

    @Test
    void aZipBombIsRefusedBeforeItUnfolds() {
        var bomb = archive("xl/workbook.xml", 200 * 1024 * 1024);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "tooLarge");
    }

    @Test
    void moreRowsThanAnybodyReadsAreRefused() {
        var rows = Collections.nCopies(20_001, List.of("x"));

        assertRefused(Spreadsheet.write("nhieu", List.of(), rows), "tooManyRows");
    }

    private static void assertRefused(byte[] content, String why) {
        assertThatThrownBy(() -> Spreadsheet.read("tep.xlsx", content))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("platform.spreadsheet." + why);
    }

    private static String onlyCell(byte[] workbook) {
        return Spreadsheet.read("tep.xlsx", workbook).rows().get(0).cell(0);
    }

    private static byte[] workbook(Consumer<Worksheet> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filled.accept(workbook.newWorksheet("nhap"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String part, int zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            var chunk = new byte[8192];
            for (int left = zeros; left > 0; left -= chunk.length) {
                zip.write(chunk, 0, Math.min(left, chunk.length));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
