package io.klientela.session;

import io.klientela.id.ProjectId;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One actor's work in one project. Cheap to make, holds no connection.
 *
 * <p>A session made by {@link SessionFactory#open} runs each command in a transaction of its own and is thread-safe; one
 * handed to the work of {@link #join} takes part in that transaction and belongs to its thread.
 *
 * @param <S> the stores that the storage offers
 */
public final class Session<S> {
    private final SessionFactory<S> factory;
    private final ProjectId project;
    private final Actor actor;
    private final @Nullable BoundUnit<S> bound;

    Session(SessionFactory<S> factory, ProjectId project, Actor actor, @Nullable BoundUnit<S> bound) {
        this.factory = factory;
        this.project = Objects.requireNonNull(project, "project");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.bound = bound;
    }

    public ProjectId project() {
        return project;
    }

    public Actor actor() {
        return actor;
    }

    /**
     * Runs a command: all of it or nothing. A passing fault of the storage is met by running it again, a few times,
     * unless the transaction is someone else's.
     */
    public <T> T write(Function<? super UnitOfWork<S>, ? extends T> command) {
        if (bound != null) {
            return bound.run(command);
        }
        return factory.retrying(() -> once(command));
    }

    /** Whether this session takes part in a transaction that someone else ends. */
    public boolean isBound() {
        return bound != null;
    }

    /** Runs a query. One that fails inside a joined transaction does not condemn it: it has written nothing. */
    public <T> T read(Function<? super UnitOfWork<S>, ? extends T> query) {
        if (bound != null) {
            return query.apply(bound);
        }
        return factory.transactor().read(stores -> query.apply(unit(stores)));
    }

    /**
     * Joins the commands of {@code work} in one transaction. The session handed in takes part in it; this one does not.
     * A command that fails in there condemns the whole, even when its error is caught.
     *
     * @throws RollbackOnlyException if such an error was caught
     */
    public <T> T join(Function<? super Session<S>, ? extends T> work) {
        if (bound != null) {
            return bound.run(unit -> work.apply(this));
        }
        return write(unit -> work.apply(new Session<>(factory, project, actor, (BoundUnit<S>) unit)));
    }

    private <T> T once(Function<? super UnitOfWork<S>, ? extends T> command) {
        return factory.transactor().inTransaction(transaction -> {
            BoundUnit<S> unit = unit(transaction.stores());
            T result = command.apply(unit);
            unit.refuseIfCondemned();
            transaction.afterCommit(() -> factory.afterCommit().accept(project));
            return result;
        });
    }

    private BoundUnit<S> unit(S stores) {
        return new BoundUnit<>(factory, stores, project, factory.actors().viewer(stores, project, actor));
    }
}
