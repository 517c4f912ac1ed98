package io.klientela.storage;

import io.klientela.session.Transactor;

/**
 * Where everything is kept. Thread-safe; closing it lets go of what it opened itself.
 *
 * <p>What one record names of another is there: a storage refuses to write a record whose project, responsible employee,
 * categories, contact, opportunity, pipeline and stage, taxes, number series or team members do not exist, and to remove what a
 * record names, with {@link io.klientela.error.TransientStorageException}. Core looks before it writes, so only a race
 * comes to that; the command is run again and then sees what the other did. History and outbox name records freely: they
 * tell of what is gone.
 */
public interface Storage extends Transactor<Stores>, AutoCloseable {
    @Override
    void close();
}
