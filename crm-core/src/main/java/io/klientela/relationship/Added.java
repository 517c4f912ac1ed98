package io.klientela.relationship;

import io.klientela.session.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * A relationship with its beginning, as the history tells it.
 *
 * @param relationship as it stands now
 * @param at when it was added
 * @param by who added it
 */
public record Added<T>(T relationship, Instant at, Actor by) {
    public Added {
        Objects.requireNonNull(relationship, "relationship");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
