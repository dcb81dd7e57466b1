package vn.doichieu.dashboard;

/** The steps of a round every unit goes through, in the order they are taken. */
public enum Step {
    NOTICE,
    REPORT,
    SHEET_BEGUN,
    SHEET_SENT,
    VISIT,
    CHECKLIST,
    MINUTES_TEAM,
    MINUTES_UNIT,
    OFFICIAL_REPORT,
    RECOMMENDATIONS
}
