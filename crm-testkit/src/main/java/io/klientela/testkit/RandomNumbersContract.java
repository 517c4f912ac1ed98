package io.klientela.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Random series with random patterns, restarts and starts, changed, retired and made the default at random, give numbers
 * under random dates beside numbers chosen by hand: none comes twice, each is the one that was
 * shown before and that the rules ask for, and none is missing but what a start was moved over.
 * {@code -Dklientela.seed} runs one list again.
 */
@Tag("TEAMLAB-26")
public abstract class RandomNumbersContract extends StorageContract {
    private static final int TRIES_PER_LIST = 8;
    private static final int STEPS = 50;

    /** For the tests of adapters. */
    protected RandomNumbersContract() {}

    @TestFactory
    Stream<DynamicTest> givesNoNumberTwiceAndLeavesNoneOut() {
        return Seeds.tests(TRIES_PER_LIST, this::walk);
    }

    private void walk(Chance chance) {
        RandomNumbers firm = new RandomNumbers(storage(), chance);
        for (int step = 0; step < STEPS; step++) {
            firm.step();
        }
        firm.assertApart();
        firm.assertReported();
    }
}
