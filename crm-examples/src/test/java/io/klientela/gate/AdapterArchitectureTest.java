package io.klientela.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterArchitectureTest {

    private static final String PROJECT = "io.klientela";
    private static final String FIXTURE = PROJECT + ".gate.fixture";

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "invoicing", "importing"})
    void anAdapterKnowsNothingButTheCore(String adapter) {
        only_the_core_is_known_by(PROJECT, adapter)
                .check(new ClassFileImporter().importPackages(PROJECT + "." + adapter));
    }

    @Test
    void anAdapterThatKnowsAnotherIsCaught() {
        var report = only_the_core_is_known_by(FIXTURE, "jdbc")
                .evaluate(new ClassFileImporter().importPackages(FIXTURE))
                .getFailureReport();

        assertThat(report.getDetails()).anySatisfy(line -> assertThat(line).contains("StoresWhatItImports"));
    }

    private static ArchRule only_the_core_is_known_by(String root, String adapter) {
        String[] others = Stream.of("jdbc", "invoicing", "importing", "testkit", "examples")
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("a host takes the adapters it needs and no other");
    }
}
