package vn.doichieu.criteria.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetContent;
import vn.doichieu.criteria.SheetDifference;
import vn.doichieu.criteria.SheetDraft;
import vn.doichieu.criteria.SheetFault;
import vn.doichieu.criteria.SheetFaults;
import vn.doichieu.criteria.rules.Derivation;

/**
 * The page of one line.
 *
 * @param code of the line as it is stored; empty for a new one
 * @param typed the line as it would be saved, as far as it can be read
 * @param faults of the line as typed, by where they are
 */
record LinePage(
        SheetDraft draft,
        Optional<String> code,
        Optional<DraftLine> typed,
        Map<SheetFault.Field, List<SheetFault>> faults,
        List<Choice> choices,
        List<IndicatorField> indicators,
        Optional<Derivation> tried) {

    static LinePage of(
            SheetDraft draft, Optional<String> code, Optional<DraftLine> typed, TrialForm trial, List<Choice> choices) {
        var indicators = IndicatorField.of(typed.stream().toList(), choices);
        var tried = typed.filter(line -> line.leaf() && line.faults().isEmpty() && !trial.blank())
                .map(line -> line.lineRule()
                        .evaluate(trial.answer("line", line), trial.inputs(IndicatorField.codes(indicators), choices)));
        return new LinePage(draft, code, typed, faults(draft, code, typed, choices), choices, indicators, tried);
    }

    /** Where the form is sent to. */
    public String address() {
        var sheet = "/criteria-sheets/" + draft.id().value() + "/draft";
        return code.map(it -> sheet + "/lines/" + it).orElse(sheet + "/new-line");
    }

    public List<SheetFault> at(String field) {
        return faults.getOrDefault(SheetFault.Field.valueOf(field), List.of());
    }

    /** The lines this one can belong to: those that add up others, but neither itself nor what is below it. */
    public List<DraftLine> parents() {
        var content = draft.content();
        return content.lines().stream()
                .filter(line -> !line.leaf() && !isBelow(line, content))
                .toList();
    }

    /** The line next to this one in the order of the sheet. */
    public Optional<DraftLine> neighbour(int step) {
        var lines = draft.content().lines();
        return code.map(it -> lines.stream().map(DraftLine::code).toList().indexOf(it) + step)
                .filter(at -> at >= 0 && at < lines.size())
                .map(lines::get);
    }

    /** The stored line beside the typed one. */
    public Optional<LineDifference> clash() {
        var stored = code.flatMap(draft::line);
        return typed.flatMap(mine -> stored.flatMap(theirs -> SheetDifference.between(
                        new SheetContent(draft.content().head(), List.of(theirs)),
                        new SheetContent(draft.content().head(), List.of(formerly(mine, theirs))))
                .lines()
                .stream()
                .findFirst()));
    }

    private static DraftLine formerly(DraftLine mine, DraftLine theirs) {
        return new DraftLine(
                mine.code(),
                mine.parent(),
                mine.part(),
                mine.title(),
                mine.min(),
                mine.max(),
                mine.rule(),
                mine.roundingStep(),
                mine.notApplicable(),
                mine.evidenceRequired(),
                mine.evidenceHint(),
                mine.clause(),
                mine.source(),
                mine.sourceNote(),
                mine.gate(),
                Optional.of(theirs.code()));
    }

    private boolean isBelow(DraftLine line, SheetContent content) {
        var known = content.byCode();
        var at = Optional.of(line);
        for (int n = 0; n < known.size() && at.isPresent(); n++) {
            if (code.filter(at.get().code()::equals).isPresent()) {
                return true;
            }
            at = at.get().parent().map(known::get);
        }
        return false;
    }

    /** As if the line were saved as it is typed now. */
    private static Map<SheetFault.Field, List<SheetFault>> faults(
            SheetDraft draft, Optional<String> code, Optional<DraftLine> typed, List<Choice> choices) {
        if (typed.isEmpty()) {
            return Map.of();
        }
        var lines = new ArrayList<>(draft.content().lines());
        code.ifPresentOrElse(
                old -> lines.replaceAll(line -> line.code().equals(old) ? typed.get() : line),
                () -> lines.add(typed.get()));
        var known = choices.stream().map(Choice::code).collect(Collectors.toSet());
        return SheetFaults.of(new SheetContent(draft.content().head(), lines), known::contains).stream()
                .filter(fault -> fault.line().filter(typed.get().code()::equals).isPresent())
                .collect(Collectors.groupingBy(
                        SheetFault::field, () -> new EnumMap<>(SheetFault.Field.class), Collectors.toList()));
    }
}
