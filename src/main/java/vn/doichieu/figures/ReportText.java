package vn.doichieu.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.doichieu.platform.BusinessRuleViolation;

/** What the unit's report is called. Number and day may follow later, when the report has been signed. */
public record ReportText(String title, Optional<String> number, Optional<LocalDate> issuedOn) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NUMBER = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A report cannot be older than the figures it states, nor be dated ahead. */
    void requireSound(LocalDate asOf, LocalDate today) {
        if (title.isEmpty()) {
            throw new BusinessRuleViolation("figures.report.titleMissing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new BusinessRuleViolation("figures.report.titleTooLong", LONGEST_TITLE);
        }
        if (number.orElse("").length() > LONGEST_NUMBER) {
            throw new BusinessRuleViolation("figures.report.numberTooLong", LONGEST_NUMBER);
        }
        issuedOn.filter(day -> day.isBefore(asOf)).ifPresent(day -> {
            throw new BusinessRuleViolation("figures.report.beforeAsOf", day, asOf);
        });
        issuedOn.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new BusinessRuleViolation("figures.report.inFuture", day);
        });
    }

    /** In one line, for the journal and for who comes second: {@code 312/BC-CTHADS, 04/09/2023, Báo cáo …} */
    String inOneLine() {
        return number.orElse("…") + ", " + issuedOn.map(DAY::format).orElse("…") + ", " + title;
    }
}
