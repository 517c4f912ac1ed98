package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.id.EmployeeId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.Numbering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to learn of issued invoices from their numbers: how many there are, and which. */
final class NumberPaths {
    private NumberPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "the report of a number series",
                        Set.of("Numbering.report(SeriesId, NumberPeriod)"),
                        NumberPaths::report),
                new QueryPath(
                        "the number series",
                        Set.of("Numbering.series()", "Numbering.series(DocumentKind)", "Numbering.get(SeriesId)"),
                        NumberPaths::series),
                new QueryPath(
                        "the number that comes next",
                        Set.of("Numbering.preview(DocumentKind, LocalDate)", "Numbering.preview(SeriesId, LocalDate)"),
                        NumberPaths::preview));
    }

    private static List<IssuedInvoice> invoices(LeakWorld world) {
        return world.invoices.stream()
                .filter(invoice -> invoice.kind() == DocumentKind.INVOICE)
                .toList();
    }

    /** Tells of every invoice, so it is for those alone who see every invoice. */
    private static void report(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holdsFor(viewer, Permissions.INVOICES_VIEW, Scope.ALL);
        Optional<String> last =
                invoices(world).stream().map(IssuedInvoice::number).max(Comparator.naturalOrder());

        assertThat(answer(() -> {
                    var report = desk.numbering().report(series(world), new NumberPeriod(""));
                    return List.of(
                            report.issued(),
                            report.last().map(number -> number.text()),
                            report.byHand().count());
                }))
                .isEqualTo(may ? List.of((long) invoices(world).size(), last, 0L) : QueryPath.Refusal.DENIED);
    }

    /** Tells how many invoices there are, so it is for those who have to do with invoices or with the settings of series. */
    private static void preview(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        LocalDate day = LocalDate.of(2026, 11, 22);
        Object expected = seesNumbers(world, viewer)
                ? String.format("INV%07d", invoices(world).size() + 1)
                : QueryPath.Refusal.DENIED;

        assertThat(answer(() -> desk.numbering().preview(DocumentKind.INVOICE, day)))
                .isEqualTo(expected);
        assertThat(answer(() -> desk.numbering().preview(series(world), day))).isEqualTo(expected);
    }

    private static boolean seesNumbers(LeakWorld world, EmployeeId viewer) {
        return Stream.of(
                        Permissions.SETTINGS_EDIT,
                        Permissions.INVOICES_VIEW,
                        Permissions.INVOICES_ISSUE,
                        Permissions.INVOICES_DRAFT)
                .anyMatch(permission -> world.rules.holds(viewer, permission));
    }

    /** The series are for those who are shown their numbers. */
    private static void series(LeakWorld world, EmployeeId viewer) {
        Numbering desk = world.desk(viewer).numbering();
        Numbering system = world.system.numbering();
        boolean may = seesNumbers(world, viewer);

        assertThat(answer(desk::series)).isEqualTo(may ? system.series() : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.series(DocumentKind.INVOICE)))
                .isEqualTo(may ? system.series(DocumentKind.INVOICE) : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.get(series(world))))
                .isEqualTo(may ? system.get(series(world)) : QueryPath.Refusal.DENIED);
    }

    private static SeriesId series(LeakWorld world) {
        return world.system.numbering().series(DocumentKind.INVOICE).id();
    }
}
