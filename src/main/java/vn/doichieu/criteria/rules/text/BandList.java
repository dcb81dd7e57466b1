package vn.doichieu.criteria.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.shared.Sentence;

/** Ranges and what they are worth. */
final class BandList {

    private BandList() {}

    static List<BandData> read(List<Plain> pieces, boolean counts, Form form) {
        return pieces.stream().map(piece -> band(piece, counts, form)).toList();
    }

    private static BandData band(Plain piece, boolean counts, Form form) {
        var item = ItemText.read(piece, form)
                .orElseThrow(
                        () -> new TextFault(piece.place(), Sentence.of("criteria.text.noPoints", piece.text()), form));
        return IntervalText.read(item.label(), counts, form)
                .orElseThrow(() -> new TextFault(
                        piece.place(),
                        Sentence.of("criteria.text.noRange", item.label().text()),
                        form))
                .worth(item.points());
    }

    /** When all of them are ranges that are worth something. */
    static Optional<List<IntervalText>> intervals(List<Plain> pieces, Form form) {
        var intervals = new ArrayList<IntervalText>();
        for (var piece : pieces) {
            ItemText.read(piece, form)
                    .flatMap(item -> IntervalText.read(item.label(), false, form))
                    .ifPresent(intervals::add);
        }
        return pieces.isEmpty() || intervals.size() < pieces.size() ? Optional.empty() : Optional.of(intervals);
    }

    /** What is read, when the text does not say so: {@code chậm 1–2 ngày} counts days, else the title of the line. */
    static Input input(List<Plain> pieces, String title, boolean whole) {
        var intervals = intervals(pieces, Form.ANY).orElse(List.of());
        boolean percent = intervals.stream().anyMatch(IntervalText::percent);
        var before = intervals.stream().flatMap(it -> it.before().stream()).findFirst();
        var unit = intervals.stream().flatMap(it -> it.unit().stream()).findFirst();
        var label =
                before.isPresent() && unit.isPresent() && !percent ? "Số " + unit.get() + " " + before.get() : title;
        boolean integer = !percent && intervals.stream().allMatch(IntervalText::whole) && (whole || unit.isPresent());
        return new Input(percent && !label.endsWith("(%)") ? label + " (%)" : label, Optional.empty(), integer);
    }
}
