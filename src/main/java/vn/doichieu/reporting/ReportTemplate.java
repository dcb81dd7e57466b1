package vn.doichieu.reporting;

import vn.doichieu.platform.BusinessRuleViolation;

/** The templates by version. A frozen content is printed by the template it was made for, or not at all. */
final class ReportTemplate {

    static final int CURRENT = 1;

    private ReportTemplate() {}

    static String of(int version) {
        if (version != CURRENT) {
            throw new BusinessRuleViolation("reporting.report.unknownTemplate", version);
        }
        return "reporting/inspection-report-v" + version;
    }
}
