package vn.doichieu.criteria.rules;

/** The part of the sheet a line counts in. Only base lines make up the total of the sheet. */
public enum Part {
    BASE,
    BONUS,
    PENALTY
}
