package io.klientela.invoice;

import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.Vat;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command to draft an invoice. Raw input: it is validated as a whole when it is carried out.
 *
 * @param client the contact that is invoiced
 * @param opportunity what it belongs to
 * @param currency ISO 4217 code; empty for the client's, or the project's (TEAMLAB-7)
 * @param language BCP 47 tag; empty for the client's, or the project's (TEAMLAB-32)
 * @param supplyDate when the goods or services were supplied; empty for the issue date
 * @param paymentTerm when it is to be paid: in 15 days unless named
 * @param purchaseOrder the buyer's order number
 * @param notes printed below the totals
 * @param lines what is sold
 */
public record NewInvoice(
        ContactId client,
        Optional<OpportunityId> opportunity,
        @WellFormed(Form.CURRENCY) String currency,
        @WellFormed(Form.LANGUAGE) String language,
        Optional<@StorableDay LocalDate> supplyDate,
        PaymentTerm paymentTerm,

        @Size(max = InvoiceContent.MAX_PURCHASE_ORDER) @WellFormed(Form.TEXT)
        String purchaseOrder,

        @Size(max = InvoiceContent.MAX_NOTES) @WellFormed(Form.TEXT)
        String notes,

        @Size(max = InvoiceContent.MAX_LINES) List<@Valid NewInvoiceLine> lines) {
    private static final int USUAL_DAYS = 15;

    public NewInvoice {
        lines = List.copyOf(lines);
    }

    public static NewInvoice to(ContactId client) {
        return new NewInvoice(
                client, Optional.empty(), "", "", Optional.empty(), PaymentTerm.inDays(USUAL_DAYS), "", "", List.of());
    }

    /** Adds a line priced in whole units of the currency's scale. */
    public NewInvoice line(String description, String quantity, Money price, Vat vat) {
        return line(NewInvoiceLine.of(description, quantity, UnitPrice.of(price), vat));
    }

    public NewInvoice line(NewInvoiceLine line) {
        return new NewInvoice(
                client,
                opportunity,
                currency,
                language,
                supplyDate,
                paymentTerm,
                purchaseOrder,
                notes,
                Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    public NewInvoice opportunity(OpportunityId of) {
        return new NewInvoice(
                client, Optional.of(of), currency, language, supplyDate, paymentTerm, purchaseOrder, notes, lines);
    }

    public NewInvoice currency(String code) {
        return new NewInvoice(
                client, opportunity, code, language, supplyDate, paymentTerm, purchaseOrder, notes, lines);
    }

    public NewInvoice language(String tag) {
        return new NewInvoice(client, opportunity, currency, tag, supplyDate, paymentTerm, purchaseOrder, notes, lines);
    }

    public NewInvoice supplyDate(LocalDate day) {
        return new NewInvoice(
                client, opportunity, currency, language, Optional.of(day), paymentTerm, purchaseOrder, notes, lines);
    }

    public NewInvoice paymentTerm(PaymentTerm term) {
        return new NewInvoice(client, opportunity, currency, language, supplyDate, term, purchaseOrder, notes, lines);
    }

    public NewInvoice purchaseOrder(String number) {
        return new NewInvoice(client, opportunity, currency, language, supplyDate, paymentTerm, number, notes, lines);
    }

    public NewInvoice notes(String text) {
        return new NewInvoice(
                client, opportunity, currency, language, supplyDate, paymentTerm, purchaseOrder, text, lines);
    }
}
