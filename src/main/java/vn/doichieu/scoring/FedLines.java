package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.figures.rules.Indicators;

/** Which lines of a sheet a figure feeds: by its own code, and by every figure its indicator is computed from. */
final class FedLines {

    private FedLines() {}

    static Map<String, List<String>> byIndicator(CriteriaSheetView criteria, Indicators indicators) {
        Map<String, List<String>> lines = new HashMap<>();
        for (var line : criteria.leaves()) {
            line.rule().indicator().flatMap(indicators::find).ifPresent(indicator -> {
                var feeding = new ArrayList<>(List.of(indicator.code()));
                indicator.of().ifPresent(feeding::add);
                indicator.base().ifPresent(feeding::add);
                feeding.forEach(code ->
                        lines.computeIfAbsent(code, any -> new ArrayList<>()).add(line.code()));
            });
        }
        return lines;
    }
}
