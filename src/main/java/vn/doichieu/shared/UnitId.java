package vn.doichieu.shared;

/** A unit (đơn vị), by number. */
public record UnitId(long value) {}
