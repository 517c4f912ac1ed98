package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A save goes through only if nobody else saved in between. */
public abstract class VersionContract extends StorageContract {
    private static final int THREADS = 4;
    private static final int WINS = 8;

    /** For the tests of adapters. */
    protected VersionContract() {}

    @TestFactory
    Stream<DynamicTest> refusesAStaleSaveAndWritesNothing() {
        return forEachKind(this::refusesStale);
    }

    private <R> void refusesStale(Kept<R> kind) {
        Ground ground = groundWithout(kind);
        R first = kind.inVersion(kind.bare().apply(ground), 1);
        R second = kind.inVersion(Kept.withIdOf(first, kind.full().apply(ground, Texts.POLISH)), 2);
        R stale = kind.inVersion(Kept.withIdOf(first, kind.full().apply(ground, Texts.GREEK)), 2);
        write(stores -> kind.insert().accept(stores, first));

        assertThat(isSaved(kind, second)).isTrue();
        for (long version : new long[] {0, 1, 2, 4, Long.MAX_VALUE}) {
            assertThat(isSaved(kind, kind.inVersion(stale, version)))
                    .as("saved as version %d over version 2", version)
                    .isFalse();
        }
        assertThat(stored(kind, first)).contains(second);
    }

    @TestFactory
    Stream<DynamicTest> refusesToSaveWhatIsNotThere() {
        return forEachKind(this::refusesUnknown);
    }

    private <R> void refusesUnknown(Kept<R> kind) {
        Ground ground = groundWithout(kind);
        R unknown = kind.inVersion(kind.bare().apply(ground), 2);

        assertThat(isSaved(kind, unknown)).isFalse();
        assertThat(stored(kind, unknown)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> letsExactlyOneOfManyThreadsSaveEachVersion() {
        return forEachKind(this::letsOneWin);
    }

    private <R> void letsOneWin(Kept<R> kind) {
        Ground ground = groundWithout(kind);
        R first = kind.inVersion(kind.bare().apply(ground), 1);
        write(stores -> kind.insert().accept(stores, first));

        List<Long> won = Threads.together(THREADS, thread -> () -> wins(kind, first)).stream()
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(won)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 1 + THREADS * WINS).boxed().toList());
        assertThat(stored(kind, first).map(Kept::version)).contains(1L + THREADS * WINS);
    }

    /** The versions that one thread got to save, so many of them. */
    private <R> List<Long> wins(Kept<R> kind, R record) {
        List<Long> won = new ArrayList<>();
        while (won.size() < WINS) {
            R stored = Threads.persistently(() -> stored(kind, record)).orElseThrow();
            R next = kind.inVersion(stored, Kept.version(stored) + 1);
            if (Threads.persistently(() -> isSaved(kind, next))) {
                won.add(Kept.version(next));
            }
        }
        return won;
    }

    private Stream<DynamicTest> forEachKind(Consumer<Kept<?>> test) {
        return Kinds.all().stream()
                .filter(kind -> kind.update().isPresent())
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> test.accept(kind)));
    }

    private <R> boolean isSaved(Kept<R> kind, R record) {
        return written(stores -> kind.update(stores, record));
    }

    private <R> Optional<R> stored(Kept<R> kind, R record) {
        return written(stores -> kind.find().apply(stores, record));
    }
}
