package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.testkit.RandomCommands.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Random credits of what was issued, credit notes among it. */
final class RandomCreditCommands {
    private final Chance chance;
    private final List<IssuedInvoice> issued = new ArrayList<>();

    RandomCreditCommands(Chance chance) {
        this.chance = chance;
    }

    void learn(IssuedInvoice invoice) {
        issued.add(invoice);
    }

    boolean hasNoInvoice() {
        return issued.isEmpty();
    }

    Step credit() {
        IssuedInvoice invoice = chance.oneOf(issued);
        InvoiceId id = invoice.id();
        if (chance.oneIn(6)) {
            String reason = chance.name();
            return new Step(
                    "cancel " + id + " for " + reason,
                    desk -> desk.corrections().cancelAndRedraft(id, reason));
        }
        CreditOrder order = order(invoice);
        IssueOrder issue = chance.oneIn(5) ? IssueOrder.today().keyed("key " + chance.below(4)) : IssueOrder.today();
        return new Step(
                "credit " + id + " by " + order + " as " + issue,
                desk -> desk.corrections().credit(id, order, issue));
    }

    private CreditOrder order(IssuedInvoice invoice) {
        CreditOrder order = CreditOrder.because(chance.oneIn(10) ? " " : chance.name());
        Money small = Money.of(new BigDecimal("0.07"), invoice.content().currency());
        int line = 1 + chance.below(Math.max(1, invoice.content().lines().size() + 1));
        return switch (chance.below(6)) {
            case 0 -> order;
            case 1 -> order.quantity(line, "1.5");
            case 2 -> order.line(line, small);
            case 3 -> order.amount(small);
            case 4 -> order.charge(1, small).quantity(line, "0.25");
            default -> order.line(line, invoice.totals().sumOfLineNets());
        };
    }
}
