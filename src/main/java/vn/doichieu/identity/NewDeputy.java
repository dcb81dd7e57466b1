package vn.doichieu.identity;

import java.time.LocalDate;
import vn.doichieu.shared.UnitId;

/** Somebody to act for the head of a unit, from one day to another, by a named authority. */
public record NewDeputy(UnitId unit, long account, LocalDate from, LocalDate to, String reason) {}
