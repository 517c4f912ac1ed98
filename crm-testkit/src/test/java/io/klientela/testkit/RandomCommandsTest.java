package io.klientela.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The random commands are worth something only if they get anywhere. */
class RandomCommandsTest {
    @Test
    void reachesSuccessAndFailureOfManyKinds() {
        List<String> outcomes = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            Chance chance = new Chance(seed);
            CommandRun run = new CommandRun(InMemoryStorage.create(), seed);
            RandomCommands commands = new RandomCommands(chance, run);
            for (int each = 0; each < RandomCommandsContract.STEPS; each++) {
                Object outcome = RandomCommandsContract.outcome(
                        commands.next().action(),
                        run.desks()
                                .get(
                                        chance.oneIn(2)
                                                ? 0
                                                : chance.below(run.desks().size())));
                commands.learn(outcome);
                outcomes.add(
                        outcome instanceof String text
                                ? text.replaceFirst(":.*", "")
                                : outcome.getClass().getName());
            }
        }

        Map<String, Long> counts =
                outcomes.stream().collect(groupingBy(name -> name.replaceFirst(".*\\.", ""), TreeMap::new, counting()));
        assertThat(counts)
                .containsKeys(
                        "Person",
                        "Company",
                        "Opportunity",
                        "DraftInvoice",
                        "IssuedInvoice",
                        "Category",
                        "Page",
                        "deleted",
                        "NotFoundException",
                        "AccessDeniedException",
                        "StaleVersionException",
                        "ConstraintViolationException",
                        "CategoryInUseException",
                        "ProtectedCategoryException",
                        "ContactInUseException",
                        "IllegalMoveException",
                        "EmptyInvoiceException");
    }
}
