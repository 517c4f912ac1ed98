package io.klientela.id;

import java.util.UUID;

/**
 * Where new identifiers come from. Implementations are thread-safe and never return the same value twice.
 *
 * @see UuidV7Source the default
 */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
