package io.klientela.memory;

import io.klientela.session.Transaction;
import io.klientela.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction that is being worked on, and what is to follow it. */
final class OpenTransaction implements Transaction<Stores> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

    private final Stores stores;
    private final List<Runnable> followers = new ArrayList<>();

    OpenTransaction(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public void afterCommit(Runnable action) {
        followers.add(Objects.requireNonNull(action, "action"));
    }

    /** The work is committed whatever happens here, so that no error of a follower may pass for an error of the work. */
    void runFollowers() {
        for (Runnable follower : followers) {
            try {
                follower.run();
            } catch (RuntimeException failure) {
                LOG.error("What was to follow a commit failed; the commit stands", failure);
            }
        }
    }
}
