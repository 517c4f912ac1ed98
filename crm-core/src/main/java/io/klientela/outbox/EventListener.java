package io.klientela.outbox;

/**
 * Hears of events after their commit, at least once, in the order of each command; an event may come a second time
 * after a crash, with the same id. An exception keeps the event in the outbox, and it is delivered again by the next
 * run.
 */
@FunctionalInterface
public interface EventListener {
    void on(DomainEvent event);
}
