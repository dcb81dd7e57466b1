package vn.doichieu.platform;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the journal tells about. The name stands in its rows, the path in addresses; {@code actions} is everything that
 * can happen to such a thing, each with a text of its own: {@code history.did.VISIT.STARTED}.
 */
public enum Subject {
    ACCOUNT(
            "accounts",
            "CREATED",
            "INVITED",
            "LINK_RENEWED",
            "LINK_REVOKED",
            "INVITATION_ACCEPTED",
            "RESET_LINK_MADE",
            "PASSWORD_RESET",
            "PASSWORD_CHANGED",
            "ROLE_GIVEN",
            "ROLE_ENDED",
            "DEPUTY_NAMED",
            "DEPUTY_ENDED",
            "OFFICE_CHANGED",
            "UNIT_CHANGED",
            "SWITCHED_OFF",
            "SWITCHED_ON",
            "SIGNED_IN",
            "SIGN_IN_REFUSED",
            "LOCKED_OUT",
            "SIGNED_OUT",
            "SESSION_ENDED",
            "SECOND_FACTOR_ON",
            "SECOND_FACTOR_OFF",
            "SECOND_FACTOR_RESET",
            "RECOVERY_CODES_RENEWED",
            "PASSKEY_ADDED",
            "PASSKEY_REMOVED",
            "TOKEN_CREATED",
            "TOKEN_REVOKED"),
    /** Somebody who gave no name of ours. There is only one, numbered 0: the name as typed is not kept. */
    SIGN_IN("sign-ins", "REFUSED", "LOCKED_OUT"),
    /** At {@code /history/units} stands all that happened to the things of a unit in a round. */
    UNIT("unit-records", "CREATED", "EDITED", "RENAMED", "CLOSED", "FOLLOWED", "FOLLOWS"),
    ZONE("zones", "CREATED", "MEMBER_ADDED", "ROLE_CHANGED", "MEMBER_REMOVED"),
    EVIDENCE("evidence", "ADDED"),
    /** Numbered like the zone whose register it is. */
    DOCUMENT_SERIES("document-series", "STARTED"),
    PLAN("plans", "DRAFTED", "EDITED", "DELETED", "ISSUED", "AMENDED", "REVOKED"),
    DECISION(
            "decisions",
            "DRAFTED",
            "TEXT_CHANGED",
            "TEAM_ADDED",
            "TEAM_RENUMBERED",
            "TEAM_REMOVED",
            "MEMBER_ADDED",
            "MEMBER_MOVED",
            "ROLE_CHANGED",
            "MEMBER_REMOVED",
            "VISIT_ADDED",
            "VISIT_CHANGED",
            "VISIT_MOVED",
            "VISIT_REMOVED",
            "ISSUED",
            "AMENDED",
            "REVOKED",
            "DELETED"),
    VISIT(
            "visits",
            "SCHEDULED",
            "REARRANGED",
            "PREPARED",
            "STARTED",
            "MINUTES_DRAFTED",
            "BACK_TO_WORK",
            "MINUTES_CONFIRMED",
            "CLOSED",
            "POSTPONED",
            "MOVED",
            "CANCELLED",
            "RESTORED",
            "REOPENED",
            "EXTENDED"),
    FIGURE("figures", "UNIT_REPORT", "SCORE_SHEET", "STATISTICS", "INSPECTED", "WITHDRAWN", "SUPPLEMENTED"),
    /** Many figures at once from a workbook; its actions are called by their source. */
    FIGURE_IMPORT("figure-imports", "UNIT_REPORT", "STATISTICS"),
    /** What is said about a disagreement of figures; but for the last, actions are called by the state they lead to. */
    DISCREPANCY("discrepancies", "EXPLAINED", "AGREED", "DISPUTED", "DECIDED", "REOPENED", "VALUES_CHANGED"),
    REGISTRATION("registrations", "REGISTERED", "WITHDRAWN"),
    TARGET("targets", "SET", "WITHDRAWN"),
    /** Numbered like the inspection it reports on. */
    INSPECTION_REPORT("inspection-reports", "NUMBERED"),
    UNIT_REPORT("unit-reports", "RECORDED", "CHANGED"),
    REPORT_SECTION("report-sections", "WRITTEN"),
    REPORT_FILE("report-files", "ATTACHED", "REPLACED"),
    REPORT_SUPPLEMENT("report-supplements", "RECORDED"),
    /** But for its beginning, its actions are called by the state they lead to. */
    SCORE_SHEET(
            "score-sheets",
            "OPENED",
            "OPENED_FROM_INTERIM",
            "TARGET_CHANGED",
            "DRAFT",
            "AWAITING_HEAD",
            "SUBMITTED",
            "UNDER_INSPECTION",
            "INSPECTED",
            "SETTLED",
            "PUBLISHED",
            "RETURNED",
            "REOPENED",
            "CARRIED_OVER"),
    SCORE_LINE(
            "score-lines",
            "ANSWER",
            "RESCORED",
            "INSPECTED_POINTS",
            "AGREEMENT_REOPENED",
            "EVIDENCE_ATTACHED",
            "EVIDENCE_DETACHED",
            "CHANGE_REVIEWED"),
    CHECKLIST_ITEM("checklist-items", "TICKED"),
    FINDING("findings", "ADDED", "CHANGED", "REMOVED"),
    RECOMMENDATION("recommendations", "ADDED", "CHANGED", "REMOVED"),
    /** Numbered like the visit they are the minutes of. */
    MINUTES("minutes", "DRAFTED", "CONFIRMED", "REOPENED"),
    NOTICE("notices", "ISSUED", "RECEIVED"),
    /** What keeps a unit from a band of the ranking. */
    DISQUALIFICATION("disqualifications", "RECORDED", "WITHDRAWN"),
    YEAR("years", "OPENED", "SHEET_TAKEN_OVER", "TARGETS_TAKEN_OVER"),
    CRITERIA_SHEET(
            "criteria-sheets",
            "DRAFTED",
            "COPIED",
            "HEAD_CHANGED",
            "LINE_ADDED",
            "LINE_CHANGED",
            "LINE_MOVED",
            "LINE_REMOVED",
            "LINE_RESTORED",
            "REPLACED",
            "DISCARDED",
            "RANK_RULE_WRITTEN",
            "PUBLISHED",
            "FROZEN",
            "UNFROZEN"),
    ROUND("rounds", "DAYS_CHANGED", "EXTENDED", "EXTENSION_WITHDRAWN", "FIGURES_CLOSED", "FIGURES_REOPENED");

    private final String path;
    private final Set<String> actions;

    Subject(String path, String... actions) {
        this.path = path;
        this.actions = Set.of(actions);
    }

    public String path() {
        return path;
    }

    public Set<String> actions() {
        return actions;
    }

    public static Optional<Subject> ofPath(String path) {
        return Stream.of(values()).filter(subject -> subject.path.equals(path)).findFirst();
    }
}
