package io.klientela.storage;

import io.klientela.session.Transactor;

/** Where everything is kept. Thread-safe; closing it lets go of what it opened itself. */
public interface Storage extends Transactor<Stores>, AutoCloseable {
    @Override
    void close();
}
