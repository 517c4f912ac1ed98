/**
 * What happened, told to the embedder's listeners after commit and at least once.
 *
 * <p>A command puts a {@link io.klientela.outbox.DomainEvent} into the outbox in its own transaction with
 * {@link io.klientela.outbox.EventLog}; {@link io.klientela.outbox.OutboxRunner} hands what was committed to each
 * {@link io.klientela.outbox.EventListener}. A rolled back command leaves no event; a listener that fails is asked again.
 */
@NullMarked
package io.klientela.outbox;

import org.jspecify.annotations.NullMarked;
