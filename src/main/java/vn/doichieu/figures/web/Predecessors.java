package vn.doichieu.figures.web;

import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.SamePeriod;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

/**
 * Whose figures of last year stand for the unit, when they are not its own: by their names of that day, with the way to
 * their figures where they may be read; or why nobody's do.
 */
public record Predecessors(List<Predecessor> units, Optional<Sentence> why) {

    public record Predecessor(String name, Optional<String> address) {}

    static Optional<Predecessors> of(UnitFigures figures, UnitScope readable, List<Round> rounds) {
        var why = figures.indicators().ordered().stream()
                .flatMap(indicator -> figures.samePeriod(indicator.code()).stream())
                .findFirst()
                .flatMap(Predecessors::ofTheWholeUnit);
        if (why.isEmpty() && !figures.samePeriods().isInherited()) {
            return Optional.empty();
        }
        var then = rounds.stream()
                .filter(round -> round.asOf().equals(figures.round().samePeriodAsOf()))
                .findFirst();
        var units = figures.samePeriods().forebears().stream()
                .map(forebear -> new Predecessor(
                        forebear.name(),
                        then.filter(round -> readable.contains(forebear.unit()))
                                .map(round -> "/figures/" + round.id() + "/"
                                        + forebear.unit().value())))
                .toList();
        return Optional.of(new Predecessors(units, why));
    }

    private static Optional<Sentence> ofTheWholeUnit(SamePeriod reported) {
        return reported instanceof SamePeriod.NotComparable none
                        && (none.reason() == SamePeriod.Reason.NEW_UNIT || none.reason() == SamePeriod.Reason.DIVIDED)
                ? Optional.of(none.why())
                : Optional.empty();
    }
}
