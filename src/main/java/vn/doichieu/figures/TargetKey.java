package vn.doichieu.figures;

import vn.doichieu.shared.UnitId;

/** A unit, a rate, an emulation year. */
public record TargetKey(UnitId unit, String indicator, long emulationYearId) {}
