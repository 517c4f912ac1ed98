package io.klientela.numbering;

import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sequences, under some patterns and on one date, come to numbers that documents bear. It asks for one, then for a few, then for
 * hundreds at once: usually the first answers, and where a series counts anew it meets thousands that lie side by side.
 */
final class GivenNumbers {
    private static final int GROWTH = 4;
    private static final int MOST_AT_ONCE = 400;

    private final UnitOfWork<? extends NumberingStores> unit;
    private final List<NumberPattern> patterns;
    private final LocalDate date;

    GivenNumbers(UnitOfWork<? extends NumberingStores> unit, List<NumberPattern> patterns, LocalDate date) {
        this.unit = unit;
        this.patterns =
                patterns.stream().filter(pattern -> pattern.showsYearOf(date)).toList();
        this.date = date;
    }

    /** The lowest sequence from {@code first} on whose number nobody bears. */
    long freeFrom(long first) {
        long from = first;
        for (long size = 1; ; size = Math.min(size * GROWTH, MOST_AT_ONCE)) {
            // Past the last sequence nothing is borne; whoever renders it is told so.
            long to = Math.max(from, Math.min(from + size - 1, NumberPattern.MAX_SEQUENCE));
            Set<Long> borne = to > NumberPattern.MAX_SEQUENCE ? Set.of() : borne(from, to);
            while (from <= to) {
                if (!borne.contains(from)) {
                    return from;
                }
                from++;
            }
        }
    }

    /**
     * The highest sequence from {@code last} down to {@code lowest} that is not among {@code others} and whose number nobody bears; the
     * one below {@code lowest} if there is none.
     */
    long missingDownTo(long lowest, long last, Set<Long> others) {
        long to = last;
        for (long size = 1; to >= lowest; size = Math.min(size * GROWTH, MOST_AT_ONCE)) {
            long from = Math.max(lowest, to - size + 1);
            Set<Long> borne = borne(from, to);
            while (to >= from) {
                if (!others.contains(to) && !borne.contains(to)) {
                    return to;
                }
                to--;
            }
        }
        return to;
    }

    private Set<Long> borne(long from, long to) {
        Set<Long> borne = new HashSet<>();
        for (NumberPattern pattern : patterns) {
            Map<String, Long> sequences = new HashMap<>();
            for (long sequence = from; sequence <= to; sequence++) {
                sequences.put(pattern.render(date, sequence), sequence);
            }
            for (HoldsNumbers holder : unit.stores().numberHolders()) {
                Set<String> numbers = holder.borne(unit.project(), sequences.keySet());
                sequences.forEach((number, sequence) -> {
                    if (numbers.contains(number)) {
                        borne.add(sequence);
                    }
                });
            }
        }
        return borne;
    }
}
