package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:h2")
class H2KeptTextTest extends KeptTextContract {
    @Override
    Databases kind() {
        return Databases.H2;
    }
}
