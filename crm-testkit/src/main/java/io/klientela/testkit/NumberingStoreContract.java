package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.error.TransientStorageException;
import io.klientela.id.SeriesId;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers without a gap and without a twin, however many take them. */
public abstract class NumberingStoreContract extends StorageContract {
    private static final NumberPeriod ALWAYS = new NumberPeriod("");
    private static final NumberPeriod NOVEMBER = new NumberPeriod("2026-11");
    private static final NumberPeriod DECEMBER = new NumberPeriod("2026-12");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int THREADS = 8;
    private static final int NUMBERS = 50;

    /** For the tests of adapters. */
    protected NumberingStoreContract() {}

    @Test
    void givesEachOfManyThreadsNumbersOfItsOwnWithoutAGap() {
        Ground ground = ground();

        List<Long> given = Threads.together(THREADS, thread -> () -> {
                    List<Long> own = new ArrayList<>();
                    while (own.size() < NUMBERS) {
                        own.add(Threads.persistently(() -> written(stores -> next(stores.numbering(), ground))));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(given)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, THREADS * NUMBERS).boxed().toList());
    }

    private static long next(NumberingStore numbering, Ground ground) {
        SeriesPosition before = numbering.lock(ground.project, ground.series, ALWAYS);
        long number = before.lastNumber() + 1;
        numbering.advance(ground.project, ground.series, ALWAYS, new SeriesPosition(number, Optional.of(DAY)));
        return number;
    }

    @Test
    void beginsUntouched() {
        Ground ground = ground();

        assertThat(position(ground, NOVEMBER)).isEqualTo(SeriesPosition.untouched());
        assertThat(locked(ground, NOVEMBER)).isEqualTo(SeriesPosition.untouched());
    }

    @Test
    void countsEachPeriodApartAndTellsTheLatestDateOfAny() {
        Ground ground = ground();

        advance(ground, NOVEMBER, new SeriesPosition(7, Optional.of(DAY)));
        advance(ground, DECEMBER, new SeriesPosition(2, Optional.of(DAY.plusMonths(1))));

        Optional<LocalDate> latest = Optional.of(DAY.plusMonths(1));
        assertThat(position(ground, NOVEMBER)).isEqualTo(new SeriesPosition(7, latest));
        assertThat(locked(ground, NOVEMBER)).isEqualTo(new SeriesPosition(7, latest));
        assertThat(position(ground, DECEMBER)).isEqualTo(new SeriesPosition(2, latest));
        assertThat(position(ground, ALWAYS)).isEqualTo(new SeriesPosition(0, latest));
    }

    @Test
    void countsGreatNumbers() {
        Ground ground = ground();

        advance(ground, ALWAYS, new SeriesPosition(999_999_999_999_999_998L, Optional.of(DAY)));

        long next = written(stores -> next(stores.numbering(), ground));

        assertThat(next).isEqualTo(999_999_999_999_999_999L);
    }

    @Test
    void keepsProjectsApart() {
        Ground ground = ground();
        Ground other = ground();

        advance(ground, ALWAYS, new SeriesPosition(7, Optional.of(DAY)));

        assertThat(position(other, ALWAYS)).isEqualTo(SeriesPosition.untouched());
        assertThat(list(stores -> stores.numbering().list(other.project))).containsExactly(other.series());
    }

    @Test
    void refusesASecondSeriesForTheSameDocuments() {
        Ground ground = ground();

        assertThatThrownBy(() -> write(stores -> stores.numbering()
                        .insert(Components.with(ground.series(), "id", new SeriesId(ground.newId())))))
                .isInstanceOf(TransientStorageException.class);
        assertThat(list(stores -> stores.numbering().list(ground.project))).containsExactly(ground.series());
    }

    private SeriesPosition position(Ground ground, NumberPeriod period) {
        return read(stores -> stores.numbering().position(ground.project, ground.series, period));
    }

    private SeriesPosition locked(Ground ground, NumberPeriod period) {
        return written(stores -> stores.numbering().lock(ground.project, ground.series, period));
    }

    private void advance(Ground ground, NumberPeriod period, SeriesPosition position) {
        write(stores -> {
            stores.numbering().lock(ground.project, ground.series, period);
            stores.numbering().advance(ground.project, ground.series, period, position);
        });
    }
}
