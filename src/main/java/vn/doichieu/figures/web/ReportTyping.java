package vn.doichieu.figures.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FiguresView;
import vn.doichieu.figures.ReportText;
import vn.doichieu.figures.UnitReportView;
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

    ReportForm form(FiguresView view) {
        return view.report().map(this::form).orElseGet(() -> {
            var round = view.round();
            var title = sentences.text("figures.report.defaultTitle", String.valueOf(round.year()), round.asOf());
            return new ReportForm(0, "", "", title);
        });
    }

    private ReportForm form(UnitReportView report) {
        return new ReportForm(
                report.version(),
                report.number().orElse(""),
                formats.date(report.issuedOn().orElse(null)),
                report.title());
    }

    ReportText text(ReportForm form) {
        return new ReportText(
                clean(form.title()),
                Optional.of(clean(form.number())).filter(number -> !number.isEmpty()),
                Optional.of(form.issuedOn().strip())
                        .filter(day -> !day.isEmpty())
                        .map(this::day));
    }

    private LocalDate day(String typed) {
        try {
            return Optional.ofNullable(conversion.convert(typed, LocalDate.class))
                    .orElseThrow(() -> new BusinessRuleViolation("figures.report.dayUnreadable", typed));
        } catch (ConversionFailedException unreadable) {
            throw new BusinessRuleViolation("figures.report.dayUnreadable", typed);
        }
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
