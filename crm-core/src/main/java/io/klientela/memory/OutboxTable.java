package io.klientela.memory;

import io.klientela.id.EventId;
import io.klientela.outbox.DomainEvent;
import io.klientela.outbox.OutboxStore;
import java.time.Instant;
import java.util.List;

/** Events that wait, oldest first. */
final class OutboxTable implements OutboxStore {
    private final Table<Waiting> table;

    OutboxTable(Rows rows) {
        table = new Table<>(rows, Section.EVENTS, Waiting.class);
    }

    @Override
    public void append(DomainEvent event) {
        table.insert(key(event.id()), new Waiting(event, Instant.MIN));
    }

    @Override
    public List<DomainEvent> claim(Instant now, Instant until, int limit) {
        List<DomainEvent> free = table.under(table.key())
                .filter(waiting -> !waiting.heldUntil().isAfter(now))
                .limit(limit)
                .map(Waiting::event)
                .toList();
        free.forEach(event -> table.put(key(event.id()), new Waiting(event, until)));
        return free;
    }

    @Override
    public void remove(EventId event) {
        table.remove(key(event));
    }

    @Override
    public void release(EventId event, Instant retryAt) {
        Key key = key(event);
        table.find(key).ifPresent(waiting -> table.put(key, new Waiting(waiting.event(), retryAt)));
    }

    @Override
    public long pending() {
        return table.under(table.key()).count();
    }

    private Key key(EventId id) {
        return table.key().then(id.value());
    }

    /**
     * An event and for how long it is left alone.
     *
     * @param heldUntil the first moment at which a runner may take it
     */
    private record Waiting(DomainEvent event, Instant heldUntil) {}
}
