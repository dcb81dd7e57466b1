package vn.doichieu.organization;

/** Kinds of unit of the justice and enforcement sector, before and after the reorganisation of 1 July 2025. */
public enum UnitKind {
    PROVINCIAL_DEPARTMENT,
    SUB_DEPARTMENT,
    PROVINCIAL_AGENCY,
    REGIONAL_OFFICE,
    NATIONAL_ADMINISTRATION,
    JUSTICE_DEPARTMENT
}
