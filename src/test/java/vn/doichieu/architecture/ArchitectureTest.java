package vn.doichieu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** Each rule is shown a class that breaks it, so that a rule that no longer sees anything is noticed. */
class ArchitectureTest {

    private static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAnyPackage("..rules..", "vn.doichieu.shared..")
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.doichieu.shared..", "..rules..")
            .because("whoever disputes a point recomputes it from values alone: no database, no clock, no framework");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(not(simpleName("TimeConfiguration")))
            .should()
            .accessTargetWhere(looksAtTheWall())
            .because("a due date can only be tested when the test says what day it is");

    private static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("a change that does not pass the door passes no check of rights, scope and state");

    private static final ArchRule DOORS_ASK_FOR_THE_RIGHT = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areDeclaredInClassesThat(not(tellNamesOnly()))
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .because("what nobody has been given the right to do, nobody can do");

    private static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith(PersistenceContext.class)
            .because("a constructor shows what a class needs, and how many things that is");

    private static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web")
            .andShould()
            .bePackagePrivate()
            .because("pages see no more of their module than every other module sees");

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.doichieu");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(RULES_ARE_PURE, "ImpureRule"),
                rule(TIME_COMES_FROM_THE_CLOCK, "Timekeeper"),
                rule(ENTITIES_STAY_INSIDE, "OpenEntity", "OpenRepository"),
                rule(DOORS_ASK_FOR_THE_RIGHT, "UnguardedDoor"),
                rule(NOTHING_IS_INJECTED_INTO_FIELDS, "UnguardedDoor"),
                rule(CONTROLLERS_LIVE_IN_WEB, "OpenController"));
    }

    private static Arguments rule(ArchRule rule, String... examples) {
        return Arguments.of(Named.of(rule.getDescription(), rule), examples);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule, String[] examples) {
        rule.allowEmptyShould(true).check(production);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleSeesItsExample(ArchRule rule, String[] examples) {
        var broken = new ClassFileImporter().importPackages("examples");
        for (String example : examples) {
            assertThatThrownBy(() -> rule.check(broken))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(example);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> looksAtTheWall() {
        return DescribedPredicate.describe("reads the time from the machine", access -> {
            var target = access.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().startsWith("java.time")
                    && !target.getDescription().contains(Clock.class.getName());
            return now
                    || target.getFullName().startsWith("java.lang.System.currentTimeMillis(")
                    || target.getFullName().startsWith("java.util.Date.<init>()")
                    || target.getFullName().startsWith("java.time.Clock.system");
        });
    }

    /** What units and rounds are called stands on every page, also for those who may do nothing there. */
    private static DescribedPredicate<JavaClass> tellNamesOnly() {
        return DescribedPredicate.describe(
                "tell names only",
                door -> door.getName().equals("vn.doichieu.organization.Units")
                        || door.getName().equals("vn.doichieu.organization.Rounds"));
    }
}
