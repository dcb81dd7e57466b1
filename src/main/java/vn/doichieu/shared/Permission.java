package vn.doichieu.shared;

/** What may be done, in the verbs of the field. Rights are given by role, each with the scope of that role. */
public enum Permission {
    /** See what waits for oneself. */
    WORK_READ,
    /** Read plans, decisions, teams and visits. */
    PLAN_READ,
    /** Draft, issue, amend and revoke plans and decisions, with their numbers; set up teams and their schedule. */
    PLAN_EDIT,
    /** Postpone, move, cancel and reopen visits; send notices. */
    VISIT_ARRANGE,
    /** Confirm for the unit that a notice has come. */
    NOTICE_RECEIVE,
    /** Set the targets of the units. */
    TARGET_EDIT,
    /** Read the overview of the zone: states, targets, differences, ranking so far. */
    OVERVIEW_READ,
    /** Record for the zone what keeps a unit from a band of the ranking, and take it back. */
    UNIT_DISQUALIFY,
    /** Watch every step of every unit with its deadline. */
    ZONE_MONITOR,
    /** Read a score sheet once it has been sent. */
    SHEET_READ,
    /** Read a score sheet its unit is still working on. */
    SHEET_DRAFT_READ,
    /** Fill in a score sheet, send it to the head, take it back. */
    SHEET_SCORE,
    /** Approve a score sheet or return it. */
    SHEET_APPROVE,
    /** Give a sheet back to its unit after it was sent, with a reason and a day. */
    SHEET_REOPEN,
    /** Register titles the unit aims for, and withdraw them. */
    TITLE_REGISTER,
    /** Enter the figures of the unit's report. */
    FIGURE_REPORT,
    /** Import the statistics of many units at once. */
    FIGURE_IMPORT,
    /** Enter what was read in the files on site. */
    FIGURE_VERIFY,
    /** Read figures and their comparison. */
    FIGURE_READ,
    /** Explain for the unit why its figures disagree. */
    DISCREPANCY_EXPLAIN,
    /** Note what the unit says about a discrepancy, agree on a value with it or record the dispute. */
    DISCREPANCY_SETTLE,
    /** Decide discrepancies unit and team do not agree on, and those of units no team visits. */
    DISCREPANCY_DECIDE,
    EVIDENCE_READ,
    EVIDENCE_ADD,
    /** See inspections: reconciliation, points, checklist, findings. */
    INSPECTION_READ,
    /** Work on an inspection as a member of its team. */
    INSPECTION_WORK,
    /** Draft and confirm minutes for the team; the team leader only. */
    MINUTES_CLOSE,
    /** Confirm minutes for the inspected unit. */
    MINUTES_CONFIRM,
    /** Read inspection reports. */
    REPORT_READ,
    /** See accounts and their roles. */
    ACCOUNT_READ,
    /** Invite people, give and end roles, switch accounts off; which roles, and where, depends on the giver's own. */
    ACCOUNT_MANAGE,
    /** Name a deputy who acts for the head of the unit for stated days. */
    DEPUTY_NAME,
    /** Create, rename, merge and split units; keep their contacts. */
    UNIT_EDIT,
    /** Create emulation zones. */
    ZONE_EDIT,
    /** Open emulation years of a zone: members and heads, rounds with their days, extensions. */
    YEAR_EDIT,
    /** Write, publish and freeze criteria sheets of a zone, and bring begun score sheets over to a new version. */
    CRITERIA_EDIT,
    /** Read the audit trail and check that nothing in it was changed. */
    AUDIT_READ,
    /** See how the system runs: nodes, backups, settings. */
    SYSTEM_READ
}
