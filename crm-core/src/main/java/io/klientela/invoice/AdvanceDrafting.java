package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import io.klientela.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes of an order, and an amount that is paid in advance for it, the draft of the advance. */
final class AdvanceDrafting {
    private static final List<Permission> REACH = List.of(Permissions.INVOICES_DRAFT, Permissions.INVOICES_VIEW);

    private AdvanceDrafting() {}

    static DraftInvoice carryOut(
            UnitOfWork<? extends InvoiceStores> unit, InvoiceId id, Money amount, Collection<InvoiceId> earlier) {
        DraftInvoice order = Drafts.require(unit, id, Permissions.INVOICES_DRAFT);
        ChosenAdvances chosen = new ChosenAdvances(unit, REACH);
        List<DeductedAdvance> deducted = chosen.find(earlier, order.content()).stream()
                .map(chosen::standing)
                .toList();
        List<TaxGroup> left = left(order.content(), deducted);
        Money most = Money.total(
                left.stream().map(TaxGroup::gross).toList(), order.content().currency());
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new AdvanceAmountException(order.id(), most, amount);
        }
        return Drafting.beginAdvanceOf(unit, content(order.content(), amount, left), order.id());
    }

    /** What earlier advances leave of each tax group of an order. */
    static List<TaxGroup> left(InvoiceContent order, List<DeductedAdvance> earlier) {
        return TotalsEngine.deduct(
                        InvoiceFigures.of(order).toCalculation(order),
                        Deductions.groups(earlier).toList())
                .groups();
    }

    /** What an advance of that amount says. */
    static InvoiceContent content(InvoiceContent order, Money amount, List<TaxGroup> left) {
        Pricing pricing = Pricing.of(order.currency())
                .withPolicy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .withTaxCurrency(order.pricing().taxCurrency());
        return order.withLines(lines(amount, left, Messages.of("advance.line", order.language())))
                .withPricing(pricing)
                .withSupplyDate(Optional.empty())
                .withDeliveryPeriod(Optional.empty());
    }

    private static List<InvoiceLine> lines(Money amount, List<TaxGroup> left, String name) {
        List<Money> shares = TotalsEngine.shareOfGroups(amount, left);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!shares.get(i).isZero()) {
                lines.add(InvoiceLine.of(name, BigDecimal.ONE, UnitPrice.of(shares.get(i)), vat(left.get(i))));
            }
        }
        return lines;
    }

    /** With the reasons of all lines of the group, as far as one VAT holds them. */
    private static Vat vat(TaxGroup group) {
        String reason = group.reason();
        int most = Math.min(reason.codePointCount(0, reason.length()), Vat.MAX_REASON);
        return Vat.of(
                group.category(),
                group.rate(),
                reason.substring(0, reason.offsetByCodePoints(0, most)).strip());
    }
}
