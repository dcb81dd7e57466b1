package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.criteria.LineDifference.Aspect;

/** What one sheet says otherwise than another: lines by their codes, in the order of the new one, then those that are gone. */
public record SheetDifference(List<LineDifference> lines) {

    public SheetDifference {
        lines = List.copyOf(lines);
    }

    public static SheetDifference between(CriteriaSheetView before, CriteriaSheetView after) {
        return between(before.content(), after.content());
    }

    /** A line that got another code is found by its former one. */
    public static SheetDifference between(SheetContent before, SheetContent after) {
        var was = before.byCode();
        var lines = new ArrayList<LineDifference>();
        var is = after.byCode();
        for (var line : after.lines()) {
            compare(Optional.ofNullable(was.get(line.codeBefore())), line, is).ifPresent(lines::add);
        }
        var stayed = after.lines().stream().map(DraftLine::codeBefore).collect(Collectors.toSet());
        before.lines().stream()
                .filter(line -> !stayed.contains(line.code()))
                .map(line -> new LineDifference(line.code(), Optional.of(line), Optional.empty(), List.of()))
                .forEach(lines::add);
        return new SheetDifference(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Optional<LineDifference> compare(
            Optional<DraftLine> before, DraftLine after, Map<String, DraftLine> is) {
        if (before.isEmpty()) {
            return Optional.of(new LineDifference(after.code(), before, Optional.of(after), List.of()));
        }
        var aspects = aspects(before.get(), after, is);
        return aspects.isEmpty()
                ? Optional.empty()
                : Optional.of(new LineDifference(after.code(), before, Optional.of(after), aspects));
    }

    private static List<Aspect> aspects(DraftLine before, DraftLine after, Map<String, DraftLine> is) {
        return Stream.of(Aspect.values())
                .filter(it -> differs(it, before, after, is))
                .toList();
    }

    private static boolean differs(Aspect aspect, DraftLine before, DraftLine after, Map<String, DraftLine> is) {
        return switch (aspect) {
            case CODE -> !before.code().equals(after.code());
            case TITLE -> !before.title().equals(after.title());
            case POINTS ->
                before.min().compareTo(after.min()) != 0 || before.max().compareTo(after.max()) != 0;
            case RULE -> !said(before).equals(said(after));
            case EVIDENCE ->
                before.evidenceRequired() != after.evidenceRequired()
                        || !before.evidenceHint().equals(after.evidenceHint());
            case PLACE -> !formerParent(after, is).equals(before.parent()) || before.part() != after.part();
        };
    }

    /** Under its own former code: a line does not move when the one it belongs to is numbered anew. */
    private static Optional<String> formerParent(DraftLine line, Map<String, DraftLine> is) {
        return line.parent()
                .map(parent -> Optional.ofNullable(is.get(parent))
                        .map(DraftLine::codeBefore)
                        .orElse(parent));
    }

    /** The rule as the sheet prints it. What only its maximum makes different is told as points. */
    private static List<?> said(DraftLine line) {
        return List.of(
                line.rule(),
                line.roundingStep().map(BigDecimal::stripTrailingZeros),
                line.notApplicable(),
                line.gate());
    }
}
