package vn.doichieu.reconciliation.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.figures.rules.Flag;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * Something on the board: sources that do not say the same of a figure, or a source that breaks a check. The key names
 * it as long as it is there; the fingerprint says which values it speaks of.
 *
 * @param subject what it is about; a value other than those in question is read as its quantity
 * @param name what it is called: the figure, or what must hold
 * @param basis what the result rests on besides the values in question, as far as a change of it makes another item
 * @param following what disagrees only because this does, with by how much
 * @param figures all figures a check looked at, with whose and where they were read
 */
public record Item(
        String key,
        Kind kind,
        String name,
        Indicator subject,
        Comparison result,
        List<Value> values,
        String basis,
        Optional<String> difference,
        Set<Flag> flags,
        Optional<DiscrepancyCause> suggestedCause,
        List<Sentence> explanation,
        List<Sentence> questions,
        List<Stake> stakes,
        List<Followed> following,
        List<CheckResult.Term> figures) {

    public enum Kind {
        /** Sources of one figure. */
        CLAIMS,
        /** Arithmetic and completeness of what the unit's report says. */
        REPORT,
        /** Something that must hold between the figures of one source. */
        CHECK
    }

    /** Another figure that disagrees only because this one does. */
    public record Followed(String name, List<Value> values, String difference) {}

    /** In this order one trusts a source until a value is agreed or decided. */
    private static final List<String> BEST_FIRST = List.of("INSPECTED", "STATISTICS", "UNIT_REPORT", "SCORE_SHEET");

    public Item {
        values = List.copyOf(values);
        flags = Set.copyOf(flags);
        explanation = List.copyOf(explanation);
        questions = List.copyOf(questions);
        stakes = List.copyOf(stakes);
        following = List.copyOf(following);
        figures = List.copyOf(figures);
    }

    /** Two claims cannot both be right: somebody has to say which value holds. The rest wants a word, not a value. */
    public boolean disagrees() {
        return result == Comparison.DIFFERENT;
    }

    /** Equal as long as it is about the same values: what was said of others no longer counts. */
    public String fingerprint() {
        return Stream.concat(Stream.of(result.name() + basis), values.stream().map(Value::fingerprint))
                .collect(Collectors.joining(" "));
    }

    public Optional<Value> value(String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }

    /** What holds as long as nobody has agreed or decided: the source trusted most. */
    public Optional<Value> best() {
        Map<String, Value> byCode = values.stream().collect(Collectors.toMap(Value::code, Function.identity()));
        return BEST_FIRST.stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .findFirst();
    }

    /** The lines whose points depend on which value is right. */
    public List<Stake> atStake() {
        return stakes.stream().filter(Stake::moves).toList();
    }

    public Points sumAtStake() {
        return atStake().stream().map(Stake::spread).reduce(Points.ZERO, Points::plus);
    }
}
