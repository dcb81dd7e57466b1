package vn.doichieu.criteria.rules.text;

/** The forms a rule is written in, each with an example in the texts. */
public enum Form {
    SUM,
    MANUAL,
    OPTIONS,
    CHECKLIST,
    BANDS,
    DEDUCTION,
    TARGET,
    BONUS_PER_POINT,
    /** None of them was recognised. */
    ANY
}
