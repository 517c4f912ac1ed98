package io.klientela.memory;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.klientela.id.EventId;
import io.klientela.outbox.OutboxStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest {
    private static final EventId SOME_EVENT = new EventId(new UUID(1, 1));

    private final InMemoryStorage storage = InMemoryStorage.create();

    @Test
    void refusesToWriteInAQuery() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.read(stores -> {
                    stores.outbox().remove(SOME_EVENT);
                    return 0;
                }));
    }

    @Test
    void refusesToWriteBehindTheEndOfATransaction() {
        OutboxStore kept =
                storage.inTransaction(transaction -> transaction.stores().outbox());

        assertThatIllegalStateException().isThrownBy(() -> kept.remove(SOME_EVENT));
    }

    @Test
    void refusesATransactionInsideAnotherOfTheSameThreadInsteadOfWaitingForItself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.inTransaction(outer -> storage.inTransaction(inner -> "never")));
    }
}
