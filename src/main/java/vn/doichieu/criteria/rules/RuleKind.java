package vn.doichieu.criteria.rules;

/** The kinds of rule, as they are named in the data of a sheet. */
public enum RuleKind {
    SUM,
    MANUAL,
    OPTIONS,
    CHECKLIST,
    BANDS,
    DEDUCTION,
    TARGET,
    BONUS_PER_POINT
}
