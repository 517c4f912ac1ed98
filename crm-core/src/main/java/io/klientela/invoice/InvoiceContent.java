package io.klientela.invoice;

import io.klientela.catalogue.UsualTerms;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TaxableLine;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is the same before and after the issue. Immutable; each {@code with} method returns a changed copy.
 *
 * @param client the contact that is invoiced
 * @param opportunity what it belongs to (TEAMLAB-30)
 * @param buyer the client as printed (BG-7)
 * @param consignee to whom the goods go; empty for the client at the buyer's address (BG-13)
 * @param currency of every amount (BT-5)
 * @param language in which it is printed
 * @param supplyDate when the goods or services were supplied; empty for the issue date (BT-7)
 * @param deliveryPeriod over which days they were supplied (BG-14)
 * @param paymentTerm when it is to be paid (BT-9)
 * @param purchaseOrder the buyer's order number, at most 100 characters, or an empty string (BT-13)
 * @param buyerReference by which the buyer routes it inside the house, at most 200 characters, or an empty string (BT-10)
 * @param terms of payment, in words, at most 5,000 characters, or an empty string (BT-20)
 * @param notes printed below the totals, at most 5,000 characters, or an empty string (BT-22)
 * @param pricing how the lines become the amount due
 * @param lines at most 1,000
 * @param proforma the proforma that it invoices, if it was drafted from one
 */
public record InvoiceContent(
        ContactId client,
        Optional<OpportunityId> opportunity,
        Buyer buyer,
        Optional<Consignee> consignee,
        CurrencyCode currency,
        Locale language,
        Optional<LocalDate> supplyDate,
        Optional<DeliveryPeriod> deliveryPeriod,
        PaymentTerm paymentTerm,
        String purchaseOrder,
        String buyerReference,
        String terms,
        String notes,
        Pricing pricing,
        List<InvoiceLine> lines,
        Optional<ProformaReference> proforma) {
    static final int MAX_PURCHASE_ORDER = 100;
    static final int MAX_BUYER_REFERENCE = 200;
    static final int MAX_NOTES = 5000;
    static final int MAX_LINES = 1000;

    private static final int MAX_LANGUAGE_TAG = 100;

    /**
     * Checks that everything fits together.
     *
     * @throws IllegalArgumentException if the language has no tag of at most 100 characters, or something is too long or too many
     * @throws CurrencyMismatchException if an amount is in another currency than the invoice
     */
    public InvoiceContent {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(consignee, "consignee");
        Objects.requireNonNull(currency, "currency");
        requireTag(language);
        supplyDate.ifPresent(StorableDayValidator::require);
        Objects.requireNonNull(deliveryPeriod, "deliveryPeriod");
        Objects.requireNonNull(paymentTerm, "paymentTerm");
        StorableText.optional("An order number", purchaseOrder, MAX_PURCHASE_ORDER);
        StorableText.optional("A buyer's reference", buyerReference, MAX_BUYER_REFERENCE);
        StorableText.optional("Terms", terms, UsualTerms.MAX_TEXT);
        StorableText.optional("A note", notes, MAX_NOTES);
        pricing.prepaid().requireCurrency(currency);
        Objects.requireNonNull(proforma, "proforma");
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("An invoice has at most " + MAX_LINES + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            CurrencyCode found = lines.get(i).price().currency();
            if (!found.equals(currency)) {
                throw new CurrencyMismatchException(currency, found, "line " + (i + 1));
            }
        }
    }

    /** A language that its tag does not tell would come back from a database as another one. */
    private static void requireTag(Locale language) {
        String tag = language.toLanguageTag();
        if (tag.length() > MAX_LANGUAGE_TAG || !Locale.forLanguageTag(tag).equals(language)) {
            throw new IllegalArgumentException("A language has a well-formed tag (BCP 47) of at most "
                    + MAX_LANGUAGE_TAG + " characters, such as pl or fr-BE; \"" + language + "\" has not");
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

    /** What the totals engine, its explanation and the self-check work on. */
    public TaxableDocument toDocument() {
        return new TaxableDocument(
                pricing.policy(),
                currency,
                lines.stream().<TaxableLine>map(InvoiceLine::priced).toList(),
                pricing.charges(),
                pricing.prepaid(),
                pricing.rounding(),
                pricing.taxCurrency());
    }

    InvoiceContent plus(InvoiceLine line) {
        List<InvoiceLine> longer = new ArrayList<>(lines);
        longer.add(line);
        return withLines(longer);
    }

    public InvoiceContent withLines(List<InvoiceLine> changed) {
        return changed(copy -> copy.lines = changed);
    }

    public InvoiceContent withBuyer(Buyer changed) {
        return changed(copy -> copy.buyer = changed);
    }

    public InvoiceContent withConsignee(Optional<Consignee> changed) {
        return changed(copy -> copy.consignee = changed);
    }

    public InvoiceContent withOpportunity(Optional<OpportunityId> changed) {
        return changed(copy -> copy.opportunity = changed);
    }

    public InvoiceContent withLanguage(Locale changed) {
        return changed(copy -> copy.language = changed);
    }

    public InvoiceContent withSupplyDate(Optional<LocalDate> changed) {
        return changed(copy -> copy.supplyDate = changed);
    }

    public InvoiceContent withDeliveryPeriod(Optional<DeliveryPeriod> changed) {
        return changed(copy -> copy.deliveryPeriod = changed);
    }

    public InvoiceContent withPaymentTerm(PaymentTerm changed) {
        return changed(copy -> copy.paymentTerm = changed);
    }

    public InvoiceContent withPurchaseOrder(String changed) {
        return changed(copy -> copy.purchaseOrder = changed);
    }

    public InvoiceContent withBuyerReference(String changed) {
        return changed(copy -> copy.buyerReference = changed);
    }

    public InvoiceContent withTerms(String changed) {
        return changed(copy -> copy.terms = changed);
    }

    public InvoiceContent withNotes(String changed) {
        return changed(copy -> copy.notes = changed);
    }

    public InvoiceContent withPricing(Pricing changed) {
        return changed(copy -> copy.pricing = changed);
    }

    InvoiceContent withProforma(Optional<ProformaReference> changed) {
        return changed(copy -> copy.proforma = changed);
    }

    private InvoiceContent changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.content();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private final InvoiceContent from;
        private Optional<OpportunityId> opportunity;
        private Buyer buyer;
        private Optional<Consignee> consignee;
        private Locale language;
        private Optional<LocalDate> supplyDate;
        private Optional<DeliveryPeriod> deliveryPeriod;
        private PaymentTerm paymentTerm;
        private String purchaseOrder;
        private String buyerReference;
        private String terms;
        private String notes;
        private Pricing pricing;
        private List<InvoiceLine> lines;
        private Optional<ProformaReference> proforma;

        Copy(InvoiceContent from) {
            this.from = from;
            opportunity = from.opportunity;
            buyer = from.buyer;
            consignee = from.consignee;
            language = from.language;
            supplyDate = from.supplyDate;
            deliveryPeriod = from.deliveryPeriod;
            paymentTerm = from.paymentTerm;
            purchaseOrder = from.purchaseOrder;
            buyerReference = from.buyerReference;
            terms = from.terms;
            notes = from.notes;
            pricing = from.pricing;
            lines = from.lines;
            proforma = from.proforma;
        }

        InvoiceContent content() {
            return new InvoiceContent(
                    from.client,
                    opportunity,
                    buyer,
                    consignee,
                    from.currency,
                    language,
                    supplyDate,
                    deliveryPeriod,
                    paymentTerm,
                    purchaseOrder,
                    buyerReference,
                    terms,
                    notes,
                    pricing,
                    lines,
                    proforma);
        }
    }
}
