package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/**
 * The number a rule reads: an indicator of the ledger, or a number entered on the line. Where the ledger has the
 * figure, the ledger is scored and an entered number is not. A label that ends in {@code (%)} is a rate in percent.
 */
public record Input(String label, Optional<String> indicator, boolean integer) {

    private static final String PERCENT = "(%)";

    public boolean percent() {
        return label.endsWith(PERCENT);
    }

    /** The label without its unit. */
    public String name() {
        return percent() ? label.substring(0, label.length() - PERCENT.length()).strip() : label;
    }

    Optional<FigureInput> read(Answer answer, Inputs inputs) {
        return indicator.flatMap(inputs::figure).or(() -> answer.number().map(n -> new FigureInput(n, show(n))));
    }

    /** Where the number comes from, and an entered number that was passed over. */
    List<Step> steps(Answer answer, Inputs inputs, FigureInput read) {
        if (indicator.flatMap(inputs::figure).isEmpty()) {
            return List.of(Step.of("criteria.step.entered", name(), read.shown()));
        }
        var steps = new ArrayList<>(List.of(Step.of("criteria.step.figure", name(), read.shown())));
        answer.number()
                .filter(entered -> entered.compareTo(read.value()) != 0)
                .ifPresent(entered -> steps.add(Step.of("criteria.step.enteredNotUsed", show(entered))));
        return steps;
    }

    Sentence missing() {
        return Sentence.of(indicator.isPresent() ? "criteria.missing.figure" : "criteria.missing.number", name());
    }

    List<Sentence> problems(Answer answer) {
        return answer.number()
                .filter(number -> integer && !Numbers.whole(number))
                .map(number -> List.of(Sentence.of("criteria.answer.notWhole", name(), show(number))))
                .orElse(List.of());
    }

    /** As it was given: {@code 95 %}, {@code 2}. */
    String show(BigDecimal number) {
        return withUnit(VietnameseNumber.format(number));
    }

    /** Two decimals or as many as it takes; a count as it is. */
    String show(BigDecimal number, Predicate<BigDecimal> leadsToTheSame) {
        return integer ? show(number) : withUnit(Numbers.faithful(number, leadsToTheSame));
    }

    private String withUnit(String number) {
        return percent() ? number + " %" : number;
    }
}
