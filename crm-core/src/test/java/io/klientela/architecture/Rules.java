package io.klientela.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.klientela.id.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the core, each a sentence. Those that speak of floors are told the root package. */
final class Rules {

    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** Stores of what is read whole or not at all: everyone in a project may, or whoever holds one permission. */
    private static final Set<String> OF_CONFIGURATION = Set.of(
            "CategoryStore",
            "CustomFieldStore",
            "EmployeeStore",
            "NumberingStore",
            "OutboxStore",
            "PipelineStore",
            "ProductStore",
            "PositionStore",
            "ProjectStore",
            "RoleStore",
            "StageRequirementStore",
            "TaxStore",
            "TeamStore",
            "TermsStore");

    /** Whoever asks, these name no record to them: whether a number is taken, or by which id. */
    private static final Set<String> FOR_NOBODY = Set.of(
            "IssuedInvoiceStore.findByNumber",
            "IssuedInvoiceStore.findByKey",
            "SettlementStore.findByKey",
            "ContactStore.findByExternalId",
            "ConsentStore.lastNumber");

    private static final Set<String> FILTERS = Set.of("AccessFilter", "ActivityReach", "RecordReach", "HistoryReach");

    private Rules() {}

    static ArchRule every_package_is_on_a_floor(String root) {
        return classes()
                .should(new Floors(root).lieOnAFloor())
                .because("the list of floors is how a reader learns the house, so a new package is placed there first");
    }

    static ArchRule packages_import_from_lower_floors_only(String root) {
        return classes()
                .should(new Floors(root).importFromLowerFloorsOnly())
                .because("what lies below can then be understood, tested and changed without what lies above");
    }

    static ArchRule packages_have_no_cycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle can only be understood together");
    }

    static ArchRule only_the_facade_sees_the_memory_storage(String root) {
        Floors floors = new Floors(root);
        return noClasses()
                .that(not(floors.featureOrFacade("memory")))
                .should()
                .dependOnClassesThat(floors.feature("memory"))
                .because("it is one storage among others, and the embedder picks the storage");
    }

    static ArchRule stores_answer_through_a_filter() {
        return methods()
                .that(describe("answer of what viewers have rights to", Rules::isAnswer))
                .should(have(describe(
                        "a filter among their parameters",
                        (JavaMethod method) -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> FILTERS.contains(type.getSimpleName())))))
                .because("a right that is checked after the query leaks through lists, counts and sorts");
    }

    /** A write answers with nothing, or with whether it was done. */
    private static boolean isAnswer(JavaMethod method) {
        JavaClass store = method.getOwner();
        String result = method.getRawReturnType().getName();
        return store.isInterface()
                && store.getSimpleName().endsWith("Store")
                && !OF_CONFIGURATION.contains(store.getSimpleName())
                && !FOR_NOBODY.contains(store.getSimpleName() + "." + method.getName())
                && !Set.of("void", "boolean", RecordKind.class.getName()).contains(result);
    }

    static ArchRule no_class_knows_a_database() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .because("storage is behind a port");
    }

    static ArchRule no_class_knows_a_json_library() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson.."))
                .because("the host brings its own version of it");
    }

    static ArchRule no_class_reads_or_writes_the_outside_world() {
        return noClasses()
                .should()
                .dependOnClassesThat(isInputOrOutput())
                .because("the core decides, adapters act; only its own resource bundles are read");
    }

    static ArchRule no_field_holds_an_inexact_number() {
        return noFields()
                .should(have(describe(
                        "an inexact type",
                        (JavaField field) -> INEXACT.contains(field.getRawType().getName()))))
                .because("money, rates and quantities are decimal");
    }

    static ArchRule no_signature_speaks_of_inexact_numbers() {
        return noCodeUnits()
                .should(have(describe(
                        "an inexact parameter or result",
                        (JavaCodeUnit unit) -> Stream.concat(
                                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                                .anyMatch(type -> INEXACT.contains(type.getName())))))
                .because("money, rates and quantities are decimal");
    }

    static ArchRule no_package_is_a_drawer() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..impl..")
                .because("a package is a feature and its owner; a helper lies beside its user");
    }

    static ArchRule no_class_has_an_empty_name() {
        return noClasses()
                .should()
                .haveSimpleNameStartingWith("Default")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("a name tells what a class does");
    }

    static ArchRule every_package_is_null_marked() {
        return classes()
                .should(have(describe(
                        "a package-info with @NullMarked",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("null is then an error of compilation");
    }

    static ArchRule no_public_field_is_a_variable() {
        return noFields()
                .should(have(describe(
                        "public access without being a constant",
                        (JavaField field) -> field.getModifiers().contains(PUBLIC)
                                && !field.getModifiers().containsAll(Set.of(STATIC, FINAL)))))
                .because("state is reached through methods, which can keep it right");
    }

    private static DescribedPredicate<JavaClass> isInputOrOutput() {
        return resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                .and(not(belongToAnyOf(
                        Serializable.class,
                        InputStream.class,
                        IOException.class,
                        UncheckedIOException.class,
                        URI.class)))
                .as("read or write");
    }
}
