package io.klientela.session;

import io.klientela.id.ProjectId;
import io.klientela.validation.Faults;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The unit of work of one transaction. The first command that fails in it condemns it. */
final class BoundUnit<S> implements UnitOfWork<S> {
    private final SessionFactory<S> factory;
    private final S stores;
    private final ProjectId project;
    private final Viewer viewer;
    private final Instant now;
    private @Nullable Throwable firstFailure;

    BoundUnit(SessionFactory<S> factory, S stores, ProjectId project, Viewer viewer) {
        this.factory = factory;
        this.stores = stores;
        this.project = project;
        this.viewer = viewer;
        this.now = time(factory);
    }

    <T> T run(Function<? super UnitOfWork<S>, ? extends T> joined) {
        try {
            return joined.apply(this);
        } catch (RuntimeException | Error failure) {
            if (firstFailure == null) {
                firstFailure = failure;
            }
            throw failure;
        }
    }

    void refuseIfCondemned() {
        if (firstFailure != null) {
            throw new RollbackOnlyException(firstFailure);
        }
    }

    @Override
    public S stores() {
        return stores;
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Viewer viewerNow() {
        return factory.actors().viewer(stores, project, viewer.actor());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant nowAfterWaiting() {
        return time(factory);
    }

    private static Instant time(SessionFactory<?> factory) {
        return factory.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public UUID newId() {
        return factory.ids().next();
    }

    @Override
    public <C> C validated(C command) {
        return factory.validator().validated(command, viewer.language());
    }

    @Override
    public <C> C validated(C command, Faults faults) {
        return factory.validator().validated(command, faults, viewer.language());
    }
}
