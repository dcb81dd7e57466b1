package vn.doichieu.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who uses whom, as a Mermaid graph that a code host draws; without the ground that everybody stands on. */
final class ModuleDiagram {

    private static final Set<String> GROUND = Set.of("shared", "platform");

    private ModuleDiagram() {}

    static String of(ApplicationModules modules) {
        String edges = modules.stream()
                .filter(ModuleDiagram::drawn)
                .flatMap(module -> uses(module, modules).stream())
                .sorted()
                .map(edge -> "  " + edge + "\n")
                .collect(Collectors.joining());
        return "graph TD\n" + edges;
    }

    private static List<String> uses(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .filter(ModuleDiagram::drawn)
                .map(used -> module.getIdentifier() + " --> " + used.getIdentifier())
                .toList();
    }

    private static boolean drawn(ApplicationModule module) {
        return !GROUND.contains(module.getIdentifier().toString());
    }
}
