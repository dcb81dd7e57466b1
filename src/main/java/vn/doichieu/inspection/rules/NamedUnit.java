package vn.doichieu.inspection.rules;

import vn.doichieu.shared.UnitId;

/** A unit as findings call it. */
public record NamedUnit(UnitId id, String name) {

    @Override
    public String toString() {
        return name;
    }
}
