package vn.doichieu.reporting;

import vn.doichieu.platform.BusinessRuleViolation;

/** The templates by version. A frozen content is printed by the template it was made for, or not at all. */
final class ReportTemplate {

    /** 2 prints the opinion of the unit, which 1 does not know. */
    static final int CURRENT = 2;

    static final int WITHOUT_OPINION = 1;

    private ReportTemplate() {}

    static String of(int version) {
        if (version != CURRENT && version != WITHOUT_OPINION) {
            throw new BusinessRuleViolation("reporting.report.unknownTemplate", version);
        }
        return "reporting/inspection-report-v" + version;
    }
}
