package vn.doichieu.organization;

import java.time.LocalDate;

/** From this day on the unit has this name; the document that says so. */
public record UnitRenaming(String name, String shortName, LocalDate on, String basis) {}
