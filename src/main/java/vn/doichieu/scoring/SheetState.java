package vn.doichieu.scoring;

/** Where a score sheet stands on its way from the unit to the published score. */
public enum SheetState {
    /** Nháp. */
    DRAFT,
    /** Chờ thủ trưởng duyệt. */
    AWAITING_HEAD,
    /** Đã gửi Khu vực. */
    SUBMITTED,
    /** Đoàn đang kiểm tra. */
    UNDER_INSPECTION,
    /** Chờ giải trình. */
    INSPECTED,
    /** Đã chốt. */
    SETTLED,
    /** Đã công bố. */
    PUBLISHED,
    /** Bị trả lại, with a reason. */
    RETURNED;

    /** The unit itself is working on it: it may type, and nobody outside the unit reads along. */
    public boolean withUnit() {
        return this == DRAFT || this == RETURNED;
    }

    /** Sent by the unit's head: teams, secretary and leaders may read it. */
    public boolean sent() {
        return !withUnit() && this != AWAITING_HEAD;
    }
}
