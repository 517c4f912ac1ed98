package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Payment;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.testkit.RandomCommands.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Random steps of issued invoices, many of them refused, and looks at where they stand. */
final class RandomSettlementCommands {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> AMOUNTS = List.of("0", "0.01", "5.00", "40.00", "1000.00");
    private static final List<InvoiceState> STATES = List.of(
            InvoiceState.BILLED,
            InvoiceState.PARTLY_PAID,
            InvoiceState.PAID,
            InvoiceState.OVERPAID,
            InvoiceState.DISPUTED);

    private final Chance chance;
    private final List<IssuedInvoice> invoices = new ArrayList<>();
    private final List<PaymentId> payments = new ArrayList<>();

    RandomSettlementCommands(Chance chance) {
        this.chance = chance;
    }

    void learn(IssuedInvoice invoice) {
        invoices.add(invoice);
    }

    void learn(Settlement settlement) {
        settlement.payments().stream().map(Payment::id).forEach(payments::add);
    }

    boolean hasNoInvoice() {
        return invoices.isEmpty();
    }

    Step next() {
        InvoiceId invoice = chance.oneOf(invoices).id();
        String reason = chance.oneIn(6) ? " " : chance.name();
        return switch (chance.below(12)) {
            case 0, 1, 2 -> record(invoice);
            case 3 -> markPaid(invoice);
            case 4 -> new Step("dispute " + invoice, desk -> desk.settlements().dispute(invoice, reason));
            case 5 -> new Step("resolve " + invoice, desk -> desk.settlements().resolveDispute(invoice, reason));
            case 6 -> {
                PaymentId payment = payments.isEmpty() ? new PaymentId(chance.uuid()) : chance.oneOf(payments);
                yield new Step(
                        "take back " + payment + " of " + invoice,
                        desk -> desk.settlements().takeBack(invoice, payment, reason));
            }
            case 7, 8 -> refund(invoice);
            case 9 -> {
                SettlementQuery query = query();
                yield new Step("list " + query, desk -> desk.settlements().list(query, CrmContract.FIRST));
            }
            case 10 -> look();
            default -> {
                var client = chance.oneOf(invoices).content().client();
                yield new Step(
                        "balances of " + client, desk -> desk.settlements().balances(client));
            }
        };
    }

    private Step refund(InvoiceId invoice) {
        NewPayment refund = money();
        return new Step(
                "pay back " + refund + " of " + invoice,
                desk -> desk.settlements().refund(invoice, refund));
    }

    private Step record(InvoiceId invoice) {
        NewPayment payment = money();
        return new Step(
                "record " + payment + " of " + invoice,
                desk -> desk.settlements().record(invoice, payment));
    }

    private NewPayment money() {
        String currency = chance.oneIn(9) ? "EUR" : "CZK";
        NewPayment plain = NewPayment.of(Money.of(chance.oneOf(AMOUNTS), currency))
                .by(chance.name())
                .on(TODAY.minusDays(chance.below(5) - 1));
        return chance.oneIn(3) ? plain.keyed("key " + chance.below(4)) : plain;
    }

    private Step markPaid(InvoiceId invoice) {
        if (chance.oneIn(3)) {
            List<InvoiceId> selection = List.of(invoice, chance.oneOf(invoices).id(), new InvoiceId(chance.uuid()));
            return new Step(
                    "mark as paid " + selection,
                    desk -> RandomCommands.told(desk.settlements().markPaid(selection, TODAY)));
        }
        return new Step("mark as paid " + invoice, desk -> desk.settlements().markPaid(invoice, TODAY));
    }

    private Step look() {
        IssuedInvoice known = chance.oneOf(invoices);
        InvoiceQuery query = InvoiceQuery.all();
        if (chance.oneIn(3)) {
            query = query.ofClient(known.content().client());
        }
        if (chance.oneIn(3)) {
            query = query.ofKind(known.kind(), chance.oneOf(List.of(DocumentKind.values())));
        }
        if (chance.oneIn(3)) {
            query = query.issuedFrom(known.issueDate()).suppliedTo(known.supplyDate());
        }
        InvoiceQuery asked =
                chance.oneIn(3) ? query.numberBeginning(known.number().substring(0, 1)) : query;
        return chance.oneIn(2)
                ? new Step("count " + asked, desk -> desk.invoices().count(asked))
                : new Step("list " + asked, desk -> desk.invoices().list(asked, CrmContract.FIRST));
    }

    private SettlementQuery query() {
        SettlementQuery query = SettlementQuery.all();
        if (chance.oneIn(2)) {
            query = query.in(Set.copyOf(List.of(chance.oneOf(STATES), chance.oneOf(STATES)))
                    .toArray(InvoiceState[]::new));
        }
        if (chance.oneIn(3)) {
            query = query.overdueOn(TODAY.plusDays(chance.below(30)));
        }
        return chance.oneIn(3) ? query.ofClient(chance.oneOf(invoices).content().client()) : query;
    }
}
