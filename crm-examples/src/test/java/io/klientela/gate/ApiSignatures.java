package io.klientela.gate;

import static java.lang.reflect.Modifier.isAbstract;
import static java.lang.reflect.Modifier.isFinal;
import static java.lang.reflect.Modifier.isProtected;
import static java.lang.reflect.Modifier.isPublic;
import static java.lang.reflect.Modifier.isStatic;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The public API of one module, one line for each type and each member that code outside can use, sorted. A line begins
 * with the type's name, so that a list reads by type and a change shows as one line.
 */
final class ApiSignatures {

    /** Generated from the migrations; the tables are for report writers, these classes are for the adapter alone. */
    private static final String GENERATED = "io.klientela.jdbc.schema";

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiSignatures() {}

    static List<String> of(Path classes) throws IOException {
        Predicate<Class<?>> exported = exported(classes);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .<Class<?>>map(ApiSignatures::load)
                    .filter(exported.and(ApiSignatures::isVisible))
                    .flatMap(ApiSignatures::lines)
                    .sorted()
                    .toList();
        }
    }

    private static Predicate<Class<?>> exported(Path classes) throws IOException {
        Path descriptor = classes.resolve("module-info.class");
        if (!Files.exists(descriptor)) {
            return type -> !type.getPackageName().startsWith(GENERATED);
        }
        try (InputStream stream = Files.newInputStream(descriptor)) {
            Set<String> packages = ModuleDescriptor.read(stream).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toSet());
            return type -> packages.contains(type.getPackageName());
        }
    }

    private static Class<?> load(String file) {
        String name = file.replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, ApiSignatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not on the class path of the examples", e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return isPublic(modifiers) || isProtected(modifiers);
    }

    private static Stream<String> lines(Class<?> type) {
        Stream<String> members = Stream.of(
                        Stream.of(type.getDeclaredFields())
                                .filter(ApiSignatures::isVisible)
                                .map(ApiSignatures::line),
                        Stream.of(type.getDeclaredConstructors())
                                .filter(ApiSignatures::isVisible)
                                .map(ApiSignatures::line),
                        Stream.of(type.getDeclaredMethods())
                                .filter(ApiSignatures::isVisible)
                                .filter(method -> !isImplied(method))
                                .map(ApiSignatures::line))
                .flatMap(each -> each);
        String name = type.getName().replace('$', '.');
        return Stream.concat(Stream.of(line(type)), members.map(member -> ": " + member))
                .map(line -> name + line);
    }

    private static boolean isVisible(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    /** What every object has, and what every enum has, says nothing about a type. */
    private static boolean isImplied(Method method) {
        boolean ofEveryEnum = method.getDeclaringClass().isEnum()
                && Set.of("values", "valueOf").contains(method.getName());
        return ofEveryEnum || OF_EVERY_OBJECT.contains(method.getName());
    }

    private static String line(Class<?> type) {
        String parents = Stream.concat(Stream.ofNullable(type.getAnnotatedSuperclass()), interfaces(type))
                .map(TypeNames::of)
                .filter(parent -> !parent.equals("Object") && !parent.equals("Record"))
                .collect(joining(", "));
        String heirs = type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).map(TypeNames::of).collect(joining(", ", " permits ", ""))
                : "";
        return " is " + kind(type) + TypeNames.parameters(type.getTypeParameters())
                + (parents.isEmpty() ? "" : " of " + parents) + heirs;
    }

    private static Stream<AnnotatedType> interfaces(Class<?> type) {
        return Arrays.stream(type.getAnnotatedInterfaces());
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.getRecordComponents())
                    .map(ApiSignatures::component)
                    .collect(joining(", ", "record(", ")"));
        }
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return modifiers(type.getModifiers(), true) + "class";
    }

    private static String component(RecordComponent component) {
        return TypeNames.of(component.getAnnotatedType()) + " " + component.getName();
    }

    private static String line(Field field) {
        return modifiers(field.getModifiers(), true) + TypeNames.of(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String line(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers(), false) + "new" + arguments(constructor);
    }

    private static String line(Method method) {
        boolean finality = !isFinal(method.getDeclaringClass().getModifiers());
        return modifiers(method.getModifiers(), finality)
                + (method.isDefault() ? "default " : "")
                + TypeNames.parameters(method.getTypeParameters())
                + TypeNames.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + arguments(method);
    }

    private static String arguments(Executable executable) {
        String thrown = TypeNames.of(executable.getAnnotatedExceptionTypes());
        return "(" + TypeNames.of(executable.getAnnotatedParameterTypes()) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String modifiers(int modifiers, boolean finality) {
        return (isProtected(modifiers) ? "protected " : "")
                + (isStatic(modifiers) ? "static " : "")
                + (isAbstract(modifiers) ? "abstract " : "")
                + (finality && isFinal(modifiers) ? "final " : "");
    }
}
