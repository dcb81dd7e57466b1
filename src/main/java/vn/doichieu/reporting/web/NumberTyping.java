package vn.doichieu.reporting.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.reporting.ReportNumber;

/** Between the form of a report's number and what it says. */
@Component
class NumberTyping {

    private static final int DIGITS = 6;

    private final Formats formats;
    private final ConversionService conversion;

    NumberTyping(Formats formats, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.formats = formats;
        this.conversion = conversion;
    }

    NumberForm form(ReportNumber next) {
        return new NumberForm(next.version(), String.valueOf(next.number()), formats.date(next.issuedOn()));
    }

    ReportNumber read(NumberForm form) {
        return new ReportNumber(form.version(), number(form.number()), day(form.issuedOn()));
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1," + DIGITS + "}")) {
            throw new BusinessRuleViolation("reporting.number.unreadable", typed);
        }
        return Integer.parseInt(typed);
    }

    private LocalDate day(String typed) {
        try {
            return Optional.ofNullable(typed.isEmpty() ? null : conversion.convert(typed, LocalDate.class))
                    .orElseThrow(() -> new BusinessRuleViolation("reporting.number.dayUnreadable", typed));
        } catch (ConversionFailedException unreadable) {
            throw new BusinessRuleViolation("reporting.number.dayUnreadable", typed);
        }
    }
}
