package vn.doichieu.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Verdict;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Stake;
import vn.doichieu.reconciliation.rules.Value;
import vn.doichieu.scoring.FigureRow;
import vn.doichieu.scoring.FigureStanding;
import vn.doichieu.scoring.LineReading;
import vn.doichieu.shared.Points;

/** Makes the items of the board of one unit from how its figures stand. Nothing is read from a table here. */
final class ItemReader {

    private final FigureStanding standing;

    private ItemReader(FigureStanding standing) {
        this.standing = standing;
    }

    /** What disagrees first, each group in the order of the report. */
    static List<Item> items(FigureStanding standing) {
        var reader = new ItemReader(standing);
        return Stream.of(reader.claims(), reader.report(), new CheckItems(standing).items())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Item item) -> !item.disagrees())
                        .thenComparing(Item::kind)
                        .thenComparingInt(item -> item.subject().position())
                        .thenComparing(Item::key))
                .toList();
    }

    private List<Item> claims() {
        return standing.apart().stream().map(this::claims).toList();
    }

    private List<Item> report() {
        return standing.findings().stream()
                .filter(ItemReader::isOfInterest)
                .map(this::report)
                .toList();
    }

    /** The stored claims behind the values of an item. */
    static Map<String, ClaimView> entries(UnitFigures figures, Item item) {
        var code = item.subject().code();
        var entries = new HashMap<String, ClaimView>();
        if (item.kind() != Item.Kind.CLAIMS) {
            entries.put(Value.STATED, figures.entry(code, source(item)));
            return entries;
        }
        for (var source : ClaimSource.values()) {
            if (item.value(source.name()).isPresent()) {
                entries.put(source.name(), entry(figures, item, source));
            }
        }
        return entries;
    }

    /** The last part of the key of a check; the report for what is found about the report. */
    private static ClaimSource source(Item item) {
        return item.kind() == Item.Kind.CHECK
                ? ClaimSource.valueOf(item.key().substring(item.key().lastIndexOf(':') + 1))
                : ClaimSource.UNIT_REPORT;
    }

    /** Of a computed figure the source gives no number of its own: the one it is computed from stands for it. */
    private static ClaimView entry(UnitFigures figures, Item item, ClaimSource source) {
        var subject = item.subject();
        return Stream.of(Optional.of(subject.code()), subject.of(), subject.base())
                .flatMap(Optional::stream)
                .map(code -> figures.entry(code, source))
                .filter(ClaimView::isStated)
                .findFirst()
                .orElseGet(() -> figures.entry(subject.code(), source));
    }

    private static boolean isOfInterest(Assessment found) {
        return !found.flags().isEmpty()
                || found.verdict().filter(Verdict.CONSISTENT::equals).isEmpty();
    }

    private Item claims(FigureRow row) {
        var compared = row.row();
        var values = values(compared);
        return new Item(
                "CLAIMS:" + compared.indicator().code(),
                Item.Kind.CLAIMS,
                compared.indicator().name(),
                compared.indicator(),
                compared.comparison(),
                values,
                "",
                compared.difference().map(Difference::shown),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                row.lines().stream().map(line -> stake(line, values)).toList(),
                following(row),
                List.of());
    }

    private List<Item.Followed> following(FigureRow cause) {
        return standing.following(cause).stream()
                .map(row -> new Item.Followed(
                        row.row().indicator().name(),
                        values(row.row()),
                        row.row().difference().map(Difference::shown).orElse("")))
                .toList();
    }

    private static List<Value> values(ComparisonRow row) {
        return row.values().entrySet().stream()
                .map(said -> new Value(
                        said.getKey().name(),
                        said.getValue().exact(),
                        said.getValue().shown()))
                .toList();
    }

    private static Stake stake(LineReading line, List<Value> values) {
        var points = new HashMap<String, Points>();
        for (var value : values) {
            points(line, ClaimSource.valueOf(value.code())).ifPresent(it -> points.put(value.code(), it));
        }
        return new Stake(line.code(), points);
    }

    private static Optional<Points> points(LineReading line, ClaimSource source) {
        return switch (source) {
            case UNIT_REPORT -> line.byReport();
            case SCORE_SHEET -> line.bySheet();
            case STATISTICS -> line.byStatistics();
            case INSPECTED -> line.byFiles();
        };
    }

    private Item report(Assessment found) {
        var subject = found.subject();
        return new Item(
                "REPORT:" + subject.code(),
                Item.Kind.REPORT,
                subject.name(),
                subject,
                result(found),
                values(found),
                "",
                difference(found),
                found.flags(),
                found.suggestedCause(),
                found.explanation(),
                found.questions(),
                standing.lines(subject.code()).stream()
                        .map(line -> new Stake(line.code(), Map.of()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** What is right as arithmetic and still asks for a word, or is not stated at all. */
    private static Comparison result(Assessment found) {
        return found.verdict()
                .map(verdict -> switch (verdict) {
                    case CONSISTENT -> Comparison.MATCHED;
                    case ROUNDING -> Comparison.WITHIN_TOLERANCE;
                    case CONTRADICTS -> Comparison.DIFFERENT;
                    case UNVERIFIABLE -> Comparison.INCOMPLETE;
                })
                .orElse(Comparison.INCOMPLETE);
    }

    private static List<Value> values(Assessment found) {
        var values = new ArrayList<Value>();
        found.claim().ifPresent(claim -> values.add(new Value(Value.STATED, number(claim), claim.printed())));
        found.recomputed()
                .ifPresent(exact -> values.add(new Value(
                        Value.RECOMPUTED, exact, found.subject().quantity().show(exact))));
        return values;
    }

    private static Optional<String> difference(Assessment found) {
        return found.recomputed()
                .flatMap(exact -> found.claim().map(claim -> exact.subtract(number(claim))))
                .filter(gap -> gap.signum() != 0)
                .map(gap -> new Difference(found.subject().quantity(), gap, Optional.empty()).shown());
    }

    private static BigDecimal number(Claim claim) {
        return claim.number().value();
    }
}
