package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.error.TransientStorageException;
import io.klientela.id.SeriesId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.FormerPattern;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.PeriodStart;
import io.klientela.numbering.PositionStore;
import io.klientela.numbering.SeriesPosition;
import io.klientela.numbering.SeriesUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers without a gap and without a twin, however many take them. */
@Tag("TEAMLAB-26")
public abstract class NumberingStoreContract extends StorageContract {
    private static final NumberPeriod ALWAYS = new NumberPeriod("");
    private static final NumberPeriod NOVEMBER = new NumberPeriod("2026-11");
    private static final NumberPeriod DECEMBER = new NumberPeriod("2026-12");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int THREADS = 8;
    private static final int NUMBERS = 50;
    private static final int STEPS = 60;

    /** For the tests of adapters. */
    protected NumberingStoreContract() {}

    @Test
    void givesEachOfManyThreadsNumbersOfItsOwnWithoutAGap() {
        Ground ground = ground();

        List<Long> given = Threads.together(THREADS, thread -> () -> {
                    List<Long> own = new ArrayList<>();
                    while (own.size() < NUMBERS) {
                        own.add(Threads.persistently(() -> written(stores -> next(stores.positions(), ground))));
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

    /** Takes the number in the usual way, or in the one for the first number. */
    private static long next(PositionStore positions, Ground ground) {
        OptionalLong usual = positions.next(ground.series(), ALWAYS, DAY);
        return usual.isPresent() ? usual.getAsLong() : nextWithLock(positions, ground);
    }

    private static long nextWithLock(PositionStore positions, Ground ground) {
        SeriesPosition before = positions.lock(ground.series(), ALWAYS).orElseThrow();
        long number = before.lastNumber() + 1;
        positions.advance(ground.project, ground.series, ALWAYS, new SeriesPosition(number, Optional.of(DAY)));
        return number;
    }

    @Test
    void givesEachOfManyThreadsNumbersOfItsOwnInBothWays() {
        Ground ground = ground();

        List<Long> given = Threads.together(THREADS, thread -> () -> {
                    List<Long> own = new ArrayList<>();
                    while (own.size() < NUMBERS) {
                        boolean isUsual = own.size() % 2 == thread % 2;
                        own.add(Threads.persistently(() -> written(stores -> isUsual
                                ? next(stores.positions(), ground)
                                : nextWithLock(stores.positions(), ground))));
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

    @Test
    void takesTheNextNumberOfTheSeriesThatWasReadOnly() {
        Ground ground = ground();
        written(stores -> next(stores.positions(), ground));
        NumberSeries changed = Components.with(ground.series().withStart(10), "version", 2L);
        write(stores -> stores.numbering().update(changed));

        assertThat(taken(ground.series(), ALWAYS, DAY)).isEmpty();
        boolean isLocked = written(
                stores -> stores.positions().lock(ground.series(), ALWAYS).isPresent());
        assertThat(isLocked).isFalse();
        assertThat(taken(changed, ALWAYS, DAY)).hasValue(2);
        assertThat(taken(changed, ALWAYS, DAY.plusDays(1))).hasValue(3);
        assertThat(position(ground, ALWAYS)).isEqualTo(new SeriesPosition(3, Optional.of(DAY.plusDays(1))));
    }

    /** A start that was moved up holds in its period; the usual case is none until the period has come to it. */
    @Test
    void leavesAPeriodThatGoesOnHigherToTheOtherWay() {
        Ground ground = ground();
        advance(ground, NOVEMBER, new SeriesPosition(7, Optional.of(DAY)));
        begin(ground, NOVEMBER, new PeriodStart(2, 10));

        assertThat(taken(ground.series(), NOVEMBER, DAY)).isEmpty();
        assertThat(position(ground, NOVEMBER)).isEqualTo(new SeriesPosition(7, Optional.of(DAY)));
        assertThat(locked(ground, NOVEMBER)).isEqualTo(new SeriesPosition(7, Optional.of(DAY)));
        advance(ground, DECEMBER, new SeriesPosition(1, Optional.of(DAY)));
        advance(ground, NOVEMBER, new SeriesPosition(8, Optional.empty()));
        assertThat(taken(ground.series(), NOVEMBER, DAY)).isEmpty();
        advance(ground, NOVEMBER, new SeriesPosition(10, Optional.of(DAY)));
        assertThat(taken(ground.series(), NOVEMBER, DAY)).hasValue(11);
        assertThat(start(ground, NOVEMBER)).isEqualTo(new PeriodStart(2, 10));
        advance(ground, DECEMBER, new SeriesPosition(2, Optional.of(DAY)));
        assertThat(taken(ground.series(), DECEMBER, DAY)).hasValue(3);
        assertThat(start(ground, NOVEMBER)).isEqualTo(new PeriodStart(2, 10));
    }

    @Test
    void keepsFromWhereEachPeriodCountsAndWhichOnesCounted() {
        Ground ground = ground();
        Ground other = ground();
        assertThat(start(ground, NOVEMBER)).isEqualTo(PeriodStart.ONE);
        assertThat(periods(ground)).isEmpty();

        begin(ground, NOVEMBER, PeriodStart.at(57));
        assertThat(position(ground, NOVEMBER)).isEqualTo(SeriesPosition.untouched());
        assertThat(periods(ground)).isEmpty();
        begin(ground, NOVEMBER, PeriodStart.at(58));
        advance(ground, NOVEMBER, new SeriesPosition(58, Optional.of(DAY)));
        advance(ground, DECEMBER, new SeriesPosition(1, Optional.of(DAY)));

        assertThat(start(ground, NOVEMBER)).isEqualTo(PeriodStart.at(58));
        assertThat(start(ground, DECEMBER)).isEqualTo(PeriodStart.ONE);
        assertThat(start(other, NOVEMBER)).isEqualTo(PeriodStart.ONE);
        assertThat(periods(ground)).containsExactlyInAnyOrder(NOVEMBER, DECEMBER);
        assertThat(periods(other)).isEmpty();
    }

    private PeriodStart start(Ground ground, NumberPeriod period) {
        PeriodStart start = read(stores -> stores.positions().start(ground.project, ground.series, period));
        PeriodStart locked = written(stores -> {
            stores.positions().lock(ground.series(), period);
            return stores.positions().lockedStart(ground.project, ground.series, period);
        });
        assertThat(locked).isEqualTo(start);
        return start;
    }

    private Set<NumberPeriod> periods(Ground ground) {
        return read(stores -> stores.positions().periods(ground.project, ground.series));
    }

    private void begin(Ground ground, NumberPeriod period, PeriodStart start) {
        write(stores -> {
            stores.positions().lock(ground.series(), period);
            stores.positions().begin(ground.project, ground.series, period, start);
        });
    }

    @Test
    void leavesAnEarlierDateToWhoAsksForAReason() {
        Ground ground = ground();
        written(stores -> next(stores.positions(), ground));

        assertThat(taken(ground.series(), ALWAYS, DAY.minusDays(1))).isEmpty();
        assertThat(position(ground, ALWAYS)).isEqualTo(new SeriesPosition(1, Optional.of(DAY)));
    }

    @Test
    void goesOnInEachPeriodFromWhereItStopped() {
        Ground ground = ground();
        for (long round = 1; round <= 3; round++) {
            for (NumberPeriod period : List.of(NOVEMBER, DECEMBER, ALWAYS)) {
                SeriesPosition before = locked(ground, period);
                assertThat(before.lastNumber()).isEqualTo(round - 1);
                advance(ground, period, new SeriesPosition(round, Optional.of(DAY)));
                assertThat(position(ground, period).lastNumber()).isEqualTo(round);
            }
        }

        assertThat(taken(ground.series(), ALWAYS, DAY)).hasValue(4);
        assertThat(position(ground, NOVEMBER).lastNumber()).isEqualTo(3);
    }

    /** Numbers are taken in both ways, periods come and go in any order, positions are carried over: a map keeps the same. */
    @Test
    void countsAsAMapDoesInWhateverOrderPeriodsCome() {
        Chance chance = Chance.fresh();
        Ground ground = ground();
        List<NumberPeriod> periods =
                List.of(ALWAYS, NOVEMBER, DECEMBER, new NumberPeriod("2026"), new NumberPeriod("2025"));
        Map<NumberPeriod, Long> numbers = new HashMap<>();
        Optional<LocalDate> last = Optional.empty();
        for (int step = 0; step < STEPS; step++) {
            NumberPeriod period = chance.oneOf(periods);
            LocalDate date = DAY.plusDays(chance.below(5));
            long following = numbers.getOrDefault(period, 0L) + 1;
            OptionalLong usual = chance.oneIn(3) ? OptionalLong.empty() : taken(ground.series(), period, date);
            if (usual.isPresent()) {
                assertThat(usual).as("%s", chance).hasValue(following);
                assertThat(last.orElseThrow()).as("%s", chance).isBeforeOrEqualTo(date);
                last = Optional.of(date);
            } else {
                Optional<LocalDate> told = chance.oneIn(4) ? Optional.empty() : Optional.of(date);
                last = told.isPresent() ? told : last;
                following += chance.below(3);
                advance(ground, period, new SeriesPosition(following, told));
            }
            numbers.put(period, following);
            for (NumberPeriod each : periods) {
                assertThat(position(ground, each))
                        .as("%s after step %d of %s", each, step, chance)
                        .isEqualTo(new SeriesPosition(numbers.getOrDefault(each, 0L), last));
            }
        }
    }

    private OptionalLong taken(NumberSeries series, NumberPeriod period, LocalDate date) {
        return written(stores -> stores.positions().next(series, period, date));
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
    void keepsTheLastDateWhereAPositionHasNone() {
        Ground ground = ground();

        advance(ground, NOVEMBER, new SeriesPosition(7, Optional.of(DAY)));
        for (NumberPeriod period : List.of(NOVEMBER, DECEMBER)) {
            advance(ground, period, new SeriesPosition(8, Optional.empty()));
            assertThat(position(ground, period)).isEqualTo(new SeriesPosition(8, Optional.of(DAY)));
        }
    }

    @Test
    void countsGreatNumbers() {
        Ground ground = ground();

        advance(ground, ALWAYS, new SeriesPosition(999_999_999_999_999_998L, Optional.of(DAY)));

        long next = written(stores -> next(stores.positions(), ground));

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
    void keepsSeveralSeriesForTheSameDocumentsInTheirOrder() {
        Ground ground = ground();
        NumberSeries second = other(ground, "Second", SeriesUse.ON_REQUEST);
        NumberSeries third = other(ground, "Third", SeriesUse.RETIRED);
        NumberSeries credits = Components.with(
                other(ground, "Credits", SeriesUse.DEFAULT), "documents", (Object) DocumentKind.CREDIT_NOTE);
        write(stores -> List.of(credits, third, second).forEach(stores.numbering()::insert));

        assertThat(list(stores -> stores.numbering().list(ground.project)))
                .containsExactly(ground.series(), second, third, credits);
        assertThat(find(stores -> stores.numbering().findDefault(ground.project, DocumentKind.INVOICE)))
                .contains(ground.series());
        assertThat(find(stores -> stores.numbering().findDefault(ground.project, DocumentKind.CREDIT_NOTE)))
                .contains(credits);
        assertThat(find(stores -> stores.numbering().findDefault(ground.project, DocumentKind.FINAL)))
                .isEmpty();
        assertThat(find(stores -> stores.numbering().find(ground().project, second.id())))
                .isEmpty();
    }

    private static NumberSeries other(Ground ground, String name, SeriesUse use) {
        NumberSeries renamed = Components.with(ground.series().withName(name), "id", new SeriesId(ground.newId()));
        return Components.with(renamed, "use", use);
    }

    @Test
    void remembersFormerPatternsOnce() {
        Ground ground = ground();
        FormerPattern first = new FormerPattern(ground.series, NumberPattern.parse("A{seq:1}"));
        FormerPattern other = new FormerPattern(ground.series, NumberPattern.parse("a{seq:1}"));
        for (FormerPattern pattern : List.of(first, other, first)) {
            write(stores -> stores.numbering().remember(ground.project, pattern));
        }

        assertThat(list(stores -> stores.numbering().formerPatterns(ground.project)))
                .containsExactlyInAnyOrder(first, other);
        assertThat(list(stores -> stores.numbering().formerPatterns(ground().project)))
                .isEmpty();
    }

    @Test
    void countsChangesOfSeriesOneByOne() {
        Ground ground = ground();

        assertThat(count(stores -> stores.numbering().revision(ground.project))).isZero();
        assertThat(counted(ground)).isTrue();
        assertThat(counted(ground)).isFalse();
        assertThat(count(stores -> stores.numbering().revision(ground.project))).isEqualTo(1);
    }

    private boolean counted(Ground ground) {
        return written(stores -> stores.numbering().advance(ground.project, 0));
    }

    @Test
    void refusesASecondDefaultSeriesForTheSameDocuments() {
        Ground ground = ground();

        assertThatThrownBy(() -> write(stores -> stores.numbering()
                        .insert(Components.with(ground.series(), "id", new SeriesId(ground.newId())))))
                .isInstanceOf(TransientStorageException.class);
        assertThat(list(stores -> stores.numbering().list(ground.project))).containsExactly(ground.series());
    }

    private SeriesPosition position(Ground ground, NumberPeriod period) {
        return read(stores -> stores.positions().position(ground.project, ground.series, period));
    }

    private SeriesPosition locked(Ground ground, NumberPeriod period) {
        return written(stores -> stores.positions().lock(ground.series(), period))
                .orElseThrow();
    }

    private void advance(Ground ground, NumberPeriod period, SeriesPosition position) {
        write(stores -> {
            stores.positions().lock(ground.series(), period);
            stores.positions().advance(ground.project, ground.series, period, position);
        });
    }
}
