package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.IssuedInvoiceStore;
import io.klientela.money.Money;
import io.klientela.storage.Stores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A credit or a correction that is ordered twice under one key happens once, also when both come at once. */
public abstract class CorrectionKeyContract extends CrmContract {
    private static final int THREADS = 6;
    /** What a storage finds before anyone has corrected an invoice. */
    private static final Map<String, Object> NOTHING =
            Map.of("findByKey", Optional.empty(), "correctionsOf", List.of());

    /** What is ordered of an invoice, under a key of it. */
    private interface Order {
        IssuedInvoice carryOut(CrmSession desk, IssuedInvoice invoice);
    }

    /** By name, orders that cannot be carried out twice. */
    private static final Map<String, Order> ORDERS = Map.of(
            "credit of all",
                    (desk, invoice) ->
                            desk.corrections().credit(invoice.id(), CreditOrder.because("Returned"), keyed(invoice)),
            "credit of most units",
                    (desk, invoice) -> desk.corrections()
                            .credit(
                                    invoice.id(),
                                    CreditOrder.because("Returned").quantity(1, "8"),
                                    keyed(invoice)),
            "credit of an amount",
                    (desk, invoice) -> desk.corrections()
                            .credit(
                                    invoice.id(),
                                    CreditOrder.because("Late").line(1, Money.of("4000.00", "PLN")),
                                    keyed(invoice)),
            "correction",
                    (desk, invoice) -> desk.corrections()
                            .correct(
                                    invoice.id(),
                                    CorrectionOrder.because("Wrong order").purchaseOrder("4711"),
                                    keyed(invoice)),
            "correction of a line",
                    (desk, invoice) -> desk.corrections()
                            .correct(
                                    invoice.id(),
                                    CorrectionOrder.because("Miscounted").quantity(1, "3"),
                                    keyed(invoice)));

    /** For the tests of adapters. */
    protected CorrectionKeyContract() {}

    private static IssueOrder keyed(IssuedInvoice invoice) {
        return IssueOrder.today().keyed("correction of " + invoice.number());
    }

    private IssuedInvoice issued() {
        return desk().invoices().issue(draft(company("ACME")));
    }

    @Test
    void givesTheSameDocumentHoweverManyOrderAtOnce() {
        for (Map.Entry<String, Order> each : ORDERS.entrySet()) {
            Order order = each.getValue();
            IssuedInvoice invoice = issued();

            List<IssuedInvoice> given = Threads.together(
                    THREADS, thread -> () -> Threads.persistently(() -> order.carryOut(desk(), invoice)));

            List<IssuedInvoice> corrections =
                    desk().corrections().standing(invoice.id()).corrections();
            assertThat(corrections).as(each.getKey()).hasSize(1);
            assertThat(given).as(each.getKey()).hasSize(THREADS).containsOnly(corrections.get(0));
        }
    }

    /** What is read first is from before the commit of the faster one, and the rest from after it. */
    @Test
    void givesTheDocumentOfWhoWasFaster() {
        for (Map.Entry<String, Order> each : ORDERS.entrySet()) {
            Order order = each.getValue();
            for (int readBefore = 1; readBefore <= 2; readBefore++) {
                IssuedInvoice invoice = issued();
                IssuedInvoice faster = order.carryOut(desk(), invoice);
                AtomicInteger left = new AtomicInteger(readBefore);
                Crm late = Crm.builder(new AlteredStorage(storage(), stores -> beforeCommit(stores, left)))
                        .clock(clock)
                        .build();

                IssuedInvoice slower = order.carryOut(late.project(project()).asHostUser("anna"), invoice);

                assertThat(left.get()).as(each.getKey()).isNegative();
                assertThat(slower).as(each.getKey()).isEqualTo(faster);
            }
        }
    }

    private static Stores beforeCommit(Stores stores, AtomicInteger left) {
        return altered(
                Stores.class,
                stores,
                (method, returned) -> returned instanceof IssuedInvoiceStore real
                        ? altered(
                                IssuedInvoiceStore.class,
                                real,
                                (query, found) -> NOTHING.containsKey(query) && left.getAndDecrement() > 0
                                        ? Objects.requireNonNull(NOTHING.get(query))
                                        : found)
                        : returned);
    }

    @Test
    void givesItAgainOnALaterDayToo() {
        IssuedInvoice invoice = issued();
        IssuedInvoice first =
                Objects.requireNonNull(ORDERS.get("credit of all")).carryOut(desk(), invoice);

        IssuedInvoice again = desk().corrections()
                .credit(
                        invoice.id(),
                        CreditOrder.because("Returned"),
                        keyed(invoice).on(invoice.issueDate().minusDays(1), "late"));

        assertThat(again).isEqualTo(first);
    }
}
