package io.klientela.gate;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes types as a reader would: short packages, {@code ?} behind what may be null, {@code *} for an open argument. */
final class TypeNames {

    private static final Pattern KNOWN = Pattern.compile("java\\.(lang|util|time|math)\\.(?=[A-Z])|io\\.klientela\\.");

    private TypeNames() {}

    static String of(AnnotatedType type) {
        return plain(type) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    static String of(AnnotatedType[] types) {
        return Stream.of(types).map(TypeNames::of).collect(joining(", "));
    }

    static String of(Class<?> type) {
        return KNOWN.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }

    /** {@code <T extends Comparable<T>>}, or nothing. */
    static String parameters(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Stream.of(variables)
                .map(variable -> variable.getName() + bound(" extends ", variable.getAnnotatedBounds()))
                .collect(joining(", ", "<", ">"));
    }

    private static String plain(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            Type raw = ((ParameterizedType) generic.getType()).getRawType();
            return of((Class<?>) raw) + "<" + of(generic.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return "*" + bound(" super ", wildcard.getAnnotatedLowerBounds())
                    + bound(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        return type.getType() instanceof Class<?> named
                ? of(named)
                : type.getType().getTypeName();
    }

    private static String bound(String keyword, AnnotatedType[] bounds) {
        String names = Stream.of(bounds).map(TypeNames::of).collect(joining(" & "));
        return names.isEmpty() || names.equals("Object") ? "" : keyword + names;
    }
}
