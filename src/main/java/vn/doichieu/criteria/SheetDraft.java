package vn.doichieu.criteria;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet in the hands of those who write it: what it says, what is wrong with it, and what was taken out.
 *
 * @param revision counts every change of it
 * @param lineVersions counts the changes of each line, by code
 * @param before the sheet it was copied from
 */
public record SheetDraft(
        CriteriaSheetId id,
        int version,
        SheetState state,
        long year,
        long zone,
        Optional<CriteriaSheetId> before,
        int revision,
        String changedBy,
        Instant changedAt,
        SheetContent content,
        Map<String, Integer> lineVersions,
        List<SheetFault> faults,
        List<Removal> removals) {

    /** Lines taken out together, which can be put back. */
    public record Removal(long id, String code, String title, int lines, String by, Instant at) {}

    /** A line at its place. {@code first} and {@code last} say whether it can go up or down among its brothers. */
    public record Row(DraftLine line, int depth, int version, List<SheetFault> faults, boolean first, boolean last) {

        /** The code as part of an element's id. */
        public String anchor() {
            return line.code().replace('.', '-');
        }
    }

    /** Nothing keeps it from being published. */
    public boolean publishable() {
        return faults.stream().noneMatch(SheetFault::blocks);
    }

    public List<SheetFault> blocking() {
        return faults.stream().filter(SheetFault::blocks).toList();
    }

    /** Faults of the head, and of codes no line has. */
    public List<SheetFault> headFaults() {
        return faults.stream().filter(fault -> fault.line().isEmpty()).toList();
    }

    public Optional<DraftLine> line(String code) {
        return content.lines().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public int versionOf(String code) {
        return lineVersions.getOrDefault(code, 0);
    }

    /** In the order of the sheet. */
    public List<Row> rows() {
        var depths = content.depths();
        var faultsOf = new HashMap<String, List<SheetFault>>();
        faults.forEach(fault -> fault.line()
                .ifPresent(code ->
                        faultsOf.computeIfAbsent(code, it -> new ArrayList<>()).add(fault)));
        var firsts = new HashMap<Optional<String>, String>();
        var lasts = new HashMap<Optional<String>, String>();
        content.lines().forEach(line -> {
            firsts.putIfAbsent(line.parent(), line.code());
            lasts.put(line.parent(), line.code());
        });
        return content.lines().stream()
                .map(line -> new Row(
                        line,
                        depths.getOrDefault(line.code(), 0),
                        versionOf(line.code()),
                        faultsOf.getOrDefault(line.code(), List.of()),
                        line.code().equals(firsts.get(line.parent())),
                        line.code().equals(lasts.get(line.parent()))))
                .toList();
    }
}
