package vn.doichieu.criteria.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gates of a sheet: whether the points of a line hang, through gates, on these points themselves. */
public final class Gates {

    private Gates() {}

    /**
     * A way from a line back to itself, each line hanging on the next: {@code A.1 → B → B.2 → A.1}; none when the sheet
     * can be scored. A gate on a line above or below is such a way as well. Gates on lines that are not there are left
     * to others.
     *
     * @param parents the line above each line that has one
     * @param gates the gate of each line that has one
     */
    public static Optional<List<String>> cycle(Map<String, String> parents, Map<String, Gate> gates) {
        return new ScoringOrder(List.of(), parents, gates).cycle();
    }
}
