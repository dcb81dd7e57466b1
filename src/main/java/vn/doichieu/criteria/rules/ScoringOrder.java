package vn.doichieu.criteria.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order the lines of a sheet are worked out, so that whatever a line hangs on is known before. The points of a
 * line hang on the lines below it and on its being open; that it is open hangs on the line above being open and on the
 * points of the line its gate names. Walks with a stack of its own: a sheet may be as deep as it likes.
 */
final class ScoringOrder {

    enum Part {
        /** Whether gates let the points of the line count. */
        OPEN,
        POINTS
    }

    record Task(String line, Part part) {}

    private final Map<String, String> parents;
    private final Map<String, Gate> gates;
    private final Map<String, List<String>> children = new HashMap<>();
    private final Set<String> lines = new TreeSet<>();
    private final Map<Task, Iterator<Task>> under = new LinkedHashMap<>();
    private final Map<Task, Boolean> done = new LinkedHashMap<>();
    private final Optional<List<String>> cycle;

    /** {@code all}: lines to work out whatever hangs on them. */
    ScoringOrder(Collection<String> all, Map<String, String> parents, Map<String, Gate> gates) {
        this.parents = parents;
        this.gates = gates;
        lines.addAll(all);
        lines.addAll(parents.keySet());
        lines.addAll(parents.values());
        lines.addAll(gates.keySet());
        lines.forEach(line -> Optional.ofNullable(parents.get(line))
                .ifPresent(above -> children.computeIfAbsent(above, code -> new ArrayList<>())
                        .add(line)));
        this.cycle = lines.stream()
                .map(line -> new Task(line, Part.POINTS))
                .flatMap(task -> walk(task).stream())
                .findFirst();
    }

    Optional<List<String>> cycle() {
        return cycle;
    }

    /** What has to be worked out, each after all that it hangs on. Means nothing when there is a cycle. */
    List<Task> tasks() {
        return List.copyOf(done.keySet());
    }

    private Optional<List<String>> walk(Task from) {
        Deque<Task> way = new ArrayDeque<>();
        enter(from, way);
        while (!way.isEmpty()) {
            var task = way.getLast();
            var next = under.getOrDefault(task, List.<Task>of().iterator());
            if (!next.hasNext()) {
                under.remove(way.removeLast());
                done.put(task, true);
                continue;
            }
            var needed = next.next();
            if (under.containsKey(needed)) {
                return Optional.of(back(way, needed));
            }
            enter(needed, way);
        }
        return Optional.empty();
    }

    private void enter(Task task, Deque<Task> way) {
        if (!done.containsKey(task)) {
            under.put(task, needs(task).iterator());
            way.addLast(task);
        }
    }

    private List<Task> needs(Task task) {
        var needs = new ArrayList<Task>();
        if (task.part == Part.POINTS) {
            needs.add(new Task(task.line, Part.OPEN));
            children.getOrDefault(task.line, List.of()).forEach(line -> needs.add(new Task(line, Part.POINTS)));
            return needs;
        }
        Optional.ofNullable(parents.get(task.line)).ifPresent(above -> needs.add(new Task(above, Part.OPEN)));
        Optional.ofNullable(gates.get(task.line)).ifPresent(gate -> needs.add(new Task(gate.line(), Part.POINTS)));
        return needs;
    }

    /** The lines of the way from a task to itself, each once and the first again at the end. */
    private static List<String> back(Deque<Task> way, Task start) {
        var codes = new ArrayList<String>();
        way.stream().dropWhile(task -> !task.equals(start)).map(Task::line).forEach(code -> add(codes, code));
        add(codes, start.line);
        if (codes.size() == 1) {
            codes.add(start.line);
        }
        return List.copyOf(codes);
    }

    private static void add(List<String> codes, String code) {
        if (codes.isEmpty() || !codes.get(codes.size() - 1).equals(code)) {
            codes.add(code);
        }
    }
}
