package io.klientela.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/**
 * A place in an ordered list: the sort key of a record and, as tie-break, its id.
 *
 * @param key the sort key
 * @param id the record
 */
public record Keyset(SortKey key, UUID id) implements Comparable<Keyset> {
    /** The years that every database keeps. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;
    private static final SortKey BY_ID_ALONE = new SortKey("");
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    public Keyset {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
    }

    /** The place of a record in a list that goes by ids alone. */
    public static Keyset byId(UUID id) {
        return new Keyset(BY_ID_ALONE, id);
    }

    /**
     * The place of a record in a list that goes by time, to the microsecond, then by id: the key is the moment as sixteen
     * hexadecimal digits.
     */
    public static Keyset at(Instant moment, UUID id) {
        long micros =
                Math.addExact(Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / NANOS_PER_MICRO);
        return new Keyset(new SortKey("%016x".formatted(micros ^ Long.MIN_VALUE)), id);
    }

    /**
     * The moment of a place that {@link #at} made.
     *
     * @throws IllegalArgumentException if it is none: a cursor of another list
     */
    public Instant moment() {
        if (!key.folded().matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("Not a place in a list that goes by time: " + key);
        }
        long micros = Long.parseUnsignedLong(key.folded(), 16) ^ Long.MIN_VALUE;
        Instant moment =
                Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("No record is of the year " + year + "; use the cursor of a page");
        }
        return moment;
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
