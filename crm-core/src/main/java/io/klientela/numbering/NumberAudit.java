package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the numbers of a series, a page at a time, and keeps no more of them than the report lists. */
final class NumberAudit {
    private static final int PAGE = 1000;
    /** The moment of a document is that at which its command began; it may have taken its number after others that began later. */
    private static final Duration LONGEST_COMMAND = Duration.ofHours(1);

    private final UnitOfWork<? extends NumberingStores> unit;
    private final NumberSeries series;
    private final NumberPeriod period;
    private final SeriesCount count;
    private final AccessFilter clients;
    private final List<NumberPattern> patterns;
    private final Found<NumberGap> gaps = new Found<>();
    private final Found<IssuedNumber> byHand = new Found<>();
    private final Found<IssuedNumber> outOfOrder = new Found<>();
    private @Nullable IssuedNumber first;
    private @Nullable IssuedNumber last;
    private LocalDate latest = LocalDate.MIN;
    private long issued;

    private NumberAudit(UnitOfWork<? extends NumberingStores> unit, NumberSeries series, NumberPeriod period) {
        this.unit = unit;
        this.series = series;
        this.period = period;
        // Read before the documents: one that is issued meanwhile is among them then, and seems not to be missing.
        this.count = SeriesCount.of(unit, series, period);
        this.clients = unit.viewer().filter(Permissions.INVOICES_VIEW);
        this.patterns = Stream.concat(
                        Stream.of(series.pattern()),
                        unit.stores().numbering().formerPatterns(unit.project()).stream()
                                .filter(former -> former.series().equals(series.id()))
                                .map(FormerPattern::pattern))
                .distinct()
                .toList();
    }

    /** Counts what was found, and keeps the first. */
    private static final class Found<T> {
        private final List<T> first = new ArrayList<>();
        private long count;

        void add(T found) {
            count++;
            if (first.size() < Findings.LISTED) {
                first.add(found);
            }
        }

        Findings<T> all() {
            return new Findings<>(count, first);
        }
    }

    static NumberReport of(UnitOfWork<? extends NumberingStores> unit, NumberSeries series, NumberPeriod period) {
        requireCounted(unit, series, period);
        NumberAudit audit = new NumberAudit(unit, series, period);
        unit.stores().numberHolders().forEach(audit::go);
        audit.seeEnd();
        return audit.report();
    }

    private static void requireCounted(
            UnitOfWork<? extends NumberingStores> unit, NumberSeries series, NumberPeriod period) {
        Set<Restart> restarts = EnumSet.of(series.restart());
        unit.stores().positions().periods(unit.project(), series.id()).forEach(each -> restarts.add(each.restart()));
        if (!restarts.contains(period.restart())) {
            throw new UncountedPeriodException(series, period, restarts);
        }
    }

    private NumberReport report() {
        return new NumberReport(
                series,
                period,
                issued,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                gaps.all(),
                byHand.all(),
                outOfOrder.all());
    }

    private void go(HoldsNumbers holder) {
        List<IssuedNumber> page;
        long after = 0;
        do {
            page = holder.numbersOf(unit.project(), series.id(), period, clients, after, PAGE);
            for (IssuedNumber number : page) {
                see(number);
                after = number.sequence();
            }
        } while (page.size() == PAGE);
        goByHand(holder);
    }

    private void goByHand(HoldsNumbers holder) {
        List<IssuedNumber> page;
        Slice slice = new Slice(Optional.empty(), PAGE);
        do {
            page = holder.numbersByHand(unit.project(), series.documents(), period, clients, slice);
            for (IssuedNumber number : page) {
                byHand.add(number);
                slice = new Slice(Optional.of(Keyset.byId(number.document().id())), PAGE);
            }
        } while (page.size() == PAGE);
    }

    private void see(IssuedNumber number) {
        if (first == null) {
            first = number;
        }
        if (last == null) {
            seeBeginning(number);
        } else {
            seeGap(last, number);
        }
        if (number.issueDate().isBefore(latest)) {
            outOfOrder.add(number);
        } else {
            latest = number.issueDate();
        }
        last = number;
        issued++;
    }

    /** The series stands where its last document is, unless that is missing. */
    private void seeEnd() {
        LocalDate day = count.position().lastIssueDate().orElse(period.firstDay());
        LocalDate within = day.isAfter(period.lastDay()) ? period.lastDay() : day;
        long after = count.position().lastNumber() + 1;
        IssuedNumber end = bound(after, within.isBefore(period.firstDay()) ? period.firstDay() : within, untilOver());
        if (last == null) {
            seeBeginning(end);
        } else {
            seeGap(last, end);
        }
    }

    /** Only a period that is present takes over what the series gives under another restart: now, or when it was over in every zone. */
    private Instant untilOver() {
        LocalDate today = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC);
        return period.lastDay().isBefore(today.minusDays(1))
                ? period.lastDay().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()
                : unit.now();
    }

    /** Where a period begins is written down, whatever the series gave under another restart before. */
    private void seeBeginning(IssuedNumber next) {
        addGap(count.start().first(), next, Set.of());
    }

    /** Where what is to be seen begins or ends, which is no number of a document. */
    private IssuedNumber bound(long sequence, LocalDate day, Instant moment) {
        return new IssuedNumber(series.id().ref(), "", day, moment, sequence);
    }

    private static IssuedNumber moved(IssuedNumber number, Duration by) {
        return new IssuedNumber(
                number.document(),
                number.text(),
                number.issueDate(),
                number.issuedAt().plus(by),
                number.sequence());
    }

    /**
     * What was passed over right below a number because another document bears it is none, nor what the series gave meanwhile
     * under another restart.
     */
    private void seeGap(IssuedNumber before, IssuedNumber next) {
        if (next.sequence() <= before.sequence() + 1) {
            return;
        }
        Set<Long> meanwhile = unit.stores().numberHolders().stream()
                .flatMap(holder -> holder
                        .sequencesMeanwhile(
                                unit.project(),
                                series.id(),
                                period,
                                moved(before, LONGEST_COMMAND.negated()),
                                moved(next, LONGEST_COMMAND))
                        .stream())
                .collect(Collectors.toSet());
        addGap(before.sequence() + 1, next, meanwhile);
    }

    private void addGap(long from, IssuedNumber next, Set<Long> meanwhile) {
        long to =
                new GivenNumbers(unit, patterns, next.issueDate()).missingDownTo(from, next.sequence() - 1, meanwhile);
        if (to >= from) {
            gaps.add(new NumberGap(from, to));
        }
    }
}
