package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.TargetInput;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What somebody tries a sheet with: made-up figures, targets and answers. Nothing of it is kept. */
final class TrialForm {

    private static final int LONGEST_COUNT = 4;

    private final MultiValueMap<String, String> typed;
    private final List<Sentence> problems = new ArrayList<>();

    TrialForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Nothing tried yet. */
    public boolean blank() {
        return typed.keySet().stream()
                .noneMatch(name -> name.startsWith("try.") && !value(name).isEmpty());
    }

    public String value(String name) {
        return Typed.text(typed.getFirst(name));
    }

    public boolean ticked(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /** What could not be read, found while answers and inputs were. */
    public List<Sentence> problems() {
        return List.copyOf(problems);
    }

    /** The answer typed under that key: the code of the line, or the word for the one line there is. */
    Answer answer(String key, DraftLine line) {
        if (line.notApplicable().isPresent() && ticked("try.na." + key, "true")) {
            return Answer.NOT_APPLICABLE;
        }
        var ticks = typed.getOrDefault("try.ticked." + key, List.of()).stream()
                .filter(it -> !it.isBlank())
                .collect(Collectors.toSet());
        return switch (line.rule().kind()) {
            case OPTIONS ->
                new Answer(Optional.empty(), Typed.some(value("try.option." + key)), Set.of(), Map.of(), false);
            case CHECKLIST -> Answer.ticked(ticks);
            case DEDUCTION -> Answer.counts(counts(key, line.rule().items()));
            default -> new Answer(number("try.number." + key), Optional.empty(), Set.of(), Map.of(), false);
        };
    }

    Map<String, Answer> answers(List<DraftLine> lines) {
        var answers = new HashMap<String, Answer>();
        lines.stream().filter(DraftLine::leaf).forEach(line -> answers.put(line.code(), answer(line.code(), line)));
        return answers;
    }

    /** Figures and targets by indicator; where a figure stands for a rate it is shown as one. */
    Inputs inputs(Set<String> indicators, List<Choice> choices) {
        var known = choices.stream().collect(Collectors.toMap(Choice::code, Function.identity(), (one, other) -> one));
        var figures = new HashMap<String, FigureInput>();
        var targets = new HashMap<String, TargetInput>();
        for (var code : indicators) {
            var unit = Optional.ofNullable(known.get(code))
                    .filter(Choice::percent)
                    .map(it -> " %")
                    .orElse("");
            number("try.figure." + code)
                    .ifPresent(it -> figures.put(code, new FigureInput(it, VietnameseNumber.format(it) + unit)));
            number("try.target." + code)
                    .ifPresent(it -> targets.put(code, new TargetInput(it, TargetInput.Source.ASSIGNED)));
        }
        return new Inputs(figures, targets);
    }

    private Map<String, Integer> counts(String key, List<RuleData.Item> items) {
        var counts = new HashMap<String, Integer>();
        for (var item : items) {
            var given = value("try.count." + key + "." + item.code());
            if (given.matches("\\d{1," + LONGEST_COUNT + "}")) {
                counts.put(item.code(), Integer.parseInt(given));
            } else if (!given.isEmpty()) {
                problems.add(Sentence.of("criteria.trial.count", item.label(), given));
            }
        }
        return counts;
    }

    private Optional<BigDecimal> number(String name) {
        var given = value(name);
        var number = given.isEmpty() ? Optional.<BigDecimal>empty() : VietnameseNumber.parseDecimal(given);
        if (!given.isEmpty() && number.isEmpty()) {
            problems.add(Sentence.of("criteria.trial.unreadable", given));
        }
        return number;
    }
}
