package io.klientela.jdbc;

import java.sql.Connection;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * What all transactions of a storage have in common.
 *
 * @param configuration how statements are written; it has no connection
 * @param profiles the organisation profiles that were read lately
 */
record Database(Configuration configuration, ProfileCache profiles) {
    /** The stores over a connection inside a transaction, which {@code followers} hears of what is to follow. */
    OpenTransaction on(Connection connection, Consumer<Runnable> followers) {
        Configuration connected = configuration.derive(new DefaultConnectionProvider(connection));
        DSLContext sql = connected.dsl();
        Tables tables = new Tables(sql, new OrganizationTable(sql, profiles), new ProjectSettings(sql));
        return new OpenTransaction(tables, followers);
    }
}
