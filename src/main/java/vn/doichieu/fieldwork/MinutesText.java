package vn.doichieu.fieldwork;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.doichieu.platform.BusinessRuleViolation;

/** What the team leader or secretary writes into the minutes; the rest comes from the work of the day. */
public record MinutesText(LocalDateTime startedAt, LocalDateTime endedAt, String attendance, String unitOpinion) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A visit is one day, and the minutes are drawn up the same day. */
    void requireOn(LocalDate visitOn) {
        if (!startedAt.toLocalDate().equals(visitOn) || !endedAt.toLocalDate().equals(visitOn)) {
            throw new BusinessRuleViolation("fieldwork.minutes.otherDay", DAY.format(visitOn));
        }
        if (!endedAt.isAfter(startedAt)) {
            throw new BusinessRuleViolation("fieldwork.minutes.endsBeforeItStarts");
        }
    }
}
