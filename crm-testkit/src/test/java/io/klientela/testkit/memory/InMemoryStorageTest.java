package io.klientela.testkit.memory;

import io.klientela.memory.InMemoryStorage;
import io.klientela.storage.Storage;
import io.klientela.testkit.StorageContracts;
import org.junit.jupiter.api.Tag;

@Tag("storage:memory")
class InMemoryStorageTest extends StorageContracts {
    @Override
    protected Storage newStorage() {
        return InMemoryStorage.create();
    }
}
