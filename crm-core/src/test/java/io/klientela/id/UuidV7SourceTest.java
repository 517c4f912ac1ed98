package io.klientela.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7SourceTest {
    private final UuidV7Source source =
            new UuidV7Source(Clock.fixed(Instant.parse("2026-11-22T10:00:00.123Z"), ZoneOffset.UTC));

    @Test
    void writesTimeVersionAndVariantWhereTheStandardPutsThem() {
        UUID id = source.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .isEqualTo(Instant.parse("2026-11-22T10:00:00.123Z"));
    }

    @Test
    void growsWithinAMillisecondAndPastTheCounter() {
        UUID previous = source.next();
        for (int count = 0; count < 10_000; count++) {
            UUID next = source.next();
            assertThat(Long.compareUnsigned(next.getMostSignificantBits(), previous.getMostSignificantBits()))
                    .isPositive();
            previous = next;
        }
    }

    @Test
    void givesEachThreadValuesOfItsOwn() {
        Set<UUID> seen = Collections.synchronizedSet(new HashSet<>());

        IntStream.range(0, 20_000).parallel().forEach(count -> seen.add(source.next()));

        assertThat(seen).hasSize(20_000);
    }
}
