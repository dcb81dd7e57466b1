package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.doichieu.organization.UnitView;

/** An issued notice, to be read and printed; {@code outdated}: the visit has changed since. */
public record NoticeView(
        NoticeId id,
        InspectionId inspectionId,
        VisitId visitId,
        UnitView unit,
        String symbol,
        LocalDate issuedOn,
        NoticeContent content,
        String issuedBy,
        Instant issuedAt,
        Optional<Receipt> receipt,
        boolean outdated,
        boolean newest) {

    /** Who confirmed for the unit that the notice has come. */
    public record Receipt(String by, Instant at) {}

    /** How many days before the visit it was issued. */
    public long daysAhead() {
        return ChronoUnit.DAYS.between(issuedOn, content.visitOn());
    }

    /** Fewer days ahead than is usual. A notice of a visit that does not take place has no such day. */
    public boolean late() {
        return content.calledOff() == null && daysAhead() < Notices.USUAL_DAYS_AHEAD;
    }
}
