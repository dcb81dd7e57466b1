package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** There may be no Docker where the tests run; what can be wrong in the file without it is looked for here. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[?-][^}]*)?}");
    private static final Pattern OWN_SETTING = Pattern.compile("\"(?:\\$\\{)?(doichieu\\.[a-z.-]+)");
    private static final Pattern NAME = Pattern.compile("\"name\":\\s*\"([a-z0-9.-]+)\"");

    /** Tests and our own start use them; and what only begins like a setting: names of files and meters. */
    private static final Set<String> OF_NO_OPERATOR = Set.of(
            "doichieuembeddeddatabase",
            "doichieudemonstration",
            "doichieumaintenance",
            "doichieupassword",
            "doichieuclockahead",
            "doichieusaves",
            "doichieusigninrefused");

    private final String text = read(Path.of("docker-compose.yml"));
    private final Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);

    @Test
    void theTwoNodesDifferInNothingButTheirName() {
        assertThat(service("node-a")).isEqualTo(service("node-b"));
        assertThat(map(compose, "services")).containsOnlyKeys("database", "node-a", "node-b", "proxy");
        assertThat(proxy()).contains("reverse_proxy node-a:8080 node-b:8080");
    }

    @Test
    void everyValueAskedForStandsInTheExampleAndEverySecretIsEmptyThere() {
        var asked =
                VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var example = read(Path.of(".env.example"))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(example.keySet()).isEqualTo(asked);
        assertThat(example.values().stream().filter(value -> !value.isEmpty())).containsExactly("internal");
    }

    @Test
    void whatHasNoDefaultIsDemandedWithAMessage() {
        assertThat(VARIABLE.matcher(text)
                        .results()
                        .filter(found ->
                                found.group(2) != null && found.group(2).startsWith(":?"))
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "PUBLIC_NAME",
                        "SUPERUSER_PASSWORD",
                        "OWNER_PASSWORD",
                        "APPLICATION_PASSWORD",
                        "SECRET_KEY",
                        "OPERATOR_TOKEN");
    }

    @Test
    void noSecretStandsInTheFile() {
        Stream.of("database", "node-a", "proxy")
                .flatMap(name -> environment(name).entrySet().stream())
                .filter(setting -> setting.getKey().matches(".*(PASSWORD|KEY|TOKEN).*"))
                .forEach(setting ->
                        assertThat(setting.getValue()).as(setting.getKey()).matches("\\$\\{[A-Z_]+:\\?.+}"));
    }

    @Test
    void theApplicationKnowsEveryNodeSetting() {
        var known = new TreeSet<>(frameworkSettings());
        known.addAll(ownSettings());

        assertThat(environment("node-a").keySet())
                .filteredOn(name -> !name.equals("JAVA_TOOL_OPTIONS"))
                .allSatisfy(name -> assertThat(known).contains(plain(name)));
    }

    @Test
    void tablesAreOwnedBySomebodyElseThanTheOneWhoWorksWithThem() {
        var node = environment("node-a");

        assertThat(node.get("SPRING_FLYWAY_USER")).isNotEqualTo(node.get("SPRING_DATASOURCE_USERNAME"));
        assertThat(map(map(compose, "configs"), "roles").get("content").toString())
                .contains("create role " + node.get("SPRING_FLYWAY_USER") + " login")
                .contains("create role " + node.get("SPRING_DATASOURCE_USERNAME") + " login")
                .contains("create database doichieu owner " + node.get("SPRING_FLYWAY_USER"))
                .contains("create extension if not exists unaccent");
        assertThat(environment("database").get("POSTGRES_INITDB_ARGS"))
                .contains("--locale-provider=icu --icu-locale=vi");
    }

    @Test
    void everyServiceIsAskedHowItIsAndNodesWhetherTheyAreReady() {
        assertThat(map(compose, "services").keySet())
                .allSatisfy(name -> assertThat(service(name)).containsKeys("healthcheck", "restart"));
        assertThat(map(service("node-a"), "healthcheck").get("test").toString()).contains("/actuator/health/readiness");
        assertThat(proxy()).contains("health_uri /actuator/health/liveness", "respond @operators 404");
    }

    @Test
    void onlyTheProxyIsReachedFromOutsideAndOnlyItsNetworkIsBelieved() {
        assertThat(map(compose, "services").keySet().stream()
                        .filter(name -> service(name).containsKey("ports")))
                .containsExactly("proxy");
        assertThat(map(compose, "networks").toString())
                .contains(environment("node-a").get("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES"));
    }

    @Test
    void volumesConfigsAndNetworksThatAreUsedAreThere() {
        for (var name : map(compose, "services").keySet()) {
            var service = service(name);
            strings(service, "volumes")
                    .forEach(volume -> assertThat(map(compose, "volumes")).containsKey(volume.replaceFirst(":.*", "")));
            strings(service, "networks")
                    .forEach(network -> assertThat(map(compose, "networks")).containsKey(network));
            list(service, "configs")
                    .forEach(config -> assertThat(map(compose, "configs"))
                            .containsKey(((Map<?, ?>) config).get("source").toString()));
        }
    }

    @Test
    void theImageTakesFromTheRepositoryOnlyWhatTheBuildNeedsAndDoesNotRunAsRoot() {
        var build = map(service("node-a"), "build").get("dockerfile_inline").toString();

        assertThat(build).contains("USER doichieu").doesNotContain("USER root", "--privileged");
        Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$")
                .matcher(build)
                .results()
                .flatMap(copy -> Stream.of(copy.group(1).split(" ", -1)))
                .forEach(source -> assertThat(Path.of(source)).exists());
        assertThat(read(Path.of(".dockerignore")).lines()).startsWith("*").contains("!src/main", "!pom.xml");
    }

    @Test
    void thePageForOperatorsNamesEverySettingAndNoOther() {
        var page = read(Path.of("docs", "operations.md"));
        var known = new TreeSet<>(frameworkSettings());
        known.addAll(ownSettings());
        var named = Pattern.compile("\\b(?:SPRING|SERVER|DOICHIEU)(?:_[A-Z]+)+\\b")
                .matcher(page)
                .results()
                .map(found -> plain(found.group()))
                .collect(Collectors.toSet());

        assertThat(known).containsAll(named);
        assertThat(named)
                .containsAll(ownSettings().stream()
                        .filter(setting -> !OF_NO_OPERATOR.contains(setting))
                        .toList());
    }

    /** As the environment spells it: no dots, no dashes. */
    private static String plain(String setting) {
        return setting.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> ownSettings() {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(ComposeTest::read)
                    .flatMap(source -> Stream.concat(
                            OWN_SETTING.matcher(source).results(),
                            Pattern.compile("(?m)^(doichieu\\.[a-z.-]+)=")
                                    .matcher(source)
                                    .results()))
                    .map(found -> plain(found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> frameworkSettings() {
        try {
            return Collections.list(ComposeTest.class
                            .getClassLoader()
                            .getResources("META-INF/spring-configuration-metadata.json"))
                    .stream()
                    .map(metadata -> {
                        try (var content = metadata.openStream()) {
                            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .flatMap(json -> NAME.matcher(json).results())
                    .map(found -> plain(found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String proxy() {
        return map(map(compose, "configs"), "proxy").get("content").toString();
    }

    private Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    private Map<String, String> environment(String service) {
        return service(service).containsKey("environment")
                ? map(service(service), "environment").entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, setting -> setting.getValue().toString()))
                : Map.of();
    }

    private static List<String> strings(Map<String, Object> owner, String key) {
        return list(owner, key).stream().map(Object::toString).toList();
    }

    private static List<?> list(Map<String, Object> owner, String key) {
        return (List<?>) owner.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // the shape of a compose file
    private static Map<String, Object> map(Map<String, Object> owner, String key) {
        return (Map<String, Object>) owner.get(key);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
