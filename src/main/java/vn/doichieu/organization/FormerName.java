package vn.doichieu.organization;

import java.time.LocalDate;

/** A name a unit had from one day to another, and the document that ended it. */
public record FormerName(String name, String shortName, LocalDate from, LocalDate to, String basis) {}
