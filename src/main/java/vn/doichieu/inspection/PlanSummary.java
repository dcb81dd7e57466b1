package vn.doichieu.inspection;

import java.time.LocalDate;

/** A plan in a list. */
public record PlanSummary(
        long id,
        String zone,
        int year,
        DocumentReference plan,
        DocumentState state,
        int visits,
        LocalDate firstVisitOn,
        LocalDate lastVisitOn) {}
