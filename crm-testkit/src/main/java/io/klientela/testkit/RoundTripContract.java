package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.UuidV7Source;
import io.klientela.storage.Stores;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written comes back equal: every field, every letter, full and empty, after an insert and after a save. */
public abstract class RoundTripContract extends StorageContract {
    private static final Set<String> VERBS = Set.of("insert", "append");

    /** For the tests of adapters. */
    protected RoundTripContract() {}

    @TestFactory
    Stream<DynamicTest> givesBackEveryFieldOfAnInsertedRecord() {
        return forEachKind(this::givesBackInserted);
    }

    private <R> void givesBackInserted(Kept<R> kind) {
        for (String text : texts()) {
            Ground ground = groundWithout(kind);
            R full = kind.full().apply(ground, text);
            write(stores -> kind.insert().accept(stores, full));
            assertThat(stored(kind, full)).isEqualTo(full);
        }
        Ground ground = groundWithout(kind);
        R bare = kind.bare().apply(ground);
        write(stores -> kind.insert().accept(stores, bare));
        assertThat(stored(kind, bare)).isEqualTo(bare);
    }

    @TestFactory
    Stream<DynamicTest> givesBackEveryFieldOfASavedRecord() {
        return Kinds.all().stream()
                .filter(kind -> kind.update().isPresent())
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> givesBackSaved(kind)));
    }

    private <R> void givesBackSaved(Kept<R> kind) {
        Ground ground = groundWithout(kind);
        R first = kind.inVersion(kind.bare().apply(ground), 1);
        write(stores -> kind.insert().accept(stores, first));
        long version = 1;
        List<R> states = new ArrayList<>();
        texts().forEach(text -> states.add(kind.full().apply(ground, text)));
        states.add(kind.bare().apply(ground));
        states.add(kind.full().apply(ground, Texts.POLISH));
        for (R state : states) {
            version++;
            R next = kind.inVersion(Kept.withIdOf(first, state), version);
            boolean isSaved = written(stores -> kind.update(stores, next));
            assertThat(isSaved).isTrue();
            assertThat(stored(kind, next)).isEqualTo(next);
        }
    }

    @Test
    void givesBackTimesWhateverTheZoneOfTheProcess() {
        TimeZone before = TimeZone.getDefault();
        List<Instant> moments = Stream.of(
                        "1969-12-31T23:59:59.999999Z",
                        "2026-03-29T01:30:00.000001Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:30:00Z",
                        "9999-12-30T23:59:59.999999Z")
                .map(Instant::parse)
                .toList();
        Ground ground = ground();
        try {
            for (Instant moment : moments) {
                TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
                var change = Components.with(Kinds.bareChange(ground), "at", moment);
                var draft = Components.with(new InvoiceRecords(ground).fullDraft("day"), "createdAt", moment);
                write(stores -> {
                    stores.history().append(List.of(change));
                    stores.drafts().insert(draft);
                });
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                assertThat(stored(Kinds.changes(), change)).isEqualTo(change);
                assertThat(stored(Kinds.drafts(), draft)).isEqualTo(draft);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @TestFactory
    Stream<DynamicTest> leavesNoComponentOfAFullSampleAtItsDefault() {
        return forEachKind(kind -> {
            Ground ground = new Ground(new UuidV7Source(Clock.systemUTC()));
            Object full = kind.full().apply(ground, Texts.POLISH);
            Set<String> left = Components.leftAtDefault(full);
            // What one document cannot have, another of the same class has.
            Kinds.all().stream()
                    .map(other -> (Object) other.full().apply(ground, Texts.POLISH))
                    .filter(other -> !left.isEmpty() && other.getClass() == full.getClass())
                    .map(Components::leftAtDefault)
                    .forEach(left::retainAll);
            assertThat(left)
                    .as("components without a value in the full %s", kind.name())
                    .isEmpty();
        });
    }

    @Test
    void samplesEveryRecordThatAStoreTakes() {
        Ground ground = new Ground(new UuidV7Source(Clock.systemUTC()));
        Set<Class<?>> sampled = Kinds.all().stream()
                .map(kind -> kind.bare().apply(ground).getClass())
                .collect(Collectors.toSet());

        Set<Class<?>> taken = Arrays.stream(Stores.class.getMethods())
                .map(Method::getReturnType)
                .flatMap(store -> Arrays.stream(store.getMethods()))
                .filter(method -> VERBS.contains(method.getName()) && method.getParameterCount() == 1)
                .map(method -> taken(method.getGenericParameterTypes()[0]))
                .filter(type -> type.getName().startsWith("io.klientela."))
                .flatMap(type -> type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type))
                .collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(taken);
    }

    /** The type itself, or that of the elements where several are taken at once. */
    private static Class<?> taken(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private Stream<DynamicTest> forEachKind(Consumer<Kept<?>> test) {
        return Kinds.all().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> test.accept(kind)));
    }

    private static List<String> texts() {
        return Stream.concat(Texts.all().stream(), Stream.of(Texts.longest())).toList();
    }

    private <R> R stored(Kept<R> kind, R record) {
        return written(stores -> kind.find().apply(stores, record)).orElseThrow();
    }
}
