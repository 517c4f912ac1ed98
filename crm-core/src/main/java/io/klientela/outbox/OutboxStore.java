package io.klientela.outbox;

import io.klientela.id.EventId;
import java.time.Instant;
import java.util.List;

/** Keeps events until they are delivered. */
public interface OutboxStore {
    void append(DomainEvent event);

    /**
     * Takes up to {@code limit} undelivered events, oldest id first, that no one holds at {@code now}, and holds them
     * until {@code until}, when they are free again: two runners, on whatever nodes, never get the same event for
     * overlapping times.
     */
    List<DomainEvent> claim(Instant now, Instant until, int limit);

    /** Removes a delivered event. */
    void remove(EventId event);

    /** Lets go of an event that a listener refused, so that a run takes it again from {@code retryAt} on. */
    void release(EventId event, Instant retryAt);

    /** How many events wait, held ones included. */
    long pending();
}
