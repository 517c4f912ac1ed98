package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.id.ProjectId;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives numbers within a command (REQUIREMENTS decision 14). The series stays locked until the transaction ends, so
 * that numbers have no gap: whoever rolls back has taken nothing. A command takes it as late as it can.
 */
public final class NumberAllocation {
    private final UnitOfWork<? extends NumberingStores> unit;
    private final NumberRequest request;
    private final NumberSeries series;
    private final NumberPeriod period;

    private NumberAllocation(UnitOfWork<? extends NumberingStores> unit, NumberRequest request, NumberSeries series) {
        this.unit = unit;
        this.request = request;
        this.series = series;
        this.period = series.restart().periodOf(request.issueDate());
    }

    /**
     * Takes the next number. One that a document of the project bears already is passed over: it was chosen by hand before
     * the series had its pattern, or the series gave it before it counted as it does now. It exists, so that leaves no gap.
     *
     * @throws IssueDateException if the date lies before the last one of the series, or in the future, without a reason
     * @throws io.klientela.access.AccessDeniedException if it does so and the actor has no right to it
     * @throws UnnumberedDocumentsException if the project numbers no such documents
     * @throws NotFoundException if the series that is named is not there
     * @throws OtherDocumentsException if it numbers documents of another kind
     * @throws RetiredSeriesException if it is retired
     * @throws SeriesAheadException if it has a document of a day to come, the date is no such day, and the actor has no right to dates
     *     out of order
     * @throws SeriesExhaustedException if it gave the last number that it can count to
     */
    public static TakenNumber take(UnitOfWork<? extends NumberingStores> unit, NumberRequest request) {
        return new NumberAllocation(unit, request, chosen(unit, request)).take();
    }

    /**
     * Refuses a number chosen by hand that a series of the project could give, retired ones and former patterns too, or
     * under a date that needs a reason.
     *
     * @throws ReservedNumberException naming the pattern
     * @throws IssueDateException if the date lies in the future, without a reason
     * @throws io.klientela.access.AccessDeniedException if the actor may not choose numbers, or not such a date
     */
    public static void requireChoosable(
            UnitOfWork<? extends NumberingStores> unit, String number, NumberRequest request) {
        unit.viewer().require(Permissions.INVOICES_NUMBER_BY_HAND);
        requireUsualDate(unit, request, LocalDate.MIN);
        NumberingStore store = unit.stores().numbering();
        ProjectId project = unit.project();
        Stream.concat(
                        store.list(project).stream().map(NumberSeries::pattern),
                        store.formerPatterns(project).stream().map(FormerPattern::pattern))
                .filter(pattern -> pattern.couldRender(number))
                .findFirst()
                .ifPresent(pattern -> {
                    throw new ReservedNumberException(number, pattern);
                });
    }

    /** Whether a document of the project bears {@code number}. */
    public static boolean isGiven(UnitOfWork<? extends NumberingStores> unit, String number) {
        return unit.stores().numberHolders().stream()
                .anyMatch(holder -> holder.findByNumber(unit.project(), number).isPresent());
    }

    static NumberSeries defaultSeries(UnitOfWork<? extends NumberingStores> unit, DocumentKind documents) {
        return unit.stores()
                .numbering()
                .findDefault(unit.project(), documents)
                .orElseThrow(() -> new UnnumberedDocumentsException(documents));
    }

    private static NumberSeries chosen(UnitOfWork<? extends NumberingStores> unit, NumberRequest request) {
        if (request.series().isEmpty()) {
            return defaultSeries(unit, request.documents());
        }
        NumberSeries named = unit.stores()
                .numbering()
                .find(unit.project(), request.series().get())
                .orElseThrow(() -> new NotFoundException(request.series().get().ref()));
        if (named.documents() != request.documents()) {
            throw new OtherDocumentsException(named, request.documents());
        }
        if (named.use() == SeriesUse.RETIRED) {
            throw new RetiredSeriesException(named);
        }
        return named;
    }

    private TakenNumber take() {
        boolean isUsual = !request.issueDate().isAfter(request.today());
        long next = isUsual ? next() : nextWithReason(1);
        long free = new GivenNumbers(unit, List.of(series.pattern()), request.issueDate()).freeFrom(next);
        return taken(free == next ? next : nextWithReason(free));
    }

    private TakenNumber taken(long sequence) {
        return new TakenNumber(
                new SeriesPlace(series.id(), period, sequence),
                SeriesCount.render(series, request.issueDate(), sequence));
    }

    private long next() {
        return unit.stores()
                .positions()
                .next(series, period, request.issueDate())
                .orElseGet(() -> nextWithReason(1));
    }

    /**
     * In any case: the first of a period, a date before the last one, settings that were changed since they were read. The number is
     * {@code lowest} at the least.
     */
    private long nextWithReason(long lowest) {
        PositionStore positions = unit.stores().positions();
        SeriesCount count = SeriesCount.locked(unit, series, period);
        SeriesPosition position = count.position();
        requireInOrder(position.lastIssueDate().orElse(LocalDate.MIN));
        if (!position.hasBegun() && !count.start().equals(PeriodStart.ONE)) {
            positions.begin(unit.project(), series.id(), period, count.start());
        }
        long number = Math.max(count.next(), lowest);
        positions.advance(
                unit.project(),
                series.id(),
                period,
                new SeriesPosition(number, Optional.of(latest(position, request.issueDate()))));
        return number;
    }

    /** Whoever may issue under usual dates alone is told why today is none, rather than which permission they lack. */
    private void requireInOrder(LocalDate last) {
        boolean isAhead = last.isAfter(request.today()) && !request.issueDate().isAfter(request.today());
        if (isAhead && !unit.viewer().rights().holds(Permissions.INVOICES_BACKDATE)) {
            throw new SeriesAheadException(series, last, request.today());
        }
        requireUsualDate(unit, request, last);
    }

    private static void requireUsualDate(
            UnitOfWork<? extends NumberingStores> unit, NumberRequest request, LocalDate earliest) {
        LocalDate date = request.issueDate();
        if (date.isBefore(earliest) || date.isAfter(request.today())) {
            unit.viewer().require(Permissions.INVOICES_BACKDATE);
            if (request.reason().isBlank()) {
                throw new IssueDateException(date, earliest, request.today());
            }
        }
    }

    private static LocalDate latest(SeriesPosition position, LocalDate date) {
        return position.lastIssueDate().filter(date::isBefore).orElse(date);
    }
}
