package io.klientela.session;

import io.klientela.error.TransientStorageException;
import io.klientela.id.IdSource;
import io.klientela.id.ProjectId;
import io.klientela.validation.CommandValidator;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all sessions of one {@code Crm} share.
 *
 * @param transactor the storage
 * @param actors who actors are
 * @param clock the time
 * @param ids where new identifiers come from
 * @param validator the check of commands
 * @param afterCommit what runs once a command is committed
 * @param attempts how often a command is tried when the storage gives up for a passing reason, at least once
 * @param <S> the stores that the storage offers
 */
public record SessionFactory<S>(
        Transactor<S> transactor,
        ActorSource<? super S> actors,
        Clock clock,
        IdSource ids,
        CommandValidator validator,
        Consumer<ProjectId> afterCommit,
        int attempts) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFactory.class);

    public SessionFactory {
        if (attempts < 1) {
            throw new IllegalArgumentException("A command is tried at least once, not " + attempts + " times");
        }
    }

    /** As this one, with another view of who actors are. */
    public SessionFactory<S> withActors(ActorSource<? super S> others) {
        return new SessionFactory<>(transactor, others, clock, ids, validator, afterCommit, attempts);
    }

    public Session<S> open(ProjectId project, Actor actor) {
        return new Session<>(this, project, actor, null);
    }

    /**
     * Runs {@code work}, which is one transaction of its own, and again when the storage gave up for a passing reason; once
     * only where the host owns transactions.
     */
    public <T> T retrying(Supplier<? extends T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (TransientStorageException passing) {
                if (attempt == attempts || !transactor.ownsTransactions()) {
                    throw passing;
                }
                LOG.info("Attempt {} of {} gave way to a passing fault: {}", attempt, attempts, passing.getMessage());
            }
        }
    }
}
