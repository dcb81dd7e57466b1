package vn.doichieu.criteria.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.SheetContent;

/** The code a new line would have: as its brothers are numbered, with letters, Roman or Arabic numerals. */
final class NextCode {

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");
    private static final List<String> CAPITALS = letters('A');
    private static final List<String> SMALL = letters('a');
    private static final List<String> ARABIC =
            IntStream.rangeClosed(1, 1_000).mapToObj(String::valueOf).toList();

    private NextCode() {}

    static String below(Optional<DraftLine> parent, SheetContent sheet) {
        var prefix = parent.map(line -> line.code() + ".").orElse("");
        var used = sheet.lines().stream().map(DraftLine::code).collect(Collectors.toSet());
        var ends = sheet.lines().stream()
                .filter(line -> line.parent().equals(parent.map(DraftLine::code)))
                .map(DraftLine::code)
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .toList();
        return numbering(ends, parent.isEmpty())
                .map(prefix::concat)
                .filter(code -> !used.contains(code))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> numbering(List<String> ends, boolean onTop) {
        var all = onTop ? List.of(CAPITALS, ROMAN, ARABIC, SMALL) : List.of(ARABIC, ROMAN, SMALL, CAPITALS);
        var used = Set.copyOf(ends);
        return all.stream()
                .filter(list -> !used.isEmpty() && list.containsAll(used))
                .findFirst()
                .orElse(all.get(0))
                .stream();
    }

    private static List<String> letters(char first) {
        return IntStream.range(0, 26)
                .mapToObj(n -> String.valueOf((char) (first + n)))
                .toList();
    }
}
