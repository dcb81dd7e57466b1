package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.shared.Sentence;

/** The items of a rule, each with a code: the one that is written, or the next number that is free. */
final class ItemList {

    private ItemList() {}

    static List<RuleData.Item> read(Plain body, List<RuleData.Item> before, Form form) {
        return coded(
                before,
                Pieces.of(body.lines(), form).stream()
                        .map(piece -> ItemText.read(piece, form).orElseThrow(() -> noPoints(piece, form)))
                        .toList());
    }

    /** As many points as are written are taken away, said with each item or in the first words of the rule. */
    static List<RuleData.Item> deductions(Plain body, List<RuleData.Item> before, Form form) {
        return coded(
                before,
                Pieces.of(body.lines(), form).stream()
                        .map(piece -> deduction(piece, form).orElseThrow(() -> noPoints(piece, form)))
                        .toList());
    }

    static boolean deducts(Plain piece) {
        return deduction(piece, Form.ANY).filter(ItemText::deducted).isPresent();
    }

    private static Optional<ItemText> deduction(Plain piece, Form form) {
        var ahead = pointsAhead(piece, form);
        return ahead.isPresent()
                ? ahead
                : ItemText.read(piece, form).map(item -> item.deducted() || added(piece) ? item : negative(item));
    }

    /** A text that ends in points, or begins with those it takes away. */
    static boolean complete(Plain piece, Form form) {
        return ItemText.read(piece, form).isPresent()
                || pointsAhead(piece, form).isPresent();
    }

    private static boolean added(Plain piece) {
        return piece.has(": cong ");
    }

    private static ItemText negative(ItemText item) {
        return new ItemText(item.label(), item.points().map(it -> it.abs().negate()), false, item.code());
    }

    /** {@code trừ 1 điểm cho mỗi sai sót}, {@code trừ 0,5 điểm/lần}. */
    private static Optional<ItemText> pointsAhead(Plain piece, Form form) {
        int unit = piece.folded().indexOf("diem");
        if (!piece.startsWith("tru ") || unit < 0 || NumberText.endOf(piece, 4) == 4) {
            return Optional.empty();
        }
        int end = NumberText.endOf(piece, 4);
        var rest = piece.from(unit + 4);
        if (!piece.part(end, unit).isEmpty() || !rest.startsWith("/", "cho moi ", "moi ")) {
            return Optional.empty();
        }
        var number = NumberText.points(piece.part(4, end), form).map(BigDecimal::negate);
        var counted =
                rest.startsWith("/") ? rest.from(1) : rest.from(rest.folded().indexOf("moi ") + 4);
        return Optional.of(new ItemText(Plain.of("Mỗi " + counted.text()), number, true, Optional.empty()));
    }

    private static List<RuleData.Item> coded(List<RuleData.Item> before, List<ItemText> items) {
        var taken = Stream.concat(
                        before.stream().map(RuleData.Item::code), items.stream().flatMap(item -> item.code().stream()))
                .collect(Collectors.toCollection(HashSet::new));
        var kept = before.stream()
                .collect(Collectors.toMap(
                        item -> Folded.of(item.label()), RuleData.Item::code, (one, other) -> one, HashMap::new));
        items.forEach(item -> item.code().ifPresent(code -> kept.values().remove(code)));
        return items.stream()
                .map(item -> new RuleData.Item(
                        item.code()
                                .or(() -> Optional.ofNullable(
                                        kept.remove(Folded.of(item.label().text()))))
                                .orElseGet(() -> free(taken)),
                        item.label().text().replace('\n', ' '),
                        item.points()))
                .toList();
    }

    private static String free(Set<String> taken) {
        int next = 1;
        while (!taken.add(String.valueOf(next))) {
            next++;
        }
        return String.valueOf(next);
    }

    private static TextFault noPoints(Plain piece, Form form) {
        return new TextFault(piece.place(), Sentence.of("criteria.text.noPoints", piece.text()), form);
    }
}
