package vn.doichieu.criteria.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The total of a sheet, step by step: each part added up, rescaled and capped, and the parts together. */
final class TotalWork {

    private final Totalling totalling;

    /** What the leaves of a part come to below each uppermost line that has any. */
    private final Map<Part, List<Outcome>> tops = new EnumMap<>(Part.class);

    private final List<Outcome> excluded;
    private final List<Step> steps = new ArrayList<>();

    private TotalWork(LineTree tree, Totalling totalling, Map<String, Outcome> outcomes) {
        this.totalling = totalling;
        var leaves = tree.lines().stream()
                .filter(SheetLine::leaf)
                .flatMap(line -> Optional.ofNullable(outcomes.get(line.code())).stream())
                .toList();
        for (var part : Part.values()) {
            var of = leaves.stream().filter(leaf -> leaf.line().part() == part).toList();
            tops.put(part, byTop(tree, of));
        }
        this.excluded = leaves.stream()
                .filter(leaf ->
                        leaf.line().part() == Part.BASE && leaf.derivation().excluded())
                .toList();
    }

    static Derivation derive(LineTree tree, Totalling totalling, Map<String, Outcome> outcomes) {
        return new TotalWork(tree, totalling, outcomes).derive();
    }

    private Derivation derive() {
        var maxima = Outcome.sum(
                excluded.stream().map(leaf -> leaf.line().rule().max()).toList());
        var counted = totalling.count(sum(Part.BASE), sum(Part.BONUS), sum(Part.PENALTY), maxima);
        addUp(Part.BASE);
        leaveOut(maxima, counted);
        addUp(Part.BONUS);
        limitBonus(counted);
        addUp(Part.PENALTY);
        if (counted.penalty().compareTo(sum(Part.PENALTY)) != 0) {
            step(counted.penalty(), "criteria.total.penaltyCap", counted.penalty());
        }
        together(counted);
        return new Derivation(Optional.of(counted.won()), false, steps, missing());
    }

    /** The uppermost lines in the order of the sheet. */
    private static List<Outcome> byTop(LineTree tree, List<Outcome> leaves) {
        var byTop = new LinkedHashMap<String, List<Outcome>>();
        leaves.forEach(leaf -> byTop.computeIfAbsent(tree.root(leaf.line().code()), top -> new ArrayList<>())
                .add(leaf));
        return byTop.entrySet().stream()
                .map(top -> Outcome.sum(tree.line(top.getKey()), top.getValue(), Passage.FREE))
                .toList();
    }

    private List<Outcome> tops(Part part) {
        return tops.getOrDefault(part, List.of());
    }

    private List<Points> scored(Part part) {
        return tops(part).stream()
                .flatMap(top -> top.derivation().points().stream())
                .toList();
    }

    private Points sum(Part part) {
        return Outcome.sum(scored(part));
    }

    private void addUp(Part part) {
        tops(part).forEach(top -> steps.add(top.asTerm()));
        var scored = scored(part);
        if (scored.size() > 1) {
            step(sum(part), "criteria.total.part." + part, Numbers.terms(scored), sum(part));
        } else if (scored.size() == 1) {
            step(sum(part), "criteria.total.partOfOne." + part, sum(part));
        }
    }

    /** Lines that do not apply to the unit, and what was won on the rest as if on the whole sheet. */
    private void leaveOut(Points maxima, Totalling.Counted counted) {
        if (excluded.isEmpty()) {
            return;
        }
        var codes = String.join(
                "; ", excluded.stream().map(leaf -> leaf.line().code()).toList());
        steps.add(Step.of(
                "criteria.total.excluded",
                codes,
                totalling.total().toString(),
                maxima.toString(),
                counted.applicable().toString()));
        if (counted.rescaled()) {
            step(
                    counted.base(),
                    "criteria.total.rescaled",
                    sum(Part.BASE),
                    totalling.total(),
                    counted.applicable(),
                    counted.base());
        } else {
            steps.add(Step.of("criteria.total.notRescaled"));
        }
    }

    private void limitBonus(Totalling.Counted counted) {
        if (counted.bonusCapped().compareTo(sum(Part.BONUS)) != 0) {
            step(counted.bonusCapped(), "criteria.total.bonusCap", counted.bonusCapped());
        }
        if (counted.bonus().compareTo(counted.bonusCapped()) != 0) {
            step(counted.bonus(), "criteria.total.bonusRoom", totalling.total(), counted.base(), counted.bonus());
        }
    }

    private void together(Totalling.Counted counted) {
        var terms = new ArrayList<>(List.of(counted.base()));
        if (!scored(Part.BONUS).isEmpty()) {
            terms.add(counted.bonus());
        }
        if (!scored(Part.PENALTY).isEmpty()) {
            terms.add(counted.penalty());
        }
        if (terms.size() > 1) {
            step(counted.won(), "criteria.total.won", Numbers.terms(terms), counted.won());
        } else {
            step(counted.won(), "criteria.total.wonOfOne", counted.won());
        }
    }

    private List<Sentence> missing() {
        return Stream.of(Part.values())
                .flatMap(part -> tops(part).stream())
                .flatMap(top -> top.missing().stream())
                .toList();
    }

    private void step(Points result, String code, Object... arguments) {
        var shown = Stream.of(arguments).map(Object::toString).toArray();
        steps.add(Step.of(code, shown).leadingTo(result.value()));
    }
}
