package io.klientela.jdbc;

import io.klientela.session.Transaction;
import io.klientela.storage.Stores;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.impl.DefaultConnectionProvider;

/** A transaction that is being worked on. */
final class OpenTransaction implements Transaction<Stores> {
    private final Stores stores;
    private final Consumer<Runnable> followers;

    OpenTransaction(Configuration configuration, Connection connection, Consumer<Runnable> followers) {
        this.stores = new Tables(
                configuration.derive(new DefaultConnectionProvider(connection)).dsl());
        this.followers = followers;
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public void afterCommit(Runnable action) {
        followers.accept(Objects.requireNonNull(action, "action"));
    }
}
