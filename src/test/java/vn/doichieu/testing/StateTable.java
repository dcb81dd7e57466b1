package vn.doichieu.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import vn.doichieu.identity.Role;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;

/**
 * Does everything in every state to the real thing and writes down what came of it: role, right and state in one table.
 * The right is the one the door asks for, the roles are those that have it.
 */
public final class StateTable<S extends Enum<S>, T> {

    private static final Pattern RIGHT = Pattern.compile("'([A-Z_]+)'");

    private record Act<T>(String name, String right, String roles, Consumer<T> action) {}

    private final List<S> states;
    private final Function<S, T> inState;
    private final Function<T, S> stateOf;
    private final List<Act<T>> acts = new ArrayList<>();

    public StateTable(Class<S> states, Function<S, T> inState, Function<T, S> stateOf) {
        this.states = List.of(states.getEnumConstants());
        this.inState = inState;
        this.stateOf = stateOf;
    }

    public StateTable<S, T> act(String name, Class<?> door, String method, Consumer<T> action) {
        var rights = rights(door, method);
        var roles = Stream.of(Role.values())
                .filter(role -> role.permissions().stream().anyMatch(rights::contains))
                .map(Role::name)
                .collect(Collectors.joining(", "));
        var names = rights.stream().map(Permission::name).collect(Collectors.joining(", "));
        acts.add(new Act<>(name, names, roles, action));
        return this;
    }

    /** Nobody does it by itself: it comes with something else. */
    public StateTable<S, T> follows(String name, String cause, Consumer<T> action) {
        acts.add(new Act<>(name, "follows: " + cause, "", action));
        return this;
    }

    private static List<Permission> rights(Class<?> door, String method) {
        var asked = Arrays.stream(door.getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .map(candidate -> candidate.getAnnotation(PreAuthorize.class).value())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(door + " has no " + method));
        return RIGHT.matcher(asked)
                .results()
                .map(found -> Permission.valueOf(found.group(1)))
                .toList();
    }

    public String markdown() {
        var head = "| what is done | right | roles | "
                + states.stream().map(Enum::name).collect(Collectors.joining(" | ")) + " |\n"
                + "|---|---|---|" + "---|".repeat(states.size()) + "\n";
        return head + acts.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Act<T> act) {
        return "| " + act.name() + " | " + act.right() + " | " + act.roles() + " | "
                + states.stream().map(state -> outcome(act, state)).collect(Collectors.joining(" | ")) + " |\n";
    }

    private String outcome(Act<T> act, S before) {
        var thing = inState.apply(before);
        try {
            act.action().accept(thing);
        } catch (BusinessRuleViolation refused) {
            return "–";
        }
        var after = stateOf.apply(thing);
        return after == before ? "yes" : "→ " + after.name();
    }
}
