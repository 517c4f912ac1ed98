package io.klientela.invoice;

import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.TotalsPolicy;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is the same before and after the issue.
 *
 * @param client the contact that is invoiced
 * @param opportunity what it belongs to (TEAMLAB-30)
 * @param buyer the client as printed (BG-7)
 * @param currency of every amount (BT-5)
 * @param language in which it is printed
 * @param supplyDate when the goods or services were supplied; empty for the issue date (BT-7)
 * @param paymentTerm when it is to be paid (BT-9)
 * @param purchaseOrder the buyer's order number, at most 100 characters, or an empty string (BT-13)
 * @param notes printed below the totals, at most 5,000 characters, or an empty string (BT-22)
 * @param policy how totals are rounded
 * @param lines at most 1,000
 */
public record InvoiceContent(
        ContactId client,
        Optional<OpportunityId> opportunity,
        Buyer buyer,
        CurrencyCode currency,
        Locale language,
        Optional<LocalDate> supplyDate,
        PaymentTerm paymentTerm,
        String purchaseOrder,
        String notes,
        TotalsPolicy policy,
        List<InvoiceLine> lines) {
    static final int MAX_PURCHASE_ORDER = 100;
    static final int MAX_NOTES = 5000;
    static final int MAX_LINES = 1000;

    public InvoiceContent {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(language, "language");
        supplyDate.ifPresent(StorableDayValidator::require);
        Objects.requireNonNull(paymentTerm, "paymentTerm");
        StorableText.optional("An order number", purchaseOrder, MAX_PURCHASE_ORDER);
        StorableText.optional("A note", notes, MAX_NOTES);
        if (policy.isGrossEntry()) {
            throw new IllegalArgumentException("The prices of an invoice are net; " + policy + " needs gross ones");
        }
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("An invoice has at most " + MAX_LINES + " lines");
        }
        for (InvoiceLine line : lines) {
            if (!line.price().currency().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.price().currency());
            }
        }
    }

    /**
     * The totals of the lines as they are.
     *
     * @throws IllegalArgumentException if an amount has more digits than {@link io.klientela.money.Money} holds
     */
    public Totals totals() {
        return TotalsEngine.compute(toDocument());
    }

    /** What the totals engine and the self-check work on. */
    TaxableDocument toDocument() {
        return TaxableDocument.of(
                        currency, lines.stream().map(InvoiceLine::toPricedLine).toList())
                .withPolicy(policy);
    }

    InvoiceContent plus(InvoiceLine line) {
        List<InvoiceLine> longer = new ArrayList<>(lines);
        longer.add(line);
        return withLines(longer);
    }

    public InvoiceContent withLines(List<InvoiceLine> changed) {
        return new InvoiceContent(
                client,
                opportunity,
                buyer,
                currency,
                language,
                supplyDate,
                paymentTerm,
                purchaseOrder,
                notes,
                policy,
                changed);
    }

    public InvoiceContent withBuyer(Buyer changed) {
        return new InvoiceContent(
                client,
                opportunity,
                changed,
                currency,
                language,
                supplyDate,
                paymentTerm,
                purchaseOrder,
                notes,
                policy,
                lines);
    }

    public InvoiceContent withNotes(String changed) {
        return new InvoiceContent(
                client,
                opportunity,
                buyer,
                currency,
                language,
                supplyDate,
                paymentTerm,
                purchaseOrder,
                changed,
                policy,
                lines);
    }

    public InvoiceContent withPaymentTerm(PaymentTerm changed) {
        return new InvoiceContent(
                client,
                opportunity,
                buyer,
                currency,
                language,
                supplyDate,
                changed,
                purchaseOrder,
                notes,
                policy,
                lines);
    }
}
