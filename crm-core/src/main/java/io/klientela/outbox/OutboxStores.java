package io.klientela.outbox;

/** The stores that this feature needs. */
public interface OutboxStores {
    OutboxStore outbox();
}
