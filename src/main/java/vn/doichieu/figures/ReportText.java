package vn.doichieu.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.platform.BusinessRuleViolation;

/**
 * The report as a document. Number, day and signer may follow later, when the report has been signed. {@code asOf} is the
 * day its figures were read on, as the report says it: another than the round's is kept and said aloud, never put right.
 */
public record ReportText(
        String title,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        LocalDate asOf,
        ReportScope scope,
        Optional<Signer> signer) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NUMBER = 60;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A report that says nothing more about its figures than that they are of this day. */
    public ReportText(String title, Optional<String> number, Optional<LocalDate> issuedOn, LocalDate asOf) {
        this(title, number, issuedOn, asOf, ReportScope.NOT_STATED, Optional.empty());
    }

    /** A report cannot be older than the figures it states, nor be dated ahead. */
    void requireSound(LocalDate roundAsOf, LocalDate today) {
        if (title.isEmpty()) {
            throw new BusinessRuleViolation("figures.report.titleMissing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new BusinessRuleViolation("figures.report.titleTooLong", LONGEST_TITLE);
        }
        requireNumber(number.orElse(""));
        if (signer.filter(Signer::isTooLong).isPresent()) {
            throw new BusinessRuleViolation("figures.report.signerTooLong", Signer.LONGEST);
        }
        // A report of another year is not read for this round: a year mistyped, most likely.
        if (Math.abs(ChronoUnit.DAYS.between(roundAsOf, asOf)) >= DAYS_OF_A_YEAR) {
            throw new BusinessRuleViolation("figures.report.asOfFar", asOf, roundAsOf);
        }
        issuedOn.filter(day -> day.isBefore(asOf)).ifPresent(day -> {
            throw new BusinessRuleViolation("figures.report.beforeAsOf", day, asOf);
        });
        issuedOn.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw new BusinessRuleViolation("figures.report.inFuture", day);
        });
    }

    static void requireNumber(String number) {
        if (number.length() > LONGEST_NUMBER) {
            throw new BusinessRuleViolation("figures.report.numberTooLong", LONGEST_NUMBER);
        }
    }

    /** In one line, for who comes second: {@code 312/BC-CTHADS, 04/09/2023, Báo cáo …} */
    String inOneLine() {
        return number.orElse("…") + ", " + issuedOn.map(DAY::format).orElse("…") + ", " + title;
    }
}
