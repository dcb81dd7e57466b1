package vn.doichieu.inspection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.doichieu.inspection.VisitView;

/** What the standing office may do with a visit; each has a page of its own under the visit. */
enum VisitAct {
    POSTPONEMENT,
    APPOINTMENT,
    CANCELLATION,
    RESTORATION,
    REOPENING;

    static final String PATHS = "postponement|appointment|cancellation|restoration|reopening";

    static VisitAct of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<VisitAct> on(VisitView visit) {
        return Arrays.stream(values()).filter(act -> act.fits(visit)).toList();
    }

    /** Asks for day, hour and place. */
    public boolean appoints() {
        return this == POSTPONEMENT || this == APPOINTMENT;
    }

    private boolean fits(VisitView visit) {
        return switch (visit.state()) {
            case PLANNED, PREPARING -> this == POSTPONEMENT || this == APPOINTMENT || this == CANCELLATION;
            case POSTPONED -> this == APPOINTMENT || this == CANCELLATION;
            case CANCELLED -> this == RESTORATION;
            case MINUTES_CONFIRMED, CLOSED -> this == REOPENING;
            case ON_SITE, MINUTES_DRAFT ->
                this == REOPENING && visit.standing().reopening().isPresent();
        };
    }
}
