package vn.doichieu.organization;

/** A unit that belongs to a zone in one year. */
public record ZoneMember(UnitView unit, ZoneRole role) {}
