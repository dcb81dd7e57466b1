package vn.doichieu.fieldwork;

import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A unit's confirmation of the minutes it has read, with what it reserves (bảo lưu). */
public record UnitConfirmation(UnitId unit, Optional<String> reservation, int version) {}
