package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import io.klientela.testkit.RandomCommands.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random credits and corrections of what was issued, credit notes and corrections among it. */
final class RandomCreditCommands {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

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
        IssueOrder issue = chance.oneIn(5) ? IssueOrder.today().keyed("key " + chance.below(4)) : IssueOrder.today();
        if (chance.oneIn(2)) {
            CorrectionOrder order = correction(invoice);
            if (chance.oneIn(4)) {
                return new Step(
                        "look at the correction of " + id + " by " + order + " as " + issue,
                        desk -> desk.corrections().preview(id, order, issue));
            }
            return new Step(
                    "correct " + id + " by " + order + " as " + issue,
                    desk -> desk.corrections().correct(id, order, issue));
        }
        CreditOrder order = order(invoice);
        if (chance.oneIn(4)) {
            return new Step(
                    "look at the credit of " + id + " by " + order + " as " + issue,
                    desk -> desk.corrections().preview(id, order, issue));
        }
        return new Step(
                "credit " + id + " by " + order + " as " + issue,
                desk -> desk.corrections().credit(id, order, issue));
    }

    CreditOrder order(IssuedInvoice invoice) {
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

    CorrectionOrder correction(IssuedInvoice invoice) {
        CorrectionOrder order = CorrectionOrder.because(chance.oneIn(10) ? " " : chance.name());
        CurrencyCode currency = invoice.content().currency();
        int line = 1 + chance.below(invoice.content().lines().size() + 2);
        Vat vat = chance.oneOf(List.of(Vat.standard("23"), Vat.standard("8"), Vat.exempt("Art. 43")));
        UnitPrice price = new UnitPrice(new BigDecimal(chance.below(2000)).movePointLeft(2), currency);
        DocumentCharge charge =
                DocumentCharge.charge(ChargeAmount.percent("3"), vat).because(chance.name());
        return switch (chance.below(11)) {
            case 8 -> order.notes(chance.oneIn(3) ? "" : chance.name());
            case 9 -> chance.oneIn(3) ? order.withoutDeliveryPeriod() : order.deliveryPeriod(TODAY, TODAY.plusDays(1));
            case 10 ->
                chance.oneIn(3)
                        ? order.withoutConsignee()
                        : order.consignee(new Consignee(
                                chance.oneOf(issued).content().client(), chance.name(), Optional.empty()));
            case 0 -> order.quantity(line, "2.5").price(1, price);
            case 1 -> order.price(line, price);
            case 2 -> order.vat(line, vat);
            case 3 -> order.line(NewInvoiceLine.of(chance.name(), "2", price, vat));
            case 4 -> order.withoutLine(line).charge(charge);
            case 5 -> order.line(line, NewInvoiceLine.of(chance.name(), "-1.25", price, vat));
            case 6 -> order.charge(1, charge).name(line, chance.name());
            default -> order.purchaseOrder("PO " + chance.below(3));
        };
    }
}
