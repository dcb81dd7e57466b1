package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.organization.Round;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.reconciliation.rules.ValueSource;
import vn.doichieu.scoring.SheetState;

/** The description is written by hand; what it says is held here to what the code is. */
class DescriptionTest {

    private static final Description DESCRIPTION = new Description();

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            LocalDate.class, "string",
            Instant.class, "string",
            long.class, "integer",
            int.class, "integer",
            Long.class, "integer",
            boolean.class, "boolean",
            List.class, "array");

    /** Records whose items differ from address to address are described by what they are used for. */
    static Stream<Class<?>> contract() {
        var records = Stream.of(Contract.class, DerivationContract.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredClasses()))
                .filter(Class::isRecord)
                .filter(type -> type.getTypeParameters().length == 0);
        return Stream.concat(records, Stream.of(Fault.Told.class));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void everyFieldThatIsAnsweredIsDescribed(Class<?> type) {
        var schema = DESCRIPTION.schema(type == Fault.Told.class ? "Fault" : type.getSimpleName());
        var described = List.copyOf(schema.get("properties").propertyNames());

        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(described);
        assertThat(Description.texts(schema.get("required"))).containsExactlyInAnyOrderElementsOf(described);
        for (var field : type.getRecordComponents()) {
            var told = schema.get("properties").get(field.getName());
            assertThat(kinds(told))
                    .as("%s.%s", type.getSimpleName(), field.getName())
                    .isEqualTo(kinds(field));
        }
    }

    private static List<String> kinds(JsonNode schema) {
        if (schema.has("oneOf")) {
            var all = new ArrayList<String>();
            schema.get("oneOf").forEach(one -> all.addAll(kinds(one)));
            return all;
        }
        return schema.has("$ref")
                ? List.of(schema.get("$ref").asString().replaceFirst(".*/", ""))
                : Description.types(schema);
    }

    private static List<String> kinds(RecordComponent field) {
        var type = TYPES.getOrDefault(field.getType(), field.getType().getSimpleName());
        return isNullable(field) ? List.of(type, "null") : List.of(type);
    }

    private static boolean isNullable(RecordComponent field) {
        AnnotatedElement type = field.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    @Test
    void listsHoldWhatTheControllersAnswer() throws NoSuchMethodException {
        var methods = Stream.of(ListController.class, FigureController.class, ReconciliationController.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.getGenericReturnType() instanceof ParameterizedType)
                .filter(method -> DESCRIPTION.whole().get("paths").has("/api/" + method.getName()))
                .toList();

        assertThat(methods).hasSize(6).allSatisfy(method -> {
            var items = item(method.getGenericReturnType()).getSimpleName();
            var answer = answer("/api/" + method.getName(), "get");
            var schema = DESCRIPTION.schema(kinds(answer.get("schema")).get(0));
            assertThat(kinds(schema.get("properties").get("items").get("items")))
                    .containsExactly(items);
        });
    }

    private static Class<?> item(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    @Test
    void whatIsTakenIsWhatIsRead() {
        assertThat(DESCRIPTION.schema("ClaimBody").get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ClaimReading.WHAT);
        assertThat(DESCRIPTION.schema("ClaimRow").get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ClaimReading.WHICH_AND_WHAT);
        assertThat(DESCRIPTION.schema("Sending").get("properties").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(Sending.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(DESCRIPTION
                        .schema("Sending")
                        .at("/properties/claims/maxItems")
                        .asInt())
                .isEqualTo(ClaimController.MOST);
        assertThat(DESCRIPTION
                        .whole()
                        .at("/paths/~1api~1figures/get/parameters/3/schema/maximum")
                        .asInt())
                .isEqualTo(Asked.MOST);
    }

    @Test
    void wordsToChooseFromAreThoseOfTheRules() {
        assertThat(choices("/Claim/properties/source")).containsExactlyElementsOf(names(ClaimSource.values()));
        assertThat(choices("/Claim/properties/day")).containsExactlyElementsOf(names(Day.values()));
        assertThat(choices("/Target/properties/source")).containsExactlyElementsOf(names(Target.Source.values()));
        assertThat(choices("/Round/properties/kind")).containsExactlyElementsOf(names(Round.Kind.values()));
        assertThat(choices("/Reconciliation/properties/result")).containsExactlyElementsOf(names(Comparison.values()));
        assertThat(choices("/Discrepancy/properties/result")).containsExactlyElementsOf(names(Comparison.values()));
        assertThat(choices("/Discrepancy/properties/state"))
                .containsExactlyElementsOf(names(DiscrepancyState.values()));
        assertThat(choices("/Discrepancy/properties/kind")).containsExactlyElementsOf(names(Item.Kind.values()));
        assertThat(choices("/ItemValue/properties/source")).containsExactlyElementsOf(names(ValueSource.values()));
        assertThat(choices("/Accepted/properties/by")).containsExactlyElementsOf(names(BoardItem.Accepted.By.values()));
        assertThat(choices("/Settlement/properties/outcome")).containsExactlyElementsOf(names(Outcome.values()));
        assertThat(DESCRIPTION
                        .schema("Discrepancy")
                        .at("/properties/cause/description")
                        .asString())
                .contains(names(DiscrepancyCause.values()));
        assertThat(choices("/UsedClaim/properties/source")).containsExactlyElementsOf(names(ClaimSource.values()));
        assertThat(choices("/DerivedTarget/properties/source"))
                .containsExactlyElementsOf(names(Target.Source.values()));
        assertThat(choices("/LineDerivation/properties/part")).containsExactlyElementsOf(names(Part.values()));
        assertThat(choices("/SheetDerivation/properties/state")).containsExactlyElementsOf(names(SheetState.values()));
        assertThat(choices("/ClaimRow/properties/source"))
                .containsExactlyElementsOf(names(ClaimReading.SOURCES.toArray(ClaimSource[]::new)));
    }

    private static List<String> choices(String schema) {
        return Description.texts(DESCRIPTION.whole().at("/components/schemas" + schema + "/enum"));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Test
    void everyBodyHasAnExampleThatIsWhatItsDescriptionSays() {
        var examples = new ArrayList<String>();
        for (var operation : DESCRIPTION.operations()) {
            var node = operation(operation);
            Stream.of(
                            node.at("/requestBody/content/application~1json"),
                            node.at("/responses/200/content/application~1json"))
                    .filter(body -> body.has("schema"))
                    .filter(body -> !operation.endsWith("openapi.json"))
                    .forEach(body -> {
                        assertThat(examples(body))
                                .as(operation)
                                .isNotEmpty()
                                .allSatisfy(example -> assertThat(
                                                DESCRIPTION.faults(example, body.get("schema"), operation))
                                        .isEmpty());
                        examples.add(operation);
                    });
        }
        DESCRIPTION.whole().get("components").get("responses").forEach(response -> {
            var problem = response.at("/content/application~1problem+json");
            assertThat(DESCRIPTION.faults(problem.get("example"), problem.get("schema"), "problem"))
                    .isEmpty();
        });
        assertThat(examples).hasSizeGreaterThan(8);
    }

    @Test
    void everyOperationSaysHowItMayFail() {
        assertThat(DESCRIPTION.operations())
                .filteredOn(operation -> !operation.endsWith("openapi.json"))
                .allSatisfy(operation -> assertThat(
                                operation(operation).get("responses").propertyNames())
                        .contains("200", "401", "403", "404", "500", "503"));
        assertThat(DESCRIPTION.whole().at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "password");
    }

    private static JsonNode operation(String operation) {
        var parts = operation.split(" ", -1);
        return DESCRIPTION.whole().get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonNode answer(String path, String method) {
        return DESCRIPTION.whole().get("paths").get(path).get(method).at("/responses/200/content/application~1json");
    }

    private static List<JsonNode> examples(JsonNode body) {
        var all = new ArrayList<JsonNode>();
        if (body.has("example")) {
            all.add(body.get("example"));
        }
        if (body.has("examples")) {
            body.get("examples").forEach(example -> all.add(example.get("value")));
        }
        return all;
    }
}
