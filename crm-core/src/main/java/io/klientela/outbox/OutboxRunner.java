package io.klientela.outbox;

import io.klientela.session.Transactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers committed events. Runs after each commit, and whenever the host asks, which it should do now and then: after
 * a crash or a listener's failure nothing else brings the waiting events on their way. Thread-safe, on any number of
 * nodes.
 */
public final class OutboxRunner {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRunner.class);
    private static final int BATCH = 100;
    /** For how long a runner holds what it took; a runner that dies loses its events to another after this time. */
    private static final Duration HOLD = Duration.ofMinutes(5);
    /** How long an event rests that a listener refused. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Transactor<? extends OutboxStores> transactor;
    private final List<EventListener> listeners;
    private final Clock clock;

    public OutboxRunner(Transactor<? extends OutboxStores> transactor, List<EventListener> listeners, Clock clock) {
        this.transactor = Objects.requireNonNull(transactor, "transactor");
        this.listeners = List.copyOf(listeners);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Delivers everything that waits. An event that a listener refuses in this run is not tried again in it, however long
     * the run takes. Without listeners nothing is delivered and events stay for those to come.
     *
     * @return how many events every listener has taken
     */
    public int deliverPending() {
        int delivered = 0;
        Instant begun = clock.instant();
        List<DomainEvent> batch = listeners.isEmpty() ? List.of() : claim(begun);
        while (!batch.isEmpty()) {
            List<DomainEvent> refused =
                    batch.stream().filter(event -> !isTaken(event)).toList();
            settle(batch, refused);
            delivered += batch.size() - refused.size();
            batch = claim(begun);
        }
        return delivered;
    }

    /**
     * As {@link #deliverPending}, for the moment after a commit: the command has succeeded, so a fault here is logged
     * and the events wait for the next run.
     */
    public void deliverAfterCommit() {
        try {
            deliverPending();
        } catch (RuntimeException | Error fault) {
            LOG.warn("Committed events could not be delivered now; they wait for the next run", fault);
        }
    }

    private List<DomainEvent> claim(Instant begun) {
        Instant until = clock.instant().plus(HOLD);
        return transactor.inTransaction(
                transaction -> transaction.stores().outbox().claim(begun, until, BATCH));
    }

    private boolean isTaken(DomainEvent event) {
        try {
            listeners.forEach(listener -> listener.on(event));
            return true;
        } catch (RuntimeException | Error refusal) {
            LOG.warn("A listener refused {} {}; it will be asked again", event.type(), event.id(), refusal);
            return false;
        }
    }

    private void settle(List<DomainEvent> batch, List<DomainEvent> refused) {
        Instant retryAt = clock.instant().plus(RETRY_AFTER);
        transactor.inTransaction(transaction -> {
            OutboxStore outbox = transaction.stores().outbox();
            for (DomainEvent event : batch) {
                if (refused.contains(event)) {
                    outbox.release(event.id(), retryAt);
                } else {
                    outbox.remove(event.id());
                }
            }
            return batch;
        });
    }
}
