package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything a sheet says, right or wrong: what an editor or a workbook writes, and what is compared and copied. */
public record SheetContent(SheetHead head, List<DraftLine> lines) {

    public SheetContent {
        lines = List.copyOf(lines);
    }

    /** Lines by code; of a code used twice the first. */
    public Map<String, DraftLine> byCode() {
        var found = new LinkedHashMap<String, DraftLine>();
        lines.forEach(line -> found.putIfAbsent(line.code(), line));
        return found;
    }

    /** How many lines stand above each line, by code. Lines whose way up never ends, or ends nowhere, are left out. */
    public Map<String, Integer> depths() {
        var known = byCode();
        var depths = new HashMap<String, Integer>();
        for (var line : known.values()) {
            depth(line, known, depths, new HashSet<>());
        }
        return depths;
    }

    private static Optional<Integer> depth(
            DraftLine line, Map<String, DraftLine> known, Map<String, Integer> depths, Set<String> passed) {
        if (line.parent().isEmpty()) {
            depths.put(line.code(), 0);
        }
        if (!depths.containsKey(line.code()) && passed.add(line.code())) {
            line.parent()
                    .map(known::get)
                    .flatMap(above -> depth(above, known, depths, passed))
                    .ifPresent(above -> depths.put(line.code(), above + 1));
        }
        return Optional.ofNullable(depths.get(line.code()));
    }

    /** What a copy says: its lines have the codes they had. */
    SheetContent asCopied() {
        return new SheetContent(
                head,
                lines.stream()
                        .map(line -> Renaming.with(line, line.code(), line.parent(), line.gate(), Optional.empty()))
                        .toList());
    }

    /** The same sheet with each line printed below the line it belongs to; brothers stay in their order. */
    public SheetContent inOrder() {
        var below = new LinkedHashMap<Optional<String>, List<DraftLine>>();
        lines.forEach(line -> below.computeIfAbsent(line.parent(), parent -> new ArrayList<>())
                .add(line));
        var ordered = new ArrayList<DraftLine>();
        append(below, Optional.empty(), ordered);
        return new SheetContent(head, ordered.size() == lines.size() ? ordered : lines);
    }

    private static void append(
            Map<Optional<String>, List<DraftLine>> below, Optional<String> parent, List<DraftLine> ordered) {
        for (var line : below.getOrDefault(parent, List.of())) {
            ordered.add(line);
            append(below, Optional.of(line.code()), ordered);
        }
    }
}
