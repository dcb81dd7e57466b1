package vn.doichieu.inspection;

/** Why a visit is arranged anew, and which version of it was seen when that was decided. */
public record Arranging(String reason, int version) {}
