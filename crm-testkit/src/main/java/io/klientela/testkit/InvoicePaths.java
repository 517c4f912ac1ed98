package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.DocumentKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The ways to find issued invoices. */
final class InvoicePaths {
    private InvoicePaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "invoices that a query asks for",
                        Set.of("Invoices.list(InvoiceQuery, PageRequest)", "Invoices.count(InvoiceQuery)"),
                        InvoicePaths::queries),
                new QueryPath(
                        "an invoice by its number", Set.of("Invoices.findByNumber(String)"), InvoicePaths::byNumber));
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, IssuedInvoice invoice) {
        return world.rules.reaches(
                viewer,
                Permissions.INVOICES_VIEW,
                world.access(invoice.content().client()));
    }

    private static void queries(LeakWorld world, EmployeeId viewer) {
        ContactId client = world.chance.oneOf(world.contacts).id();
        DocumentKind kind = world.chance.oneOf(List.of(DocumentKind.values()));
        switch (world.chance.below(5)) {
            case 0 ->
                compare(
                        world,
                        viewer,
                        InvoiceQuery.all().ofClient(client),
                        invoice -> invoice.content().client().equals(client));
            case 1 -> compare(world, viewer, InvoiceQuery.all().ofKind(kind), invoice -> invoice.kind() == kind);
            case 2 ->
                compare(
                        world,
                        viewer,
                        InvoiceQuery.all().ofKind(DocumentKind.INVOICE, kind),
                        invoice -> invoice.kind() == DocumentKind.INVOICE || invoice.kind() == kind);
            case 3 ->
                compare(
                        world,
                        viewer,
                        InvoiceQuery.all().numberBeginning("INV"),
                        invoice -> invoice.number().startsWith("INV"));
            default -> compare(world, viewer, InvoiceQuery.all(), any -> true);
        }
    }

    private static void compare(LeakWorld world, EmployeeId viewer, InvoiceQuery query, Predicate<IssuedInvoice> rule) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.INVOICES_VIEW);
        List<IssuedInvoice> seen = world.invoices.stream()
                .filter(rule)
                .filter(invoice -> sees(world, viewer, invoice))
                .sorted(Comparator.comparing(
                                (IssuedInvoice invoice) -> invoice.id().toString())
                        .reversed())
                .toList();

        assertThat(answer(() ->
                        walk(page -> desk.invoices().list(query, page), 1 + world.chance.below(3), Optional.empty())))
                .as("%s", query)
                .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.invoices().count(query)))
                .as("%s", query)
                .isEqualTo(may ? (Object) (long) seen.size() : QueryPath.Refusal.DENIED);
    }

    private static void byNumber(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.INVOICES_VIEW);
        for (IssuedInvoice invoice : world.invoices) {
            Optional<IssuedInvoice> seen = Optional.of(invoice).filter(each -> sees(world, viewer, each));
            assertThat(answer(() -> desk.invoices().findByNumber(invoice.number())))
                    .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
        }
    }
}
