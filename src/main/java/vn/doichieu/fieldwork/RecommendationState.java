package vn.doichieu.fieldwork;

/** The life of a recommendation; being overdue is a matter of dates, not a state. */
public enum RecommendationState {
    OPEN,
    REPORTED_DONE,
    VERIFIED
}
