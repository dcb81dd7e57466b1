package vn.doichieu.ranking.rules;

import java.util.Map;
import vn.doichieu.shared.Points;

/**
 * What a rule can speak of: the total of its sheet, the maxima of its lines by their codes, and the indicators a target
 * can be set for, by their names.
 */
public record SheetFrame(Points total, Map<String, Points> lines, Map<String, String> indicators) {

    public SheetFrame {
        lines = Map.copyOf(lines);
        indicators = Map.copyOf(indicators);
    }
}
