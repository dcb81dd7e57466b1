package vn.doichieu.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.SheetLine;
import vn.doichieu.shared.Points;

/**
 * What the unit's own lines earn after some of them changed: these, and those whose points hang on theirs through a
 * gate. All other lines count with the points they have.
 */
final class EarnedPoints {

    private EarnedPoints() {}

    /** By code of the line; {@code lines}: on a sheet with gates all its leaves, otherwise those that changed. */
    static Map<String, Optional<Points>> of(SheetBasis basis, Collection<ScoreLine> lines, Collection<String> changed) {
        var stored = lines.stream().collect(Collectors.toMap(ScoreLine::criterionCode, Function.identity()));
        var rules = basis.criteria().rules();
        var touched = rules.tree().touchedBy(changed);
        if (!rules.tree().gated()) {
            return earned(touched, rules.points(touched, ScoreSheetReader.answers(stored), basis.inputs()));
        }
        var inputs = basis.inputs();
        var kept = SheetScores.of(basis.criteria(), stored, ScoreLine::selfPoints);
        Function<SheetLine, Derivation> leaf = line -> Optional.ofNullable(stored.get(line.code()))
                .filter(it -> touched.contains(line.code()))
                .map(it -> line.rule().evaluate(it.answer(), inputs))
                .orElseGet(() -> kept.leaf(line));
        var all = rules.evaluate(leaf);
        var earned = new HashMap<String, Optional<Points>>();
        touched.forEach(code -> earned.put(code, all.line(code).points()));
        return earned;
    }

    private static Map<String, Optional<Points>> earned(Set<String> touched, Map<String, Points> points) {
        return touched.stream()
                .collect(Collectors.toMap(Function.identity(), code -> Optional.ofNullable(points.get(code))));
    }
}
