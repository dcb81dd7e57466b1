package vn.doichieu.figures.rules;

/** Why two sources differ. A person decides; the rules at most suggest. */
public enum DiscrepancyCause {
    /** Sai số liệu. */
    DATA_ERROR,
    /** Sai cách tính. */
    METHOD,
    /** Lệch kỳ số liệu. */
    PERIOD_MISMATCH,
    /** Làm tròn. */
    ROUNDING,
    /** Lệch phạm vi đơn vị. */
    UNIT_SCOPE,
    /** Thiếu minh chứng. */
    MISSING_EVIDENCE,
    /** Thiếu mẫu số hoặc chỉ tiêu. */
    UNSTATED_BASE
}
