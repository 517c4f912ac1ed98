package io.klientela;

import io.klientela.id.EventId;
import io.klientela.id.ProjectId;
import io.klientela.outbox.DomainEvent;
import io.klientela.session.Actor;
import io.klientela.session.SessionFactory;
import io.klientela.storage.Stores;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Removes what belongs to projects that are marked as deleted, some rows in each transaction, so that none holds locks for
 * long. Whatever interrupts it, the next run goes on where it stopped.
 */
final class ProjectDeletion {
    private static final Actor DELETION = Actor.system("project-deletion");
    private static final int ROWS_AT_A_TIME = 2_000;

    private final SessionFactory<Stores> sessions;

    ProjectDeletion(SessionFactory<Stores> sessions) {
        this.sessions = sessions;
    }

    /** Goes on with every deletion that was begun and not finished; one that fails does not keep the others. */
    int resume() {
        var begun = sessions.transactor().read(stores -> stores.projects().markedDeleted());
        List<RuntimeException> failures = new ArrayList<>();
        for (ProjectId project : begun) {
            try {
                finish(project, removed -> {});
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return begun.size();
    }

    /** Removes all that belongs to a marked project; {@code progress} hears how many rows are gone so far. */
    void finish(ProjectId project, LongConsumer progress) {
        long removed = 0;
        int some = removeSome(project);
        while (some > 0) {
            removed += some;
            progress.accept(removed);
            some = removeSome(project);
        }
    }

    /** A passing fault, such as a command that was still under way when the project was marked, is met by another try. */
    private int removeSome(ProjectId project) {
        return sessions.retrying(() -> sessions.transactor().inTransaction(transaction -> {
            Stores stores = transaction.stores();
            boolean isThere = stores.projects().markedDeleted().contains(project);
            int removed = isThere ? stores.projects().removeSome(project, ROWS_AT_A_TIME) : 0;
            if (removed > 0 && !stores.projects().markedDeleted().contains(project)) {
                stores.outbox()
                        .append(new DomainEvent(
                                new EventId(sessions.ids().next()),
                                project,
                                "project.deleted",
                                project.ref(),
                                DELETION,
                                sessions.clock().instant().truncatedTo(ChronoUnit.MICROS),
                                Map.of()));
                transaction.afterCommit(() -> sessions.afterCommit().accept(project));
            }
            return removed;
        }));
    }
}
