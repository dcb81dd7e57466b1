package vn.doichieu.criteria.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a sheet with what each hangs on, put in order once and then used for every unit. Refuses lines that
 * cannot be worked out: a code twice, a line below or a gate on one that is not there, a line that hangs on itself.
 */
public final class LineTree {

    private final List<SheetLine> lines;
    private final Map<String, SheetLine> byCode = new HashMap<>();
    private final Map<String, List<SheetLine>> children = new HashMap<>();
    private final Map<String, List<SheetLine>> gatedBy = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final List<ScoringOrder.Task> tasks;

    public LineTree(List<SheetLine> sheet) {
        this.lines = List.copyOf(sheet);
        sheet.forEach(this::add);
        sheet.forEach(line -> {
            line.parent().ifPresent(above -> below(children, above).add(line));
            line.gate().ifPresent(gate -> below(gatedBy, gate.line()).add(line));
        });
        var order = new ScoringOrder(byCode.keySet(), parents(), gates());
        order.cycle().ifPresent(way -> {
            throw new IllegalArgumentException("lines hang on themselves: " + String.join(" → ", way));
        });
        this.tasks = order.tasks();
        for (var task : tasks) {
            if (task.part() == ScoringOrder.Part.OPEN) {
                var above = line(task.line()).parent();
                roots.put(task.line(), above.isPresent() ? root(above.get()) : task.line());
            }
        }
    }

    /** In the order of the sheet. */
    public List<SheetLine> lines() {
        return lines;
    }

    /** Whether any points hang on those of another line. */
    public boolean gated() {
        return !gatedBy.isEmpty();
    }

    /** These leaves, and all whose points may change with theirs because of a gate. */
    public Set<String> touchedBy(Collection<String> leaves) {
        var touched = new LinkedHashSet<>(leaves);
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(leaves);
        while (gated() && !waiting.isEmpty()) {
            for (var at = Optional.of(waiting.remove()); at.isPresent() && seen.add(at.get()); at = parent(at.get())) {
                for (var line : gatedBy.getOrDefault(at.get(), List.of())) {
                    leavesFrom(line).filter(touched::add).forEach(waiting::add);
                }
            }
        }
        return touched;
    }

    List<ScoringOrder.Task> tasks() {
        return tasks;
    }

    SheetLine line(String code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new IllegalArgumentException("there is no line " + code));
    }

    List<SheetLine> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The line at the top above this one. */
    String root(String code) {
        return roots.getOrDefault(code, code);
    }

    private void add(SheetLine line) {
        if (byCode.put(line.code(), line) != null) {
            throw new IllegalArgumentException("line " + line.code() + " twice");
        }
    }

    private List<SheetLine> below(Map<String, List<SheetLine>> lists, String code) {
        return lists.computeIfAbsent(line(code).code(), any -> new ArrayList<>());
    }

    private Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        lines.forEach(line -> line.parent().ifPresent(above -> parents.put(line.code(), above)));
        return parents;
    }

    private Map<String, Gate> gates() {
        var gates = new HashMap<String, Gate>();
        lines.forEach(line -> line.gate().ifPresent(gate -> gates.put(line.code(), gate)));
        return gates;
    }

    private Optional<String> parent(String code) {
        return line(code).parent();
    }

    private Stream<String> leavesFrom(SheetLine line) {
        var leaves = new ArrayList<String>();
        var waiting = new ArrayDeque<>(List.of(line));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (next.leaf()) {
                leaves.add(next.code());
            }
            waiting.addAll(children(next.code()));
        }
        return leaves.stream();
    }
}
