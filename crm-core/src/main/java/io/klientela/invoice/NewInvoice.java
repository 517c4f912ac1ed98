package io.klientela.invoice;

import io.klientela.catalogue.Offer;
import io.klientela.catalogue.UsualTerms;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import io.klientela.validation.Faults;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The command to draft an invoice. Raw input: it is validated as a whole when it is carried out.
 *
 * @param client the contact that is invoiced
 * @param opportunity what it belongs to
 * @param consignee the contact to whom the goods go; empty for the client at the buyer's address
 * @param currency ISO 4217 code; empty for the client's, or the project's (TEAMLAB-7)
 * @param language BCP 47 tag; empty for the client's, or the project's (TEAMLAB-32)
 * @param supplyDate when the goods or services were supplied; empty for the issue date
 * @param deliveryPeriod over which days they were supplied
 * @param paymentTerm when it is to be paid; empty for the project's default, or in 15 days (TEAMLAB-31)
 * @param purchaseOrder the buyer's order number
 * @param buyerReference by which the buyer routes it inside the house
 * @param terms of payment, in words; an empty string for the project's default terms (TEAMLAB-34)
 * @param notes printed below the totals
 * @param policy whether prices are with VAT or without it, and how often VAT is rounded
 * @param charges allowances and charges of the whole invoice
 * @param prepaid what was paid already
 * @param rounding how the amount due becomes a round one
 * @param taxCurrency the currency in which the VAT is stated as well
 * @param lines what is sold
 */
public record NewInvoice(
        ContactId client,
        Optional<OpportunityId> opportunity,
        Optional<ContactId> consignee,
        @WellFormed(Form.CURRENCY) String currency,
        @WellFormed(Form.LANGUAGE) String language,
        Optional<@StorableDay LocalDate> supplyDate,
        Optional<@Valid NewDeliveryPeriod> deliveryPeriod,
        Optional<PaymentTerm> paymentTerm,

        @Size(max = InvoiceContent.MAX_PURCHASE_ORDER) @WellFormed(Form.TEXT)
        String purchaseOrder,

        @Size(max = InvoiceContent.MAX_BUYER_REFERENCE) @WellFormed(Form.TEXT)
        String buyerReference,

        @Size(max = UsualTerms.MAX_TEXT) @WellFormed(Form.TEXT)
        String terms,

        @Size(max = InvoiceContent.MAX_NOTES) @WellFormed(Form.TEXT)
        String notes,

        TotalsPolicy policy,
        @Size(max = Pricing.MAX_CHARGES) List<DocumentCharge> charges,
        Optional<Money> prepaid,
        Optional<PayableRounding> rounding,
        Optional<TaxCurrency> taxCurrency,
        @Size(max = InvoiceContent.MAX_LINES) List<@Valid NewInvoiceLine> lines) {
    public NewInvoice {
        charges = List.copyOf(charges);
        lines = List.copyOf(lines);
    }

    public static NewInvoice to(ContactId client) {
        return new NewInvoice(
                client,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                TotalsPolicy.NET_PER_DOCUMENT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Adds a line priced in whole units of the currency's scale. */
    public NewInvoice line(String name, String quantity, Money price, Vat vat) {
        return line(NewInvoiceLine.of(name, quantity, UnitPrice.of(price), vat));
    }

    public NewInvoice line(NewInvoiceLine line) {
        return changed(copy ->
                copy.lines = Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /**
     * Adds a line from the catalogue: name, description, unit, price and taxes are those of the product. Its price is without VAT: if
     * prices are with VAT here, the draft is refused with {@link NetPriceException}.
     *
     * @param quantity how much of it, a decimal number with a dot
     */
    public NewInvoice line(Offer offer, String quantity) {
        return line(NewInvoiceLine.of(offer, quantity));
    }

    public NewInvoice opportunity(OpportunityId of) {
        return changed(copy -> copy.opportunity = Optional.of(of));
    }

    /** The contact to whom the goods go, at its delivery address (TEAMLAB-29); it may be the client. */
    public NewInvoice consignee(ContactId contact) {
        return changed(copy -> copy.consignee = Optional.of(contact));
    }

    public NewInvoice currency(String code) {
        return changed(copy -> copy.currency = code);
    }

    public NewInvoice language(String tag) {
        return changed(copy -> copy.language = tag);
    }

    public NewInvoice supplyDate(LocalDate day) {
        return changed(copy -> copy.supplyDate = Optional.of(day));
    }

    /** Over which days the goods or services were supplied (BG-14). */
    public NewInvoice deliveryPeriod(LocalDate from, LocalDate to) {
        return changed(copy -> copy.deliveryPeriod = Optional.of(new NewDeliveryPeriod(from, to)));
    }

    public NewInvoice paymentTerm(PaymentTerm term) {
        return changed(copy -> copy.paymentTerm = Optional.of(term));
    }

    public NewInvoice purchaseOrder(String number) {
        return changed(copy -> copy.purchaseOrder = number);
    }

    /** By which the buyer routes it inside the house (BT-10). */
    public NewInvoice buyerReference(String reference) {
        return changed(copy -> copy.buyerReference = reference);
    }

    /** The terms of payment in words (BT-20); the project's default terms unless named. */
    public NewInvoice terms(String text) {
        return changed(copy -> copy.terms = text);
    }

    public NewInvoice notes(String text) {
        return changed(copy -> copy.notes = text);
    }

    /** Whether prices are with VAT or without it, and how often VAT is rounded; net and per document unless named. */
    public NewInvoice policy(TotalsPolicy of) {
        return changed(copy -> copy.policy = of);
    }

    /** Adds an allowance or a charge of the whole invoice (BG-20, BG-21). */
    public NewInvoice charge(DocumentCharge charge) {
        return changed(copy -> copy.charges =
                Stream.concat(charges.stream(), Stream.of(charge)).toList());
    }

    /** What was paid already (BT-113). */
    public NewInvoice prepaid(Money amount) {
        return changed(copy -> copy.prepaid = Optional.of(amount));
    }

    /** Rounds the amount due to the nearest multiple of the smallest coin (BT-114). */
    public NewInvoice cashStep(Money step) {
        return changed(copy -> copy.rounding = Optional.of(new PayableRounding.ToCashStep(step)));
    }

    /** Puts so much on the amount due, or takes it off (BT-114). */
    public NewInvoice rounding(Money amount) {
        return changed(copy -> copy.rounding = Optional.of(new PayableRounding.Fixed(amount)));
    }

    /** States the VAT in a second currency as well (BT-6, BT-111). */
    public NewInvoice taxCurrency(TaxCurrency other) {
        return changed(copy -> copy.taxCurrency = Optional.of(other));
    }

    /** What it says of the way from the lines to the amount due, in the currency that was found for it. */
    Pricing pricing(CurrencyCode found) {
        Money nothing = Money.zero(found);
        return new Pricing(
                policy,
                charges,
                prepaid.orElse(nothing),
                rounding.orElse(new PayableRounding.Fixed(nothing)),
                taxCurrency);
    }

    /** What annotations cannot tell. */
    Faults faults(UnitOfWork<?> unit) {
        return new Faults(
                Stream.concat(NewDeliveryPeriod.faults(unit, this).stream(), AmountFaults.of(unit, this).stream())
                        .toList());
    }

    private NewInvoice changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.invoice();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private final ContactId client;
        private Optional<OpportunityId> opportunity;
        private Optional<ContactId> consignee;
        private String currency;
        private String language;
        private Optional<LocalDate> supplyDate;
        private Optional<NewDeliveryPeriod> deliveryPeriod;
        private Optional<PaymentTerm> paymentTerm;
        private String purchaseOrder;
        private String buyerReference;
        private String terms;
        private String notes;
        private TotalsPolicy policy;
        private List<DocumentCharge> charges;
        private Optional<Money> prepaid;
        private Optional<PayableRounding> rounding;
        private Optional<TaxCurrency> taxCurrency;
        private List<NewInvoiceLine> lines;

        Copy(NewInvoice from) {
            client = from.client;
            opportunity = from.opportunity;
            consignee = from.consignee;
            currency = from.currency;
            language = from.language;
            supplyDate = from.supplyDate;
            deliveryPeriod = from.deliveryPeriod;
            paymentTerm = from.paymentTerm;
            purchaseOrder = from.purchaseOrder;
            buyerReference = from.buyerReference;
            terms = from.terms;
            notes = from.notes;
            policy = from.policy;
            charges = from.charges;
            prepaid = from.prepaid;
            rounding = from.rounding;
            taxCurrency = from.taxCurrency;
            lines = from.lines;
        }

        NewInvoice invoice() {
            return new NewInvoice(
                    client,
                    opportunity,
                    consignee,
                    currency,
                    language,
                    supplyDate,
                    deliveryPeriod,
                    paymentTerm,
                    purchaseOrder,
                    buyerReference,
                    terms,
                    notes,
                    policy,
                    charges,
                    prepaid,
                    rounding,
                    taxCurrency,
                    lines);
        }
    }
}
