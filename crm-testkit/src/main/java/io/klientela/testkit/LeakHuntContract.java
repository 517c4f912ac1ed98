package io.klientela.testkit;

import io.klientela.employee.Employee;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Nobody learns of a record, or of its withheld fields, by any query, more than the rules say: random employees with random
 * roles, teams and single grants ask for random records by every path that there is, with random conditions and made-up
 * cursors, and each answer is compared with {@link RulesOfAccess}. Each world has a seed of its own, which its test names;
 * {@code -Dklientela.seed} makes that one again. How many there are follows from the system property
 * {@code klientela.tries}.
 */
public abstract class LeakHuntContract extends StorageContract {
    /** A property test tries so often in the time that one world takes. */
    private static final int TRIES_PER_WORLD = 100;
    /** How often each employee goes each path. */
    private static final int ROUNDS = 2;

    /** For the tests of adapters. */
    protected LeakHuntContract() {}

    @TestFactory
    Stream<DynamicTest> findsNoLeak() {
        return Seeds.tests(TRIES_PER_WORLD, this::hunt);
    }

    private void hunt(Chance chance) {
        LeakWorld world = new LeakWorld(storage(), chance).filled();
        world.besides(new LeakWorld(storage(), chance).filled());
        for (int round = 0; round < ROUNDS; round++) {
            for (Employee viewer : world.employees) {
                for (QueryPath path : QueryPaths.hunted()) {
                    go(path, world, viewer);
                }
            }
        }
    }

    private static void go(QueryPath path, LeakWorld world, Employee viewer) {
        try {
            path.hunt().accept(world, viewer.id());
        } catch (AssertionError leak) {
            List<String> held =
                    viewer.grants().stream().map(Object::toString).sorted().toList();
            throw new AssertionError(
                    "By the path \"" + path.name() + "\" the employee with the roles " + viewer.roles()
                            + " and the grants " + held + ", in the teams " + world.rules.teamsOf(viewer.id())
                            + ", learns other than the rules say; " + world.chance + "\n" + leak.getMessage(),
                    leak);
        }
    }
}
