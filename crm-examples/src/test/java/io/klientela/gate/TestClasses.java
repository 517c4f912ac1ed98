package io.klientela.gate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/** The classes that hold tests of their own or inherit them, found in the bytecode and not by their names. */
final class TestClasses {

    private TestClasses() {}

    /** Leaves out what this build leaves out on purpose: the tests tagged {@code excludedTag}. */
    static Set<String> in(Collection<Path> folders, String excludedTag) {
        return new ClassFileImporter()
                .importPaths(folders).stream()
                        .filter(type -> !type.getModifiers().contains(ABSTRACT) && !type.isInterface())
                        .filter(type ->
                                type.getAllMethods().stream().anyMatch(method -> runs(type, method, excludedTag)))
                        .map(JavaClass::getName)
                        .collect(toCollection(TreeSet::new));
    }

    private static boolean runs(JavaClass type, JavaMethod method, String excludedTag) {
        return method.isMetaAnnotatedWith(Testable.class)
                && Stream.of(type, method, method.getOwner()).noneMatch(place -> isTagged(place, excludedTag));
    }

    private static boolean isTagged(CanBeAnnotated place, String tag) {
        return Stream.of(org.junit.jupiter.api.Tag.class, net.jqwik.api.Tag.class)
                .anyMatch(kind -> place.isAnnotatedWith(describe(
                        "tagged " + tag,
                        annotation -> annotation.getRawType().isEquivalentTo(kind)
                                && annotation.get("value").filter(tag::equals).isPresent())));
    }
}
