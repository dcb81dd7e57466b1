package vn.doichieu.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doichieu.figures.rules.Check;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Flag;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Severity;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Stake;
import vn.doichieu.reconciliation.rules.Value;
import vn.doichieu.scoring.FigureStanding;

/**
 * The items of what must hold between the figures of one source. What the rules only note is not asked about, what a
 * sum lacks neither unless units below are missing; and what is said of the report already is not said twice.
 */
final class CheckItems {

    private final FigureStanding standing;

    CheckItems(FigureStanding standing) {
        this.standing = standing;
    }

    List<Item> items() {
        var said = standing.findings().stream()
                .map(found -> found.subject().code())
                .collect(Collectors.toSet());
        return standing.figures().checks().stream()
                .filter(CheckItems::isOfInterest)
                .filter(result -> result.source() != ClaimSource.UNIT_REPORT || !said.contains(result.subject()))
                .flatMap(result -> item(result).stream())
                .toList();
    }

    private static boolean isOfInterest(CheckResult result) {
        return switch (result.outcome()) {
            case VIOLATED, SUSPECT -> result.check().severity() != Severity.NOTE;
            case WITHIN_TOLERANCE -> false;
            case INCOMPLETE -> result.check().kind() == Check.Kind.PARTS;
        };
    }

    private Optional<Item> item(CheckResult result) {
        return subject(result)
                .map(subject -> new Item(
                        "CHECK:" + result.key(),
                        Item.Kind.CHECK,
                        result.check().name(),
                        subject,
                        comparison(result),
                        values(subject, result),
                        basis(result),
                        difference(subject, result),
                        comparison(result) == Comparison.MATCHED ? Set.of(Flag.SUSPECT) : Set.of(),
                        Optional.empty(),
                        result.explanation(),
                        List.of(),
                        stakes(result),
                        List.of(),
                        result.figures()));
    }

    private Optional<Indicator> subject(CheckResult result) {
        var indicators = standing.figures().indicators();
        return indicators
                .find(result.subject())
                .or(() -> result.figures().stream()
                        .map(CheckResult.Term::indicator)
                        .findFirst())
                .or(() -> indicators.ordered().stream().findFirst());
    }

    private static Comparison comparison(CheckResult result) {
        return switch (result.outcome()) {
            case WITHIN_TOLERANCE -> Comparison.WITHIN_TOLERANCE;
            case INCOMPLETE -> Comparison.INCOMPLETE;
            case VIOLATED, SUSPECT -> result.contradicts() ? Comparison.DIFFERENT : Comparison.MATCHED;
        };
    }

    /** What the source says of the figure in question; what it should be is in the explanation. */
    private List<Value> values(Indicator subject, CheckResult result) {
        return standing.figures().known(result.subject(), result.source()).stream()
                .map(known -> new Value(
                        Value.STATED, known.exact(), subject.quantity().show(known.exact())))
                .toList();
    }

    private static String basis(CheckResult result) {
        return result.figures().stream()
                .map(term ->
                        " " + term.indicator().code() + "@" + term.asOf() + "=" + Objects.toString(term.shown(), ""))
                .collect(Collectors.joining());
    }

    private static Optional<String> difference(Indicator subject, CheckResult result) {
        return result.difference()
                .filter(gap -> gap.signum() != 0)
                .map(gap -> new Difference(subject.quantity(), gap, Optional.empty()).shown());
    }

    private List<Stake> stakes(CheckResult result) {
        return result.indicators().stream()
                .flatMap(code -> standing.lines(code).stream())
                .map(line -> line.code())
                .distinct()
                .map(line -> new Stake(line, Map.of()))
                .toList();
    }
}
