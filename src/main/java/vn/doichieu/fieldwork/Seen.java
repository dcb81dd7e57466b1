package vn.doichieu.fieldwork;

/** A finding or recommendation as somebody sees it while changing it: which one, in which version. */
public record Seen(long id, int version) {}
