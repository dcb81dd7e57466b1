package vn.doichieu.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The units a person may use one right on. What lies outside does not exist for that person. */
public record UnitScope(Set<UnitId> units) {

    public static final UnitScope NONE = new UnitScope(Set.of());

    public UnitScope {
        units = Set.copyOf(units);
    }

    public boolean contains(UnitId unit) {
        return units.contains(unit);
    }

    public UnitScope plus(UnitScope other) {
        var all = new HashSet<>(units);
        all.addAll(other.units);
        return new UnitScope(all);
    }

    /** The numbers of the units, for a query. */
    public Collection<Long> ids() {
        return List.copyOf(units.stream().map(UnitId::value).toList());
    }
}
