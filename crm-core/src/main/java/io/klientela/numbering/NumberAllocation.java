package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.error.TransientStorageException;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Gives numbers within a command (REQUIREMENTS decision 14). The series stays locked until the transaction ends, so
 * that numbers have no gap: whoever rolls back has taken nothing. A command takes it as late as it can.
 */
public final class NumberAllocation {
    private NumberAllocation() {}

    /**
     * Takes the next number.
     *
     * @throws IssueDateException if the date lies before the last one of the series, or in the future, without a reason
     * @throws io.klientela.access.AccessDeniedException if it does so and the actor has no right to it
     * @throws UnnumberedDocumentsException if the project numbers no such documents
     */
    public static TakenNumber take(UnitOfWork<? extends NumberingStores> unit, NumberRequest request) {
        NumberingStore store = unit.stores().numbering();
        NumberSeries series = find(unit, request.documents());
        NumberPeriod period = series.restart().periodOf(request.issueDate());
        SeriesPosition position = store.lock(unit.project(), series.id(), period);
        requireUnchanged(unit, series);
        requireUsualDate(unit, request, position.lastIssueDate().orElse(LocalDate.MIN));
        long number = Math.max(position.lastNumber() + 1, series.start());
        store.advance(
                unit.project(),
                series.id(),
                period,
                new SeriesPosition(number, Optional.of(latest(position, request.issueDate()))));
        return new TakenNumber(series.id(), series.pattern().render(request.issueDate(), number));
    }

    /**
     * Refuses a number chosen by hand that a series of the project could give, or under a date that needs a reason.
     *
     * @throws ReservedNumberException naming the pattern
     * @throws IssueDateException if the date lies in the future, without a reason
     * @throws io.klientela.access.AccessDeniedException if the actor may not choose numbers, or not such a date
     */
    public static void requireChoosable(
            UnitOfWork<? extends NumberingStores> unit, String number, NumberRequest request) {
        unit.viewer().require(Permissions.INVOICES_NUMBER_BY_HAND);
        requireUsualDate(unit, request, LocalDate.MIN);
        for (NumberSeries series : unit.stores().numbering().list(unit.project())) {
            if (series.pattern().couldRender(number)) {
                throw new ReservedNumberException(number, series.pattern());
            }
        }
    }

    /** Settings may change between reading the series and locking it; the command is then run again. */
    private static void requireUnchanged(UnitOfWork<? extends NumberingStores> unit, NumberSeries read) {
        if (find(unit, read.documents()).version() != read.version()) {
            throw TransientStorageException.overtaken(read.id().ref(), read.version());
        }
    }

    private static NumberSeries find(UnitOfWork<? extends NumberingStores> unit, DocumentKind documents) {
        return unit.stores()
                .numbering()
                .find(unit.project(), documents)
                .orElseThrow(() -> new UnnumberedDocumentsException(documents));
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
