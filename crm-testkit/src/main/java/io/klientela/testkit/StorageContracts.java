package io.klientela.testkit;

import io.klientela.storage.Storage;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a storage in one class: what the test of an adapter extends.
 *
 * <pre>{@code
 * @Tag("storage:memory")
 * class InMemoryStorageTest extends StorageContracts {
 *     @Override
 *     protected Storage newStorage() {
 *         return InMemoryStorage.create();
 *     }
 * }
 * }</pre>
 */
public abstract class StorageContracts {
    /** The storage to be tested, with its tables in place. It is closed after each test. */
    protected abstract Storage newStorage();

    @Nested
    class RoundTrip extends RoundTripContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }
}
