package vn.doichieu.scoring;

import java.util.Comparator;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetDifference;

/** Finds a line again in another version of its sheet, where it may have another code, and tells what was changed in it. */
final class SheetVersions {

    private static final Comparator<ScoreSheetView> IN_ORDER = Comparator.comparing(
                    (ScoreSheetView sheet) -> sheet.round().year())
            .thenComparing(sheet -> sheet.criteria().version())
            .thenComparing(sheet -> sheet.criteria().id().value());

    private SheetVersions() {}

    static Optional<CriteriaSheetView.Line> same(CriteriaSheetView.Line line, ScoreSheetView of, ScoreSheetView in) {
        if (of.criteria().id().equals(in.criteria().id())) {
            return Optional.of(line);
        }
        return IN_ORDER.compare(of, in) > 0
                ? in.criteria().line(line.text().codeBefore())
                : in.criteria().lines().stream()
                        .filter(later -> later.text().codeBefore().equals(line.code()))
                        .findFirst();
    }

    /** What of the line is another one in the later of the two sheets; empty when it stayed the same. */
    static Optional<LineDifference> changed(ComparedSide one, ComparedSide other) {
        if (one.criteria().id().equals(other.criteria().id())) {
            return Optional.empty();
        }
        boolean later = IN_ORDER.compare(one.sheet(), other.sheet()) > 0;
        var after = later ? one : other;
        var before = later ? other : one;
        var code = after.line().or(before::line).orElseThrow().code();
        return SheetDifference.between(before.criteria(), after.criteria()).lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst();
    }
}
