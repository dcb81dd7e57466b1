package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.LineDifference.Aspect;

/** What one sheet says otherwise than another: lines by their codes, in the order of the new one, then those that are gone. */
public record SheetDifference(List<LineDifference> lines) {

    public SheetDifference {
        lines = List.copyOf(lines);
    }

    public static SheetDifference between(CriteriaSheetView before, CriteriaSheetView after) {
        var lines = new ArrayList<LineDifference>();
        for (var line : after.lines()) {
            compare(before.line(line.code()), line).ifPresent(lines::add);
        }
        before.lines().stream()
                .filter(line -> after.line(line.code()).isEmpty())
                .map(line -> new LineDifference(line.code(), Optional.of(line), Optional.empty(), List.of()))
                .forEach(lines::add);
        return new SheetDifference(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Optional<LineDifference> compare(
            Optional<CriteriaSheetView.Line> before, CriteriaSheetView.Line after) {
        if (before.isEmpty()) {
            return Optional.of(new LineDifference(after.code(), before, Optional.of(after), List.of()));
        }
        var aspects = aspects(before.get(), after);
        return aspects.isEmpty()
                ? Optional.empty()
                : Optional.of(new LineDifference(after.code(), before, Optional.of(after), aspects));
    }

    private static List<Aspect> aspects(CriteriaSheetView.Line before, CriteriaSheetView.Line after) {
        return Stream.of(Aspect.values())
                .filter(it -> differs(it, before, after))
                .toList();
    }

    private static boolean differs(Aspect aspect, CriteriaSheetView.Line before, CriteriaSheetView.Line after) {
        return switch (aspect) {
            case TITLE -> !before.title().equals(after.title());
            case POINTS ->
                before.rule().min().compareTo(after.rule().min()) != 0
                        || before.rule().max().compareTo(after.rule().max()) != 0;
            case RULE -> !said(before).equals(said(after));
            case EVIDENCE ->
                before.evidenceRequired() != after.evidenceRequired()
                        || !before.evidenceHint().equals(after.evidenceHint());
            case PLACE -> !before.parent().equals(after.parent()) || before.part() != after.part();
        };
    }

    /** The rule as the sheet prints it. What only its maximum makes different is told as points. */
    private static List<?> said(CriteriaSheetView.Line line) {
        return List.of(
                line.rule().rule(), line.rule().roundingStep(), line.rule().notApplicable());
    }
}
