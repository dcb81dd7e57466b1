package vn.doichieu.identity;

import static vn.doichieu.shared.Permission.ACCOUNT_MANAGE;
import static vn.doichieu.shared.Permission.ACCOUNT_READ;
import static vn.doichieu.shared.Permission.AUDIT_READ;
import static vn.doichieu.shared.Permission.CRITERIA_EDIT;
import static vn.doichieu.shared.Permission.DEPUTY_NAME;
import static vn.doichieu.shared.Permission.DISCREPANCY_DECIDE;
import static vn.doichieu.shared.Permission.DISCREPANCY_EXPLAIN;
import static vn.doichieu.shared.Permission.DISCREPANCY_SETTLE;
import static vn.doichieu.shared.Permission.EVIDENCE_ADD;
import static vn.doichieu.shared.Permission.EVIDENCE_READ;
import static vn.doichieu.shared.Permission.FIGURE_IMPORT;
import static vn.doichieu.shared.Permission.FIGURE_READ;
import static vn.doichieu.shared.Permission.FIGURE_REPORT;
import static vn.doichieu.shared.Permission.FIGURE_VERIFY;
import static vn.doichieu.shared.Permission.INSPECTION_READ;
import static vn.doichieu.shared.Permission.INSPECTION_WORK;
import static vn.doichieu.shared.Permission.MINUTES_CLOSE;
import static vn.doichieu.shared.Permission.MINUTES_CONFIRM;
import static vn.doichieu.shared.Permission.NOTICE_RECEIVE;
import static vn.doichieu.shared.Permission.OVERVIEW_READ;
import static vn.doichieu.shared.Permission.PLAN_EDIT;
import static vn.doichieu.shared.Permission.PLAN_READ;
import static vn.doichieu.shared.Permission.REPORT_READ;
import static vn.doichieu.shared.Permission.SHEET_APPROVE;
import static vn.doichieu.shared.Permission.SHEET_DRAFT_READ;
import static vn.doichieu.shared.Permission.SHEET_READ;
import static vn.doichieu.shared.Permission.SHEET_REOPEN;
import static vn.doichieu.shared.Permission.SHEET_SCORE;
import static vn.doichieu.shared.Permission.SYSTEM_READ;
import static vn.doichieu.shared.Permission.TARGET_EDIT;
import static vn.doichieu.shared.Permission.TITLE_REGISTER;
import static vn.doichieu.shared.Permission.UNIT_DISQUALIFY;
import static vn.doichieu.shared.Permission.UNIT_EDIT;
import static vn.doichieu.shared.Permission.VISIT_ARRANGE;
import static vn.doichieu.shared.Permission.WORK_READ;
import static vn.doichieu.shared.Permission.YEAR_EDIT;
import static vn.doichieu.shared.Permission.ZONE_EDIT;
import static vn.doichieu.shared.Permission.ZONE_MONITOR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** Who people are, and the one matrix of what each role may do. */
public enum Role {
    UNIT_CLERK(
            WORK_READ,
            PLAN_READ,
            SHEET_READ,
            SHEET_DRAFT_READ,
            SHEET_SCORE,
            FIGURE_READ,
            FIGURE_REPORT,
            DISCREPANCY_EXPLAIN,
            EVIDENCE_READ,
            EVIDENCE_ADD,
            NOTICE_RECEIVE,
            TITLE_REGISTER,
            REPORT_READ),
    UNIT_HEAD(
            WORK_READ,
            PLAN_READ,
            SHEET_READ,
            SHEET_DRAFT_READ,
            SHEET_APPROVE,
            FIGURE_READ,
            EVIDENCE_READ,
            MINUTES_CONFIRM,
            NOTICE_RECEIVE,
            DEPUTY_NAME,
            REPORT_READ),
    INSPECTOR(
            WORK_READ,
            PLAN_READ,
            SHEET_READ,
            FIGURE_READ,
            FIGURE_VERIFY,
            DISCREPANCY_SETTLE,
            EVIDENCE_READ,
            INSPECTION_READ,
            INSPECTION_WORK,
            MINUTES_CLOSE,
            REPORT_READ),
    ZONE_SECRETARY(
            WORK_READ,
            PLAN_READ,
            PLAN_EDIT,
            VISIT_ARRANGE,
            SHEET_READ,
            SHEET_REOPEN,
            FIGURE_READ,
            FIGURE_IMPORT,
            DISCREPANCY_DECIDE,
            TARGET_EDIT,
            EVIDENCE_READ,
            INSPECTION_READ,
            REPORT_READ,
            OVERVIEW_READ,
            UNIT_DISQUALIFY,
            ZONE_MONITOR,
            YEAR_EDIT,
            CRITERIA_EDIT,
            UNIT_EDIT,
            ACCOUNT_READ,
            ACCOUNT_MANAGE),
    LEADER(WORK_READ, PLAN_READ, SHEET_READ, FIGURE_READ, REPORT_READ, OVERVIEW_READ),
    ADMIN(WORK_READ, ACCOUNT_READ, ACCOUNT_MANAGE, UNIT_EDIT, ZONE_EDIT, AUDIT_READ, SYSTEM_READ);

    /** What is done in the name of a unit is done by that unit itself, never by the one above it. */
    private static final Set<Permission> FOR_THE_OWN_UNIT = EnumSet.of(
            SHEET_SCORE,
            SHEET_APPROVE,
            FIGURE_REPORT,
            DISCREPANCY_EXPLAIN,
            EVIDENCE_ADD,
            MINUTES_CONFIRM,
            NOTICE_RECEIVE,
            TITLE_REGISTER,
            DEPUTY_NAME);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Each right of this role with the units it holds for: the unit of the office, or all that this office sees. */
    public Map<Permission, UnitScope> scopes(UnitScope own, UnitScope seen) {
        var scopes = new EnumMap<Permission, UnitScope>(Permission.class);
        permissions.forEach(right -> scopes.put(right, FOR_THE_OWN_UNIT.contains(right) ? own : seen));
        return scopes;
    }
}
