package vn.doichieu.reporting;

import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Whose reports somebody may read at all, and which of these units are the reader's own. */
public record Readership(UnitScope readable, UnitScope own) {

    boolean owns(UnitId unit) {
        return own.contains(unit);
    }
}
