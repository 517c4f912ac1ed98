package io.klientela.testkit;

import io.klientela.numbering.NumberGap;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How one series counts by the rules of docs/numbering.md, in memory, beside the one in a storage that is to count alike. */
final class CountedSeries {
    private static final Duration LONGEST_COMMAND = Duration.ofHours(1);

    private final Map<NumberPeriod, Count> counts = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Set<NumberPattern> former = new HashSet<>();
    private NumberSeries series;

    /** A number, or where the numbers of a period end. */
    private record Given(NumberPeriod period, long sequence, LocalDate day, Instant moment) {}

    /** What a period came to, where it began, and what comes next at the least. */
    private static final class Count {
        private long last;
        private long first = 1;
        private long least = 1;
        private boolean isTakenOver;
        private boolean isTakenOverTwice;
    }

    CountedSeries(NumberSeries series) {
        this.series = series;
    }

    private Count count(NumberPeriod period) {
        return counts.computeIfAbsent(period, key -> new Count());
    }

    private NumberPeriod period(LocalDate day) {
        return series.restart().periodOf(day);
    }

    /** The sequence that comes next on a day, with numbers that are borne passed over. */
    long next(LocalDate day, Set<String> borne) {
        Count count = count(period(day));
        long next = Math.max(count.last + 1, given.isEmpty() ? series.start() : count.least);
        while (borne.contains(series.pattern().render(day, next))) {
            next++;
        }
        return next;
    }

    void give(LocalDate day, Instant moment, long sequence) {
        Count count = count(period(day));
        if (given.isEmpty()) {
            count.first = series.start();
            count.least = series.start();
        }
        count.last = sequence;
        given.add(new Given(period(day), sequence, day, moment));
    }

    void save(NumberSeries changed, LocalDate today) {
        if (!given.isEmpty()) {
            carryOver(count(period(today)), count(changed.restart().periodOf(today)), changed);
            if (!changed.pattern().equals(series.pattern())) {
                former.add(series.pattern());
            }
        }
        series = changed;
    }

    private void carryOver(Count before, Count present, NumberSeries changed) {
        boolean isEmpty = present.last == 0;
        boolean gaveNothing = present.last < present.first;
        if (before.last > present.last) {
            present.isTakenOverTwice = before.isTakenOver;
            present.isTakenOver = true;
        }
        present.last = Math.max(before.last, present.last);
        present.least = changed.start() == series.start() ? Math.max(before.least, present.least) : changed.start();
        present.first = isEmpty ? present.least : present.first;
        present.first = gaveNothing ? Math.max(present.last + 1, present.first) : present.first;
    }

    /** The periods in which it counted. */
    Set<NumberPeriod> periods() {
        return counts.keySet().stream().filter(period -> count(period).last > 0).collect(Collectors.toSet());
    }

    /** Whether it counted by such periods, or does now. */
    boolean countsBy(NumberPeriod period) {
        return period(LocalDate.EPOCH).isAlike(period) || periods().stream().anyMatch(period::isAlike);
    }

    /**
     * Whether a period took over what came to it from a third one by way of another restart: it jumps over what that one gave, which a
     * report takes for missing.
     */
    boolean isTakenOverTwice(NumberPeriod period) {
        return count(period).isTakenOverTwice;
    }

    /** The sequences that it gave in a period, the lowest first. */
    List<Long> sequences(NumberPeriod period) {
        return within(period).stream().map(Given::sequence).toList();
    }

    private List<Given> within(NumberPeriod period) {
        return given.stream()
                .filter(each -> each.period().equals(period))
                .sorted(Comparator.comparing(Given::sequence))
                .toList();
    }

    /** What is missing in a period: what nobody bears and the series did not give meanwhile under another restart. */
    List<NumberGap> gaps(NumberPeriod period, Set<String> borne, Instant now) {
        List<NumberGap> gaps = new ArrayList<>();
        List<Given> ends = new ArrayList<>(within(period));
        ends.add(end(period, now));
        addGap(gaps, count(period).first, ends.get(0), Set.of(), borne);
        for (int place = 1; place < ends.size(); place++) {
            Given before = ends.get(place - 1);
            addGap(gaps, before.sequence() + 1, ends.get(place), meanwhile(before, ends.get(place)), borne);
        }
        return gaps;
    }

    private void addGap(List<NumberGap> gaps, long from, Given next, Set<Long> meanwhile, Set<String> borne) {
        long to = next.sequence() - 1;
        while (to >= from && (meanwhile.contains(to) || isBorne(to, next.day(), borne))) {
            to--;
        }
        if (to >= from) {
            gaps.add(new NumberGap(from, to));
        }
    }

    private boolean isBorne(long sequence, LocalDate day, Set<String> borne) {
        return borne.contains(series.pattern().render(day, sequence))
                || former.stream().anyMatch(pattern -> borne.contains(pattern.render(day, sequence)));
    }

    private Set<Long> meanwhile(Given before, Given next) {
        Instant from = before.moment().minus(LONGEST_COMMAND);
        Instant to = next.moment().plus(LONGEST_COMMAND);
        return given.stream()
                .filter(each -> !each.period().isAlike(before.period()))
                .filter(each -> !each.moment().isBefore(from) && !each.moment().isAfter(to))
                .map(Given::sequence)
                .collect(Collectors.toSet());
    }

    /** Behind the last number that the period came to; what is over takes over nothing more. */
    private Given end(NumberPeriod period, Instant now) {
        LocalDate latest =
                given.stream().map(Given::day).max(Comparator.naturalOrder()).orElse(period.firstDay());
        LocalDate within = latest.isAfter(period.lastDay()) ? period.lastDay() : latest;
        boolean isOver = period.lastDay()
                .isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1));
        return new Given(
                period,
                count(period).last + 1,
                within.isBefore(period.firstDay()) ? period.firstDay() : within,
                isOver
                        ? period.lastDay()
                                .plusDays(2)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                        : now);
    }
}
