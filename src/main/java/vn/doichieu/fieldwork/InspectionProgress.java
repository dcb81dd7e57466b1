package vn.doichieu.fieldwork;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.inspection.InspectionId;

/** How far the work at one unit has come. {@code nextDue}: the earliest day of an open recommendation. */
public record InspectionProgress(
        InspectionId inspection,
        int files,
        int filesLookedAt,
        boolean confirmedByTeam,
        boolean confirmedByUnit,
        int recommendations,
        int open,
        Optional<LocalDate> nextDue) {}
