package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doichieu.platform.BusinessRuleViolation;

class FileInspectionTest {

    private final FileInspection inspection = new FileInspection();

    @Test
    void tellsTheKindByTheContent() throws IOException {
        assertThat(inspection.inspect(bytes("%PDF-1.4\n"))).isEqualTo(FileKind.PDF);
        assertThat(inspection.inspect(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}))
                .isEqualTo(FileKind.PNG);
        assertThat(inspection.inspect(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0x10}))
                .isEqualTo(FileKind.JPEG);
        assertThat(inspection.inspect(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.DOCX);
        assertThat(inspection.inspect(zip("xl/workbook.xml", "[Content_Types].xml")))
                .isEqualTo(FileKind.XLSX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "MZ\u0090",
                "PK\u0003\u0004 torn",
                "hello",
                "<svg/>",
                "#!/bin/sh"
            })
    void refusesWhatIsNoAcceptedKind(String content) {
        assertRefused(bytes(content), "records.file.kindRefused");
    }

    @Test
    void refusesOtherArchivesAndMacros() throws IOException {
        assertRefused(zip("a.txt"), "records.file.kindRefused");
        assertRefused(zip("[Content_Types].xml", "ppt/presentation.xml"), "records.file.kindRefused");
        assertRefused(
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "records.file.kindRefused");
    }

    @Test
    void refusesAnEmptyFileAndOneAboveTenMegabytes() {
        assertRefused(new byte[0], "records.file.empty");
        var pdf = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(bytes("%PDF-1.4\n"), 0, pdf, 0, 9);
        assertRefused(pdf, "records.file.tooLarge");
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, a.PDF, a.PDF",
        "PDF, a.exe, a.exe.pdf",
        "JPEG, a.jpeg, a.jpeg",
        "JPEG, a, a.jpg",
        "DOCX, a.xlsx, a.xlsx.docx"
    })
    void givesTheExtensionOfTheContent(FileKind kind, String name, String kept) {
        assertThat(kind.named(name)).isEqualTo(kept);
    }

    private void assertRefused(byte[] content, String code) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> inspection.inspect(content))
                .withMessage(code);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
