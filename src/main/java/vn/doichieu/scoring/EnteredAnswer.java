package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.ChecklistRule;
import vn.doichieu.criteria.rules.DeductionRule;
import vn.doichieu.criteria.rules.OptionsRule;
import vn.doichieu.criteria.rules.ScoredItem;
import vn.doichieu.criteria.rules.ScoringRule;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What a person entered on a line, in words: as it was entered, with the labels of the sheet. */
final class EnteredAnswer {

    private EnteredAnswer() {}

    static List<Sentence> words(ScoringRule rule, Answer answer) {
        var words = new ArrayList<Sentence>();
        if (answer.notApplicable()) {
            words.add(Sentence.of("scoring.derivation.entered.notApplicable"));
        }
        answer.number()
                .ifPresent(number ->
                        words.add(Sentence.of("scoring.derivation.entered.number", VietnameseNumber.format(number))));
        answer.option()
                .ifPresent(code -> words.add(Sentence.of("scoring.derivation.entered.option", label(rule, code))));
        words.addAll(ticked(rule, answer.ticked()));
        words.addAll(counts(rule, answer.counts()));
        return words;
    }

    private static List<Sentence> ticked(ScoringRule rule, Collection<String> codes) {
        if (codes.contains(ChecklistRule.NONE)) {
            return List.of(Sentence.of("scoring.derivation.entered.none"));
        }
        return items(rule).stream()
                .filter(item -> codes.contains(item.code()))
                .map(item -> Sentence.of("scoring.derivation.entered.item", item.label()))
                .toList();
    }

    private static List<Sentence> counts(ScoringRule rule, Map<String, Integer> counts) {
        return items(rule).stream()
                .filter(item -> counts.containsKey(item.code()))
                .map(item -> Sentence.of(
                        "scoring.derivation.entered.count", item.label(), String.valueOf(counts.get(item.code()))))
                .toList();
    }

    private static String label(ScoringRule rule, String code) {
        return items(rule).stream()
                .filter(item -> item.code().equals(code))
                .map(ScoredItem::label)
                .findFirst()
                .orElse(code);
    }

    private static List<ScoredItem> items(ScoringRule rule) {
        if (rule instanceof OptionsRule options) {
            return options.options();
        }
        if (rule instanceof ChecklistRule checklist) {
            return checklist.items();
        }
        return rule instanceof DeductionRule deduction ? deduction.occurrences() : List.of();
    }
}
