package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts named like constants ({@code inspection.visitState.PLANNED}) name all constants of an enum, or none is sure. */
class LabelsTest {

    private static final Pattern LABEL = Pattern.compile("(.+)\\.([A-Z][A-Z_]*)");

    /** The history is held to the actions of each {@code Subject} by a test of its own. These say something about some of the constants only: a refusal is not needed where the step is allowed. */
    private static final Set<String> SOME_ARE_ENOUGH = Set.of(
            "fieldwork.subject",
            "figures.imported.hint",
            "figures.imported.source",
            "reporting.topic",
            "scoring.carryOver.stays",
            "scoring.did",
            "scoring.locked",
            "scoring.sheet.cannotReopen",
            "scoring.sheet.cannotTakeBack",
            "scoring.sheet.lockedToUnit",
            "scoring.sheet.notInState",
            "scoring.sheet.notUnderInspection",
            "scoring.visit.notOnSite");

    @Test
    void everyConstantHasItsLabelAndNoLabelIsLeftOver() {
        Set<Set<String>> enums = enums();

        assertThat(labels())
                .allSatisfy((prefix, constants) -> assertThat(SOME_ARE_ENOUGH.contains(prefix)
                                || prefix.startsWith("history.did.")
                                || enums.contains(constants))
                        .as("%s.%s are the constants of an enum", prefix, constants)
                        .isTrue());
    }

    private static Map<String, Set<String>> labels() {
        return Texts.keys().keySet().stream()
                .map(LABEL::matcher)
                .filter(key -> key.matches())
                .collect(Collectors.groupingBy(
                        key -> key.group(1),
                        TreeMap::new,
                        Collectors.mapping(key -> key.group(2), Collectors.toCollection(TreeSet::new))));
    }

    private static Set<Set<String>> enums() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.doichieu").stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .map(type -> Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.toCollection(TreeSet::new)))
                        .collect(Collectors.toSet());
    }
}
