package vn.doichieu.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a report as PDF/A-2a with PDF/UA tags: made to be kept for years and to be read aloud. */
@Component
class ReportPdf {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");

    /** What people paste may hold control characters, which XML has no way to write. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final ITemplateEngine templates;
    private final Map<String, byte[]> fonts = Map.of(
            "Regular", resource("fonts/Tinos-Regular.ttf"),
            "Italic", resource("fonts/Tinos-Italic.ttf"),
            "Bold", resource("fonts/Tinos-Bold.ttf"),
            "BoldItalic", resource("fonts/Tinos-BoldItalic.ttf"));
    private final String styles = text("reporting/inspection-report-v1.css");
    private final String draftStyles = text("reporting/draft.css");

    ReportPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    PdfDocument print(InspectionReport report) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Đối Chiếu");
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html(report), null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PdfDocument(report.fileName() + ".pdf", bytes.toByteArray());
    }

    private void font(PdfRendererBuilder builder, String style, int weight, FontStyle slant) {
        builder.useFont(() -> new ByteArrayInputStream(fonts.get(style)), "Tinos", weight, slant, true);
    }

    private String html(InspectionReport report) {
        var variables = new HashMap<String, Object>();
        variables.put("content", report.content());
        variables.put("template", report.template());
        variables.put("title", "Báo cáo " + report.content().heading().subject());
        variables.put("subject", report.content().heading().unit());
        variables.put("styles", report.official() ? styles : styles + draftStyles);
        variables.put("official", report.official());
        variables.put("symbol", report.symbolLine());
        variables.put("dateline", report.dateline());
        report.seal().ifPresent(seal -> {
            variables.put("frozenAt", MOMENT.format(seal.frozenAt()));
            variables.put("sha256", seal.sha256());
            variables.put("version", seal.version());
        });
        report.replacedBy().ifPresent(newer -> variables.put("replacedBy", newer.version()));
        var html = templates.process("reporting/pdf", new Context(VIETNAMESE, variables));
        // Marks that combine with the letter before them would be set beside it: composed letters only.
        return NOT_XML.matcher(Normalizer.normalize(html, Normalizer.Form.NFC)).replaceAll("");
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String path) {
        return new String(resource(path), StandardCharsets.UTF_8);
    }
}
