package vn.doichieu.organization;

/** New days of a round, typed over this version, and why they change. */
public record RoundEdit(long roundId, RoundDays days, int version, String reason) {}
