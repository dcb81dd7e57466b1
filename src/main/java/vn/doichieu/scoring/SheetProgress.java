package vn.doichieu.scoring;

import vn.doichieu.shared.UnitId;

/**
 * How far a sheet is: how many of its lines the unit has scored, and how many of these the team has not scored yet.
 */
public record SheetProgress(UnitId unit, SheetState state, int scored, int notInspected) {}
