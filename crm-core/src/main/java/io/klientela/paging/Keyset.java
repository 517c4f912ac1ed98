package io.klientela.paging;

import java.util.Objects;
import java.util.UUID;

/**
 * A place in an ordered list: the sort key of a record and, as tie-break, its id.
 *
 * @param key the sort key
 * @param id the record
 */
public record Keyset(SortKey key, UUID id) implements Comparable<Keyset> {
    private static final SortKey BY_ID_ALONE = new SortKey("");

    public Keyset {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
    }

    /** The place of a record in a list that goes by ids alone. */
    public static Keyset byId(UUID id) {
        return new Keyset(BY_ID_ALONE, id);
    }

    /** By key, then by the unsigned bytes of the id, as databases order a UUID. */
    @Override
    public int compareTo(Keyset other) {
        int byKey = key.compareTo(other.key);
        if (byKey != 0) {
            return byKey;
        }
        int byHigh = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return byHigh != 0
                ? byHigh
                : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }
}
