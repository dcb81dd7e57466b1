package vn.doichieu.criteria.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetHead;
import vn.doichieu.criteria.SheetText;

/** What two sheets say, side by side, in the order of the newer one; lines that are gone stand behind. */
record DifferencesPage(
        SheetHead before, SheetHead after, List<LineDifference> lines, int added, int gone, int changed) {

    static DifferencesPage of(SheetText before, SheetText after, boolean all) {
        var differences = after.since(before).lines();
        int added = (int) differences.stream().filter(LineDifference::isNew).count();
        int gone = (int) differences.stream().filter(LineDifference::isGone).count();
        return new DifferencesPage(
                before.head(),
                after.head(),
                all ? withThoseThatStayed(before, after, differences) : differences,
                added,
                gone,
                differences.size() - added - gone);
    }

    public boolean isEmpty() {
        return added + gone + changed == 0;
    }

    private static List<LineDifference> withThoseThatStayed(
            SheetText before, SheetText after, List<LineDifference> differences) {
        var was = before.content().byCode();
        boolean copied = after.copiedFrom().filter(before.id()::equals).isPresent();
        var differing = differences.stream()
                .filter(line -> !line.isGone())
                .collect(Collectors.toMap(LineDifference::code, Function.identity()));
        var lines = new ArrayList<LineDifference>();
        for (var line : after.content().lines()) {
            var found = differing.get(line.code());
            lines.add(
                    found != null
                            ? found
                            : new LineDifference(
                                    line.code(),
                                    Optional.ofNullable(was.get(copied ? line.codeBefore() : line.code())),
                                    Optional.of(line),
                                    List.of()));
        }
        differences.stream().filter(LineDifference::isGone).forEach(lines::add);
        return lines;
    }
}
