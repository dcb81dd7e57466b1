package vn.doichieu.criteria.rules;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** How a line scores: data of the sheet, never a program of its own. */
public sealed interface ScoringRule
        permits SumRule,
                ManualRule,
                OptionsRule,
                ChecklistRule,
                BandsRule,
                DeductionRule,
                TargetRule,
                BonusPerPointRule {

    RuleKind kind();

    /** The parameters it was made of. */
    RuleData data();

    /** The least and the most this rule ever gives on a line with these limits. */
    Limits reach(Limits line);

    /** The rule in words, as the printed sheet has it. */
    List<Sentence> describe(Limits line);

    /** What is wrong with an answer, each with the way out. */
    List<Sentence> problems(Answer answer, Limits line);

    /** The points, not yet rounded, for an answer without problems. */
    Working work(Answer answer, Inputs inputs, Limits line);

    /** The number this rule reads, if it reads one. */
    default Optional<Input> input() {
        return Optional.empty();
    }

    /** The indicator of a factor for the volume of work. */
    default Optional<String> volumeIndicator() {
        return Optional.empty();
    }
}
