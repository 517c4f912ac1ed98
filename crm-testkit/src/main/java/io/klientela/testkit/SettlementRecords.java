package io.klientela.testkit;

import static io.klientela.testkit.Texts.cut;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.session.AccessFilter;
import io.klientela.session.Actor;
import io.klientela.settlement.Dispute;
import io.klientela.settlement.Payment;
import io.klientela.settlement.Reversal;
import io.klientela.settlement.Settlement;
import io.klientela.storage.Stores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Settlements, each of an invoice of its own that is written with it. */
final class SettlementRecords {
    private static final AccessFilter ALL = AccessFilter.everything();

    private final Map<InvoiceId, IssuedInvoice> invoices = new ConcurrentHashMap<>();

    private SettlementRecords() {}

    static Kept<Settlement> kept() {
        SettlementRecords records = new SettlementRecords();
        return new Kept<>(
                "settlement",
                records::full,
                ground -> records.ofNewInvoice(ground),
                records::insert,
                Optional.of((stores, settlement) -> stores.settlements().update(settlement)),
                (stores, settlement) ->
                        stores.settlements().find(settlement.project(), List.of(settlement.invoice()), ALL).stream()
                                .findFirst());
    }

    /** All are due the same. */
    private Settlement ofNewInvoice(Ground ground) {
        IssuedInvoice full = new InvoiceRecords(ground).fullInvoice("Settled");
        // The place in the series is that of the full invoice.
        IssuedInvoice invoice = Components.with(full, "series", Optional.empty());
        invoices.put(invoice.id(), invoice);
        return Components.with(Settlement.of(invoice), "version", 1L);
    }

    private Settlement full(Ground ground, String text) {
        Settlement bare = ofNewInvoice(ground);
        Settlement credited = bare.withCredited(Money.of("0.123", "KWD"));
        Settlement paid = Components.with(
                credited,
                "payments",
                List.of(
                        payment(ground, text, "123456.789", Optional.of(cut(text, 100))),
                        payment(ground, text, "0.001", Optional.empty()),
                        payment(ground, text, "-23456.788", Optional.empty())));
        Dispute dispute = new Dispute(cut(text, 500), Ground.MOMENT, Actor.employee(ground.bruno));
        return Components.with(paid, "dispute", Optional.of(dispute));
    }

    private static Payment payment(Ground ground, String text, String amount, Optional<String> key) {
        return new Payment(
                new PaymentId(ground.newId()),
                Money.of(amount, "KWD"),
                FullRecords.LEAP_DAY,
                cut(text, 100),
                cut(text, 200),
                key,
                Ground.MOMENT,
                Actor.employee(ground.anna),
                key.map(any -> new Reversal(cut(text, 500), Ground.MOMENT, Actor.system("bank"))));
    }

    private void insert(Stores stores, Settlement settlement) {
        if (stores.invoices()
                .find(settlement.project(), settlement.invoice(), ALL)
                .isEmpty()) {
            stores.invoices().insert(Objects.requireNonNull(invoices.get(settlement.invoice())));
        }
        stores.settlements().insert(settlement);
    }
}
