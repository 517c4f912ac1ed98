package io.klientela.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rule holds in the core, and every rule is shown to catch the fixture that breaks it. */
class ArchitectureTest {

    private static final String CORE = "io.klientela";
    private static final String FIXTURES = CORE + ".architecture.fixture.";

    private static final JavaClasses CORE_CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(CORE);

    static final List<Rule> RULES = List.of(
            new Rule(Rules::every_package_is_on_a_floor, "unlisted", "Attic"),
            new Rule(Rules::packages_import_from_lower_floors_only, "upward", "UpwardId"),
            new Rule(Rules::packages_import_from_lower_floors_only, "sideways", "SidewaysMoney"),
            new Rule(Rules::packages_have_no_cycles, "cycle", "Cycle detected"),
            new Rule(Rules::only_the_facade_sees_the_memory_storage, "memorised", "ForgetfulStorage"),
            new Rule(root -> Rules.stores_answer_through_a_filter(), "unfiltered", "LeakyStore.find"),
            new Rule(root -> Rules.no_class_knows_a_database(), "database", "ConnectedToADatabase"),
            new Rule(root -> Rules.no_class_knows_a_json_library(), "json", "SpeaksJson"),
            new Rule(root -> Rules.no_class_reads_or_writes_the_outside_world(), "outside", "ReadsAFile"),
            new Rule(root -> Rules.no_field_holds_an_inexact_number(), "inexact", "InexactPrice.amount"),
            new Rule(root -> Rules.no_signature_speaks_of_inexact_numbers(), "inexact", "InexactPrice.times(double)"),
            new Rule(root -> Rules.no_signature_speaks_of_inexact_numbers(), "inexact", "InexactPrice.ratio()"),
            new Rule(root -> Rules.no_package_is_a_drawer(), "drawer", "Anything"),
            new Rule(root -> Rules.no_class_has_an_empty_name(), "naming", "DefaultGreeting"),
            new Rule(root -> Rules.no_class_has_an_empty_name(), "naming", "GreetingImpl"),
            new Rule(root -> Rules.no_class_has_an_empty_name(), "naming", "GreetingManager"),
            new Rule(root -> Rules.no_class_has_an_empty_name(), "naming", "GreetingHelper"),
            new Rule(root -> Rules.no_class_has_an_empty_name(), "naming", "GreetingUtils"),
            new Rule(root -> Rules.every_package_is_null_marked(), "unmarked", "PerhapsNull"),
            new Rule(root -> Rules.no_public_field_is_a_variable(), "exposed", "ExposedCounter.count"));

    @ParameterizedTest
    @FieldSource("RULES")
    void holdsInTheCore(Rule rule) {
        rule.in(CORE).check(CORE_CLASSES);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void catchesWhatBreaksIt(Rule rule) {
        String house = FIXTURES + rule.fixture();
        JavaClasses classes = new ClassFileImporter().importPackages(house);

        var report = rule.in(house).evaluate(classes).getFailureReport();

        assertThat(report.getDetails()).anySatisfy(line -> assertThat(line).contains(rule.culprit()));
    }

    /** A rule for the house under a root package, the package of fixtures that breaks it, and what its report must name. */
    private record Rule(Function<String, ArchRule> made, String fixture, String culprit) {

        ArchRule in(String root) {
            return made.apply(root);
        }

        @Override
        public String toString() {
            return culprit + ": " + in(CORE).getDescription();
        }
    }
}
