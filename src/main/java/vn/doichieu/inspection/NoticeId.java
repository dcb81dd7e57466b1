package vn.doichieu.inspection;

/** A notice of inspection, by number. */
public record NoticeId(long value) {}
