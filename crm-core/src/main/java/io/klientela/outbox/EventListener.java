package io.klientela.outbox;

/**
 * Hears of events after their commit, at least once. They come in the order in which they were published, except that one
 * that a listener refused by an exception comes again later, to all listeners; it keeps its id, by which a listener tells
 * that it has seen it.
 */
@FunctionalInterface
public interface EventListener {
    void on(DomainEvent event);
}
