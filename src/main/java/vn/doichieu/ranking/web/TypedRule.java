package vn.doichieu.ranking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.doichieu.ranking.rules.Better;
import vn.doichieu.ranking.rules.Disqualifier;
import vn.doichieu.ranking.rules.Floor;
import vn.doichieu.ranking.rules.Origin;
import vn.doichieu.ranking.rules.Quota;
import vn.doichieu.ranking.rules.RankBand;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.RankTarget;
import vn.doichieu.ranking.rules.ShortfallMode;
import vn.doichieu.ranking.rules.TargetAlternative;
import vn.doichieu.ranking.rules.Threshold;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/**
 * A rule as it is typed, field by field: {@code b0-amount} of the first band, {@code b0-f1-line} of its second floor. A
 * part whose main field is empty is not there; behind the last one of each kind there is room for one more.
 */
public final class TypedRule {

    private static final int MOST = 12;
    private static final int LONGEST = 500;

    private final Map<String, String> typed;
    private final List<Sentence> faults = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    TypedRule(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    static TypedRule of(RankRule rule) {
        return new TypedRule(RuleFields.of(rule));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean is(String field, Object value) {
        return get(field).equals(value.toString());
    }

    public List<Integer> targets() {
        return slots("t%d-indicator");
    }

    public List<Integer> bands() {
        return slots("b%d-code");
    }

    public List<Integer> alternatives(int band) {
        return slots("b" + band + "-a%d-met");
    }

    public List<Integer> floors(int band) {
        return slots("b" + band + "-f%d-amount");
    }

    public List<Integer> disqualifiers() {
        return slots("d%d-label");
    }

    /** The filled ones and one more. */
    private List<Integer> slots(String field) {
        int last = IntStream.range(0, MOST)
                .filter(n -> !get(field.formatted(n)).isEmpty())
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(MOST - 1, last + 1)).boxed().toList();
    }

    /** What could be read; what could not is among the faults. */
    RankRule read() {
        return new RankRule(
                text("basis"),
                choice(ShortfallMode.class, "mode").orElse(ShortfallMode.RELATIVE),
                origin("mode"),
                filled("t%d-indicator", n -> target("t" + n)),
                filled("b%d-code", n -> band("b" + n)),
                filled("d%d-label", this::disqualifier));
    }

    List<Sentence> faults() {
        return List.copyOf(faults);
    }

    private <T> List<T> filled(String field, IntFunction<T> read) {
        return IntStream.range(0, MOST)
                .filter(n -> !get(field.formatted(n)).isEmpty())
                .mapToObj(read)
                .toList();
    }

    private RankTarget target(String at) {
        var fixed = Optional.of(get(at + "-fixed"))
                .filter(text -> !text.isEmpty())
                .map(text -> number(at + "-fixed", Sentence.of("ranking.edit.fixed")));
        return new RankTarget(
                text(at + "-indicator"), choice(Better.class, at + "-better").orElse(Better.HIGHER), fixed, origin(at));
    }

    private RankBand band(String at) {
        var name = Sentence.of("ranking.rule.kind", get(at + "-code"));
        var quota = Optional.of(get(at + "-q-amount"))
                .filter(text -> !text.isEmpty())
                .map(text -> new Quota(
                        number(
                                at + "-q-amount",
                                Sentence.of("ranking.edit.of", name, Sentence.of("ranking.edit.quota"))),
                        choice(Quota.Base.class, at + "-q-base").orElse(Quota.Base.COUNT),
                        origin(at + "-q")));
        return new RankBand(
                text(at + "-code"),
                text(at + "-label"),
                threshold(at, Sentence.of("ranking.edit.of", name, Sentence.of("ranking.edit.minimum"))),
                origin(at),
                filled(at + "-a%d-met", n -> alternative(at + "-a" + n, name)),
                filled(at + "-f%d-amount", n -> floor(at + "-f" + n, name)),
                quota);
    }

    private TargetAlternative alternative(String at, Sentence band) {
        var met = number(at + "-met", Sentence.of("ranking.edit.of", band, Sentence.of("ranking.edit.met")));
        if (met.stripTrailingZeros().scale() > 0) {
            faults.add(Sentence.of("ranking.edit.notWhole", band, get(at + "-met")));
        }
        var limit = Optional.of(get(at + "-limit"))
                .filter(text -> !text.isEmpty())
                .map(text ->
                        number(at + "-limit", Sentence.of("ranking.edit.of", band, Sentence.of("ranking.edit.limit"))));
        return new TargetAlternative(met.intValue(), limit, origin(at));
    }

    private Floor floor(String at, Sentence band) {
        var line = Optional.of(text(at + "-line")).filter(code -> !code.isEmpty());
        return new Floor(
                line,
                threshold(at, Sentence.of("ranking.edit.of", band, Sentence.of("ranking.edit.floor"))),
                origin(at));
    }

    private Threshold threshold(String at, Sentence label) {
        return new Threshold(
                number(at + "-amount", label),
                choice(Threshold.Measure.class, at + "-measure").orElse(Threshold.Measure.POINTS));
    }

    private Disqualifier disqualifier(int n) {
        var at = "d" + n;
        var code = get(at + "-code").isEmpty() ? newCode() : text(at + "-code");
        return new Disqualifier(
                code, text(at + "-label"), Optional.of(get(at + "-band")).filter(band -> !band.isEmpty()), origin(at));
    }

    /** The first number no other case of this rule has. */
    private String newCode() {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "CASE_" + n)
                .filter(code -> !typed.containsValue(code) && given.add(code))
                .findFirst()
                .orElseThrow();
    }

    private Origin origin(String at) {
        return new Origin(choice(Origin.Kind.class, at + "-origin").orElse(Origin.Kind.INFERRED), text(at + "-words"));
    }

    private String text(String field) {
        var text = get(field);
        if (text.length() > LONGEST) {
            faults.add(Sentence.of("ranking.edit.tooLong", text.substring(0, 40), String.valueOf(LONGEST)));
        }
        return text;
    }

    /** Zero for what cannot be read: a fault says so. */
    private BigDecimal number(String field, Sentence label) {
        var text = get(field);
        var number = VietnameseNumber.parseDecimal(text);
        if (number.isEmpty()) {
            faults.add(
                    text.isEmpty()
                            ? Sentence.of("ranking.edit.missing", label)
                            : Sentence.of(
                                    "ranking.trial.unreadable", label, text.substring(0, Math.min(40, text.length()))));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> kind, String field) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(get(field)))
                .findFirst();
    }
}
