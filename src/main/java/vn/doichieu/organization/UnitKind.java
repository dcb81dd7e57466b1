package vn.doichieu.organization;

/** Kinds of unit: of the justice and enforcement sector before and after the reorganisation of 1 July 2025, and others. */
public enum UnitKind {
    PROVINCIAL_DEPARTMENT,
    SUB_DEPARTMENT,
    PROVINCIAL_AGENCY,
    REGIONAL_OFFICE,
    NATIONAL_ADMINISTRATION,
    JUSTICE_DEPARTMENT,
    /** A body of another sector: a court, a cooperative alliance, an agency of a province. */
    OTHER
}
