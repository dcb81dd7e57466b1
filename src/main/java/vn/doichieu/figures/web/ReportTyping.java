package vn.doichieu.figures.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.ReportPaper;
import vn.doichieu.figures.ReportText;
import vn.doichieu.figures.Signer;
import vn.doichieu.figures.UnitReportView;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** Between the form of the unit's report and what it says. A report nobody has recorded yet proposes its title. */
@Component
class ReportTyping {

    private final Sentences sentences;
    private final Formats formats;
    private final ConversionService conversion;

    ReportTyping(
            Sentences sentences, Formats formats, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.sentences = sentences;
        this.formats = formats;
        this.conversion = conversion;
    }

    ReportForm form(ReportPaper paper) {
        return paper.report().map(this::form).orElseGet(() -> {
            var round = paper.round();
            var title = sentences.text("figures.report.defaultTitle", String.valueOf(round.year()), round.asOf());
            return new ReportForm(0, "", "", title, formats.date(round.asOf()), ReportScope.NOT_STATED.name(), "", "");
        });
    }

    private ReportForm form(UnitReportView report) {
        return new ReportForm(
                report.version(),
                report.number().orElse(""),
                formats.date(report.issuedOn().orElse(null)),
                report.title(),
                formats.date(report.asOf()),
                report.scope().name(),
                report.signer().map(Signer::office).orElse(""),
                report.signer().map(Signer::name).orElse(""));
    }

    /** Without a day of its own the report is of the day of the round. */
    ReportText text(ReportForm form, Round round) {
        return new ReportText(
                clean(form.title()),
                Optional.of(clean(form.number())).filter(number -> !number.isEmpty()),
                day(form.issuedOn()),
                day(form.asOf()).orElse(round.asOf()),
                scope(form.scope()),
                Signer.of(clean(form.signerOffice()), clean(form.signerName())));
    }

    /** Empty when nothing was typed. */
    Optional<LocalDate> day(String typed) {
        return Optional.of(typed.strip()).filter(day -> !day.isEmpty()).map(this::read);
    }

    private LocalDate read(String typed) {
        try {
            return Optional.ofNullable(conversion.convert(typed, LocalDate.class))
                    .orElseThrow(() -> unreadable(typed));
        } catch (ConversionFailedException unreadable) {
            throw unreadable(typed);
        }
    }

    private static BusinessRuleViolation unreadable(String typed) {
        return new BusinessRuleViolation("figures.report.dayUnreadable", typed);
    }

    private static ReportScope scope(String typed) {
        return Arrays.stream(ReportScope.values())
                .filter(scope -> scope.name().equals(typed))
                .findFirst()
                .orElse(ReportScope.NOT_STATED);
    }

    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
