package vn.doichieu.criteria;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the lines of one sheet go over into a later one: under which code each was known, and what became of it. Versions
 * in between are passed over.
 *
 * @param renamed the later sheet, each line with the code the earlier one has it under
 */
public record Succession(
        CriteriaSheetView before, CriteriaSheetView after, SheetContent renamed, SheetDifference difference) {

    static Succession of(CriteriaSheetView before, CriteriaSheetView after, SheetContent renamed) {
        return new Succession(before, after, renamed, SheetDifference.between(before.content(), renamed));
    }

    /** The code the line of the later sheet has in the earlier one; none when it is new. */
    public Map<String, String> codesBefore() {
        var known = before.content().byCode().keySet();
        return renamed.lines().stream()
                .filter(line -> known.contains(line.codeBefore()))
                .collect(Collectors.toMap(DraftLine::code, DraftLine::codeBefore));
    }

    /** What is another in the line of the later sheet: nothing, or aspects. New lines have none. */
    public List<LineDifference.Aspect> changes(String code) {
        return difference.lines().stream()
                .filter(line ->
                        line.after().map(DraftLine::code).filter(code::equals).isPresent())
                .findFirst()
                .map(LineDifference::aspects)
                .orElse(List.of());
    }
}
