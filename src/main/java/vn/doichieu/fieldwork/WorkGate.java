package vn.doichieu.fieldwork;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.VisitStanding;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

/** When the team may write: on site. A refusal tells why, since when, and who can lift it. */
final class WorkGate {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private WorkGate() {}

    static void requireOpen(InspectionView inspection) {
        locked(inspection).ifPresent(WorkGate::refuse);
    }

    /** What the report says can be read before the visit, so remarks about its words may be prepared. */
    static void requireOpenFor(FindingKind kind, InspectionView inspection) {
        boolean prepared =
                kind == FindingKind.WORDING && !inspection.visitState().started();
        locked(inspection).filter(reason -> !prepared || calledOff(inspection)).ifPresent(WorkGate::refuse);
    }

    static Optional<Sentence> locked(InspectionView inspection) {
        var standing = inspection.standing();
        return switch (standing.state()) {
            case ON_SITE ->
                standing.reopening()
                        .filter(VisitStanding.Reopening::over)
                        .map(over -> Sentence.of("fieldwork.locked.reopeningOver", over.until()));
            case PLANNED, PREPARING -> Optional.of(sentence("fieldwork.locked.notStarted", standing));
            case MINUTES_DRAFT -> Optional.of(sentence("fieldwork.locked.minutesDraft", standing));
            case MINUTES_CONFIRMED, CLOSED -> Optional.of(sentence("fieldwork.locked.confirmed", standing));
            case POSTPONED, CANCELLED -> Optional.of(sentence("fieldwork.locked.calledOff", standing));
        };
    }

    private static boolean calledOff(InspectionView inspection) {
        return switch (inspection.visitState()) {
            case POSTPONED, CANCELLED -> true;
            default -> false;
        };
    }

    private static Sentence sentence(String code, VisitStanding standing) {
        return Sentence.of(code, MOMENT.format(standing.since()), standing.by());
    }

    private static void refuse(Sentence reason) {
        throw new BusinessRuleViolation(reason.code(), reason.arguments().toArray());
    }
}
