package io.klientela.session;

import java.util.Collection;
import java.util.Set;

/**
 * Which records of a kind a query may answer: all of them, none, or those open to one of some principals. A storage
 * turns it into one semi-join. Every query takes one.
 */
public sealed interface AccessFilter {
    /** Every record of the project. */
    record Everything() implements AccessFilter {}

    /** No record. */
    record Nothing() implements AccessFilter {}

    /**
     * The records open to at least one of these.
     *
     * @param principals at least one
     */
    record OpenTo(Set<Principal> principals) implements AccessFilter {
        public OpenTo {
            principals = Set.copyOf(principals);
            if (principals.isEmpty()) {
                throw new IllegalArgumentException("Open to no one is AccessFilter.nothing()");
            }
        }
    }

    static AccessFilter everything() {
        return new Everything();
    }

    static AccessFilter nothing() {
        return new Nothing();
    }

    static AccessFilter openTo(Set<Principal> principals) {
        return new OpenTo(principals);
    }

    /** Whether a record that is open to {@code readers} passes. */
    default boolean admits(Collection<Principal> readers) {
        if (this instanceof OpenTo open) {
            return readers.stream().anyMatch(open.principals()::contains);
        }
        return this instanceof Everything;
    }
}
