package io.klientela.testkit;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of random data, each from a seed of its own, which its name tells; {@code -Dklientela.seed} runs that one again. How
 * many there are follows from the system property {@code klientela.tries}, which says how often a property is tried.
 */
final class Seeds {
    private static final int USUAL_TRIES = 200;

    private Seeds() {}

    /**
     * The tests.
     *
     * @param triesEach how often a property is tried in the time that one of these tests takes
     */
    static Stream<DynamicTest> tests(int triesEach, Consumer<Chance> test) {
        Long again = Long.getLong(Chance.SEED_PROPERTY);
        if (again != null) {
            return Stream.of(test(again, test));
        }
        int count = Math.max(1, Integer.getInteger("klientela.tries", USUAL_TRIES) / triesEach);
        Chance seeds = Chance.fresh();
        return IntStream.range(0, count).mapToObj(each -> test(seeds.random().nextLong(), test));
    }

    private static DynamicTest test(long seed, Consumer<Chance> test) {
        return DynamicTest.dynamicTest("seed " + seed, () -> test.accept(new Chance(seed)));
    }
}
