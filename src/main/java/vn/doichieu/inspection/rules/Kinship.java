package vn.doichieu.inspection.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** Which unit stands under which, at any distance. */
public record Kinship(Map<UnitId, UnitId> parents) {

    public enum Relation {
        SAME,
        ABOVE,
        BELOW
    }

    public Kinship {
        parents = Map.copyOf(parents);
    }

    /** What the first unit is to the second; empty when they are independent of each other. */
    public Optional<Relation> between(UnitId one, UnitId other) {
        if (one.equals(other)) {
            return Optional.of(Relation.SAME);
        }
        if (isAbove(one, other)) {
            return Optional.of(Relation.ABOVE);
        }
        return isAbove(other, one) ? Optional.of(Relation.BELOW) : Optional.empty();
    }

    private boolean isAbove(UnitId upper, UnitId lower) {
        var passed = new HashSet<UnitId>();
        var unit = parents.get(lower);
        while (unit != null && passed.add(unit)) {
            if (unit.equals(upper)) {
                return true;
            }
            unit = parents.get(unit);
        }
        return false;
    }
}
