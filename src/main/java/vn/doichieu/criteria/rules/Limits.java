package vn.doichieu.criteria.rules;

import vn.doichieu.shared.Points;

/** The least and the most a line can be worth. */
public record Limits(Points min, Points max) {

    public Limits {
        if (min.compareTo(max) > 0) {
            throw RuleFault.of("criteria.fault.limits", min.toString(), max.toString());
        }
    }

    boolean encloses(Limits other) {
        return min.compareTo(other.min) <= 0 && max.compareTo(other.max) >= 0;
    }
}
