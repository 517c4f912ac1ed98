package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.EventId;
import io.klientela.outbox.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events wait until they are delivered, and no two runners hold the same one. */
public abstract class OutboxStoreContract extends StorageContract {
    private static final Instant NOW = Ground.MOMENT;
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final Instant FOR_GOOD = Instant.parse("9000-01-01T00:00:00Z");
    private static final int MANY = 100_000;

    private Ground ground;

    /** For the tests of adapters. */
    protected OutboxStoreContract() {}

    /** What other tests have left behind is held from here on. */
    @BeforeEach
    void holdWhatIsThere() {
        claim(Instant.parse("8000-01-01T00:00:00Z"), FOR_GOOD, MANY);
        ground = ground();
    }

    @Test
    void handsOutTheOldestIdsFirst() {
        List<DomainEvent> events = new ArrayList<>();
        for (long high : new long[] {-1, Long.MIN_VALUE, 7, Long.MAX_VALUE, 1}) {
            events.add(Components.with(Kinds.bareEvent(ground), "id", new EventId(new UUID(high, high))));
        }
        write(stores -> events.forEach(stores.outbox()::append));

        List<DomainEvent> first = claim(NOW, LATER, 2);
        List<DomainEvent> rest = claim(NOW, LATER, MANY);
        write(stores -> events.forEach(event -> stores.outbox().remove(event.id())));

        assertThat(first).containsExactly(events.get(4), events.get(2));
        assertThat(rest).containsExactly(events.get(3), events.get(1), events.get(0));
    }

    @Test
    void holdsWhatItHandedOutUntilTheHoldEnds() {
        List<DomainEvent> events = append(3);

        assertThat(claim(NOW, LATER, MANY)).isEqualTo(events);
        assertThat(claim(NOW, LATER, MANY)).isEmpty();
        assertThat(claim(LATER.minusNanos(1000), FOR_GOOD, MANY)).isEmpty();
        assertThat(claim(LATER, FOR_GOOD, MANY)).isEqualTo(events);
    }

    @Test
    void handsOutAReleasedEventAgainInItsTime() {
        DomainEvent event = append(1).get(0);
        claim(NOW, FOR_GOOD, MANY);

        write(stores -> stores.outbox().release(event.id(), LATER));

        assertThat(claim(LATER.minusNanos(1000), FOR_GOOD, MANY)).isEmpty();
        assertThat(claim(LATER, FOR_GOOD, MANY)).containsExactly(event);
    }

    @Test
    void forgetsWhatIsDelivered() {
        List<DomainEvent> events = append(3);
        long before = pending();

        write(stores -> stores.outbox().remove(events.get(1).id()));

        assertThat(pending()).isEqualTo(before - 1);
        assertThat(claim(NOW, FOR_GOOD, MANY)).containsExactly(events.get(0), events.get(2));
    }

    @Test
    void countsHeldEventsAsPending() {
        long before = pending();

        append(3);
        claim(NOW, FOR_GOOD, 2);

        assertThat(pending()).isEqualTo(before + 3);
    }

    @Test
    void keepsQuietAboutEventsThatAreGone() {
        EventId gone = new EventId(ground.newId());

        write(stores -> {
            stores.outbox().remove(gone);
            stores.outbox().release(gone, NOW);
        });

        assertThat(claim(NOW, FOR_GOOD, MANY)).isEmpty();
    }

    @Test
    void handsEachEventToOneOfManyRunners() {
        List<DomainEvent> events = append(200);

        List<DomainEvent> taken = Threads.together(4, thread -> this::claimAll).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(event -> event.id().value().toString()))
                .toList();

        assertThat(taken).isEqualTo(events);
    }

    /** What one runner gets while there is any left. */
    private List<DomainEvent> claimAll() {
        List<DomainEvent> own = new ArrayList<>();
        List<DomainEvent> batch = Threads.persistently(() -> claim(NOW, FOR_GOOD, 7));
        while (!batch.isEmpty()) {
            own.addAll(batch);
            batch = Threads.persistently(() -> claim(NOW, FOR_GOOD, 7));
        }
        return own;
    }

    private List<DomainEvent> append(int count) {
        List<DomainEvent> events = IntStream.range(0, count)
                .mapToObj(each -> Kinds.bareEvent(ground))
                .toList();
        write(stores -> events.forEach(stores.outbox()::append));
        return events;
    }

    private List<DomainEvent> claim(Instant now, Instant until, int limit) {
        return written(stores -> stores.outbox().claim(now, until, limit));
    }

    private long pending() {
        return read(stores -> stores.outbox().pending());
    }
}
