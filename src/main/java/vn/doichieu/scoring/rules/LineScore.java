package vn.doichieu.scoring.rules;

import java.util.Optional;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.shared.Points;

/**
 * The points of a leaf that count, none while it is not scored. An excluded line does not apply to this unit and
 * leaves the base.
 */
public record LineScore(String code, Part part, Points max, Optional<Points> points, boolean excluded) {

    public LineScore {
        if (excluded && points.isPresent()) {
            throw new IllegalArgumentException("line " + code + " is excluded and has points");
        }
    }

    boolean scored() {
        return points.isPresent();
    }

    boolean open() {
        return points.isEmpty() && !excluded;
    }

    Points won() {
        return points.orElse(Points.ZERO);
    }
}
