package io.klientela.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, a 12-bit counter, 62 random bits.
 *
 * <p>Within one source each value is greater than the one before, also within a millisecond and when the clock steps
 * back: the counter then runs on (RFC 9562, section 6.2, method 1). Thread-safe.
 */
public final class UuidV7Source implements IdSource {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long RANDOM_62 = 0x3FFFFFFFFFFFFFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and counter of the last value, in one word so that both advance together. */
    private final AtomicLong last = new AtomicLong();

    public UuidV7Source(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public UUID next() {
        long fresh = clock.millis() << COUNTER_BITS;
        long stamp = last.updateAndGet(previous -> Math.max(previous + 1, fresh));
        long high = ((stamp >>> COUNTER_BITS) << 16) | VERSION_7 | (stamp & COUNTER_MASK);
        long low = VARIANT | (random.nextLong() & RANDOM_62);
        return new UUID(high, low);
    }
}
