package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.memory.InMemoryStorage;
import io.klientela.testkit.RandomCommands.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same random commands, by actors of all roles, give the same results step by step and the same visible state at the
 * end as they give in memory. Each list has a seed of its own, which its test names; {@code -Dklientela.seed} runs that
 * one again. How many there are follows from the system property {@code klientela.tries}.
 */
public abstract class RandomCommandsContract extends StorageContract {
    /** A property test tries so often in the time that one list of commands takes. */
    private static final int TRIES_PER_LIST = 40;

    static final int STEPS = 60;

    /** For the tests of adapters. */
    protected RandomCommandsContract() {}

    @TestFactory
    Stream<DynamicTest> givesTheSameAsTheStorageInMemory() {
        return Seeds.tests(TRIES_PER_LIST, this::assertSame);
    }

    private void assertSame(Chance chance) {
        long base = ids().next().getMostSignificantBits() ^ chance.random().nextLong();
        CommandRun expected = new CommandRun(InMemoryStorage.create(), base);
        CommandRun actual = new CommandRun(storage(), base);
        RandomCommands commands = new RandomCommands(chance, expected);
        List<String> log = new ArrayList<>();
        for (int each = 0; each < STEPS; each++) {
            long millis = chance.below(100_000);
            boolean deaf = chance.oneIn(8);
            for (CommandRun run : List.of(expected, actual)) {
                run.advance(Duration.ofMillis(millis));
                run.setDeaf(deaf);
            }
            int desk = chance.oneIn(2) ? 0 : chance.below(expected.desks().size());
            Step step = chance.oneIn(6) ? joined(chance, commands) : commands.next();
            Object inMemory = outcome(step.action(), expected.desks().get(desk));
            log.add(each + ". desk " + desk + ": " + step.name() + " => " + inMemory);
            Object here = outcome(step.action(), actual.desks().get(desk));
            assertThat(here).as(() -> story(chance, log)).isEqualTo(inMemory);
            commands.learn(inMemory);
        }
        for (CommandRun run : List.of(expected, actual)) {
            run.setDeaf(false);
            run.advance(Duration.ofHours(1));
        }
        for (int desk = 0; desk < expected.desks().size(); desk++) {
            assertThat(Snapshot.of(actual.desks().get(desk)))
                    .as(() -> story(chance, log))
                    .isEqualTo(Snapshot.of(expected.desks().get(desk)));
        }
        assertThat(actual.deliverAndHear()).as(() -> story(chance, log)).isEqualTo(expected.deliverAndHear());
    }

    /** Some commands in one transaction; the failure of one is caught or not. */
    private static Step joined(Chance chance, RandomCommands commands) {
        List<Step> steps =
                Stream.generate(commands::next).limit(1 + chance.below(4)).toList();
        boolean isCaught = chance.oneIn(2);
        boolean isCaughtAtLast = chance.oneIn(5);
        String name = "join " + steps.stream().map(Step::name).toList() + (isCaught ? " catching" : "");
        return new Step(
                name,
                desk -> desk.inTransaction(bound -> {
                    List<Object> outcomes = new ArrayList<>();
                    for (Step step : steps) {
                        outcomes.add(
                                isCaught
                                        ? outcome(step.action(), bound)
                                        : step.action().apply(bound));
                    }
                    if (isCaughtAtLast) {
                        throw new IllegalStateException("The host changed its mind");
                    }
                    return outcomes;
                }));
    }

    /** What it gave, or how it failed. */
    static Object outcome(Function<CrmSession, Object> action, CrmSession desk) {
        try {
            return action.apply(desk);
        } catch (RuntimeException failure) {
            return failure.getClass().getName() + ": " + Objects.requireNonNullElse(failure.getMessage(), "");
        }
    }

    private static String story(Chance chance, List<String> log) {
        return chance + "\n" + String.join("\n", log);
    }
}
