package vn.doichieu.fieldwork;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the unit is asked to put right, and until when. */
public record RecommendationView(
        long id,
        String body,
        LocalDate dueOn,
        RecommendationState state,
        boolean illustrative,
        int version,
        String by,
        LocalDateTime at) {}
