package vn.doichieu.shared;

/** An account, by number. */
public record UserId(long value) {}
