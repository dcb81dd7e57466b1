package vn.doichieu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.doichieu.inspection.InspectionId;

class ReportPdfTest {

    private static final InspectionId ID = new InspectionId(1);
    private static final String TEMPLATE = "reporting/inspection-report-v2";

    private final ReportPdf pdf = new ReportPdf(ReportTemplates.engine());

    @Test
    void printsTheReferenceCase() throws IOException {
        assertThat(words(text(official())))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: …/BC-KVTĐ",
                        "77/KH-KVTĐ",
                        "130/QĐ-KVTĐ",
                        "4.132",
                        "4.787",
                        "86,32 %",
                        "+699",
                        "+20,36 %",
                        "2,32 điểm phần trăm",
                        "84,00 %",
                        "69.647.668.000",
                        "116.404.270.000",
                        "59,83 %",
                        "+5.824.947.000",
                        "+9,13 %",
                        "48,50 %",
                        "−3,05 %",
                        "−4,9 %",
                        "96/200 điểm",
                        "96 điểm = 90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng; còn 107 điểm chưa chấm.",
                        "86,32 ≥ 84,00",
                        "5.824.947.000/63.822.721.000 = 9,127 %",
                        "Ý kiến bảo lưu: Sẽ bổ sung số gốc",
                        "Cờ thi đua của Chính phủ",
                        "Ý kiến của đơn vị được kiểm tra",
                        "Đơn vị nhất trí với kết quả kiểm tra.",
                        "Nơi nhận:",
                        "PHỤ LỤC. CÁC DÒNG CHƯA CHẤM");
    }

    @Test
    void printsTheSameTextFromTheSameContent() throws IOException {
        assertThat(text(official())).isEqualTo(text(official()));
    }

    @Test
    void printsTheNumberAndItsDayWhereTheBlanksWereFrozen() throws IOException {
        var frozen = official();
        var numbered = new InspectionReport(
                frozen.id(),
                frozen.content(),
                frozen.template(),
                frozen.seal(),
                frozen.editions(),
                frozen.fileName(),
                Optional.of(new InspectionReport.Issued(
                        "05/BC-KVTĐ",
                        LocalDate.of(2023, 9, 11),
                        "Thường trực",
                        frozen.seal().orElseThrow().frozenAt())));
        assertThat(words(text(numbered)))
                .contains("Số: 05/BC-KVTĐ", "Tuyên Quang, ngày 11 tháng 9 năm 2023")
                .doesNotContain("Số: …/BC-KVTĐ", "Tuyên Quang, ngày 07 tháng 9 năm 2023");
    }

    @Test
    void whatWasFrozenWithTemplateOnePrintsWithoutAnOpinionAsItDidThen() throws IOException {
        var content = CanonicalContent.read(ReferenceContent.frozenWithTemplateOne());
        assertThat(content.unitOpinion()).isEmpty();
        var old = new InspectionReport(
                ID,
                content,
                ReportTemplate.of(content.templateVersion()),
                official().seal(),
                InspectionReport.Editions.NONE,
                "bao-cao");
        assertThat(words(text(old)))
                .contains("Ý kiến bảo lưu: Sẽ bổ sung số gốc", "Số: …/BC-KVTĐ", "Tuyên Quang, ngày 07 tháng 9 năm 2023")
                .doesNotContain("Ý kiến của đơn vị được kiểm tra");
    }

    @Test
    void hasAGlyphForEveryLetterOfVietnamese() throws IOException {
        assertThat(text(official())).doesNotContain("#").isEqualTo(nfc(text(official())));
    }

    @Test
    void setsComposedLettersAlsoWhereCombiningMarksWereTyped() throws IOException {
        var typed = Normalizer.normalize("Đề nghị rà soát lời văn", Normalizer.Form.NFD);
        assertThat(words(text(report(typed)))).contains("Đề nghị rà soát lời văn");
    }

    @Test
    void printsMarkupAndControlCharactersThatWereTypedAsPlainText() throws IOException {
        var text = words(text(report("<script>alert(1)</script> & \u0001\u0008 <img src='http://example.org/x'>")));
        assertThat(text).contains("<script>alert(1)</script> &").contains("<img src='http://example.org/x'>");
    }

    @Test
    void numbersEveryPageButTheFirst() throws IOException {
        try (var document = Loader.loadPDF(pdf.print(official()).bytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document)).doesNotStartWith("1");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document).strip()).startsWith("2");
        }
    }

    @Test
    void marksEveryPageOfADraft() throws IOException {
        try (var document = Loader.loadPDF(pdf.print(draft()).bytes())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("DỰ THẢO");
            }
        }
        assertThat(text(official())).doesNotContain("DỰ THẢO").contains("a".repeat(64));
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void keepsToTheStandardsForArchivesAndForAccess(PDFAFlavour standard) throws Exception {
        assertThat(violations(pdf.print(official()), standard)).isEmpty();
    }

    /** What keeps the document from being what the standard asks for. */
    static List<String> violations(PdfDocument pdf, PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf.bytes()), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static InspectionReport official() {
        return new InspectionReport(
                ID,
                ReferenceContent.tuyenQuang(),
                TEMPLATE,
                Optional.of(
                        new InspectionReport.Seal(1, ZonedDateTime.parse("2023-09-07T16:45:00+07:00"), "a".repeat(64))),
                InspectionReport.Editions.NONE,
                "bao-cao");
    }

    private static InspectionReport draft() {
        return new InspectionReport(
                ID,
                ReferenceContent.tuyenQuang(),
                TEMPLATE,
                Optional.empty(),
                InspectionReport.Editions.NONE,
                "bao-cao");
    }

    private static InspectionReport report(String keyResult) {
        return new InspectionReport(
                ID,
                ReferenceContent.withKeyResult(keyResult),
                TEMPLATE,
                Optional.empty(),
                InspectionReport.Editions.NONE,
                "bao-cao");
    }

    private String text(InspectionReport report) throws IOException {
        try (var document = Loader.loadPDF(pdf.print(report).bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
