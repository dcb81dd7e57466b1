package vn.doichieu.years;

import vn.doichieu.organization.ZoneYear;

/** A year in the list of years, and where it stands today. */
public record YearRow(ZoneYear year, ZoneYear.Standing standing) {}
