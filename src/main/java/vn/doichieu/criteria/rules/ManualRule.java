package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** Points entered by a person, in steps, within the limits of the line. */
public record ManualRule(BigDecimal step) implements ScoringRule {

    public ManualRule {
        if (step.signum() <= 0) {
            throw RuleFault.of("criteria.fault.step");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.MANUAL;
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.MANUAL,
                Optional.of(step),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Limits reach(Limits line) {
        return line;
    }

    @Override
    public List<Sentence> describe(Limits line) {
        return List.of(Sentence.of(
                "criteria.rule.manual", line.min().toString(), line.max().toString(), VietnameseNumber.format(step)));
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        return answer.number().map(number -> problems(number, line)).orElse(List.of());
    }

    private List<Sentence> problems(BigDecimal number, Limits line) {
        var problems = new ArrayList<Sentence>();
        if (number.compareTo(line.max().value()) > 0) {
            problems.add(outside("criteria.answer.aboveMaximum", number, line.max()));
        }
        if (number.compareTo(line.min().value()) < 0) {
            problems.add(outside("criteria.answer.belowMinimum", number, line.min()));
        }
        if (!Numbers.multipleOf(number, step)) {
            problems.add(Sentence.of(
                    "criteria.answer.notAStep",
                    VietnameseNumber.format(number),
                    VietnameseNumber.format(step),
                    VietnameseNumber.format(Numbers.toStep(number, step))));
        }
        return problems;
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        return answer.number()
                .map(number -> Working.of(
                        number,
                        Step.of(
                                        "criteria.step.manual",
                                        Numbers.exact(number),
                                        line.max().toString())
                                .leadingTo(number)))
                .orElseGet(() ->
                        Working.missing("criteria.missing.points", line.max().toString()));
    }

    private static Sentence outside(String code, BigDecimal number, Points limit) {
        return Sentence.of(code, VietnameseNumber.format(number), limit.toString());
    }
}
