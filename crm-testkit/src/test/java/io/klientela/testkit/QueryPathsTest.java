package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The leak hunt misses no path. */
class QueryPathsTest {
    private static final Set<String> CORE = Set.of("io.klientela.access.Rights", "io.klientela.session.Actor");

    /** Each service that a session offers, by the methods that its caller may use. */
    private static Set<String> offered() {
        return Arrays.stream(CrmSession.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(type -> type.getName().startsWith("io.klientela.")
                        && !type.getName().startsWith("io.klientela.id.")
                        && !CORE.contains(type.getName()))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .map(method -> signature(service, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With its parameters, so that an overload is a method of its own. */
    private static String signature(Class<?> service, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", service.getSimpleName() + "." + method.getName() + "(", ")"));
    }

    private static Set<String> known() {
        return Stream.of(
                        QueryPaths.hunted().stream().flatMap(path -> path.methods().stream()),
                        QueryPaths.COMMANDS.stream(),
                        QueryPaths.OPEN_TO_ALL.stream(),
                        QueryPaths.BY_ONE_PERMISSION.stream())
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void knowsEveryMethodThatASessionOffers() {
        assertThat(known())
                .as("methods of services; a new one is hunted by a path, or stands in QueryPaths with its reason")
                .isEqualTo(offered());
    }

    @Test
    void putsNoMethodInTwoPlaces() {
        long listed = QueryPaths.hunted().stream()
                        .mapToLong(path -> path.methods().size())
                        .sum()
                + QueryPaths.COMMANDS.size()
                + QueryPaths.OPEN_TO_ALL.size()
                + QueryPaths.BY_ONE_PERMISSION.size();

        assertThat(listed).isEqualTo(known().size());
    }
}
