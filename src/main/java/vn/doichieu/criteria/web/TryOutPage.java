package vn.doichieu.criteria.web;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.SheetText;
import vn.doichieu.criteria.SheetTrial;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.SheetEvaluation;

/** A sheet to try. Empty {@code worked}: its lines do not hang together yet. */
record TryOutPage(SheetText sheet, List<Row> rows, List<IndicatorField> indicators, Optional<SheetEvaluation> worked) {

    /** A line with what it comes to, once there is anything to work with. */
    record Row(DraftLine line, int depth, Optional<Derivation> derivation) {}

    static TryOutPage of(SheetText sheet, TrialForm trial, List<Choice> choices) {
        var lines = sheet.content().lines();
        var indicators = IndicatorField.of(lines, choices);
        var inputs = trial.inputs(IndicatorField.codes(indicators), choices);
        var worked = SheetTrial.of(sheet.content(), trial.answers(lines), inputs);
        var depths = sheet.content().depths();
        var rows = lines.stream()
                .map(line -> new Row(
                        line,
                        depths.getOrDefault(line.code(), 0),
                        worked.map(all -> all.line(line.code())).filter(it -> !trial.blank())))
                .toList();
        return new TryOutPage(sheet, rows, indicators, worked);
    }

    /** Where one reads or writes the sheet. */
    public String address() {
        return "/criteria-sheets/" + sheet.id().value() + (sheet.draft() ? "/draft" : "");
    }
}
