package vn.doichieu.organization;

import java.time.LocalDate;

/** The last day of a unit and the document that says so. */
public record UnitClosing(LocalDate lastDay, String basis) {}
