package io.klientela.jdbc;

import io.klientela.session.Transaction;
import io.klientela.storage.Stores;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction that is being worked on. */
final class OpenTransaction implements Transaction<Stores> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

    private final Stores stores;
    private final Consumer<Runnable> followers;

    OpenTransaction(Stores stores, Consumer<Runnable> followers) {
        this.stores = stores;
        this.followers = followers;
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public void afterCommit(Runnable action) {
        Objects.requireNonNull(action, "action");
        followers.accept(() -> follow(action));
    }

    /** The transaction is committed whatever happens here: no error of what follows may pass for an error of the work. */
    private static void follow(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.error("What was to follow a commit failed; the commit stands", failure);
        }
    }
}
