package io.klientela.testkit;

import io.klientela.id.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that count up from a base: two sources of one base give the same ones, so that two runs can be compared
 * record by record. Thread-safe.
 */
public final class NumberedIds implements IdSource {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final int BASE_SHIFT = 16;

    private final long high;
    private final AtomicLong last = new AtomicLong();

    /**
     * @param base tells this source from others in one storage; its lower 48 bits count
     */
    public NumberedIds(long base) {
        high = (base << BASE_SHIFT) | VERSION_7;
    }

    @Override
    public UUID next() {
        return new UUID(high, VARIANT | last.incrementAndGet());
    }
}
