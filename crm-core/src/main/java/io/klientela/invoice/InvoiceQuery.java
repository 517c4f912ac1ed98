package io.klientela.invoice;

import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.numbering.DocumentKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which issued documents a list shows; all given conditions hold together. A condition that is given again stands in the place of the
 * one before. Numbers are compared to the letter: "inv1" is not "INV1".
 *
 * @param client those of one client
 * @param kinds those of one of these kinds; of any if there are none
 * @param issued those that were issued on one of these days (BT-2)
 * @param supplied those whose supply date, the tax point by which lists of VAT go, is one of these days (BT-7)
 * @param opportunity those that one opportunity led to
 * @param number the one of this number (BT-1)
 * @param beginning those whose number begins so; an empty text begins every number
 */
public record InvoiceQuery(
        Optional<ContactId> client,
        Set<DocumentKind> kinds,
        Days issued,
        Days supplied,
        Optional<OpportunityId> opportunity,
        Optional<String> number,
        Optional<String> beginning) {
    private static final InvoiceQuery ALL = new InvoiceQuery(
            Optional.empty(), Set.of(), Days.any(), Days.any(), Optional.empty(), Optional.empty(), Optional.empty());

    public InvoiceQuery {
        Objects.requireNonNull(client, "client");
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(supplied, "supplied");
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(beginning, "beginning");
    }

    /** Every issued document within reach: proformas, corrections and credit notes, too. */
    public static InvoiceQuery all() {
        return ALL;
    }

    public InvoiceQuery ofClient(ContactId wanted) {
        return new InvoiceQuery(Optional.of(wanted), kinds, issued, supplied, opportunity, number, beginning);
    }

    /** Those of one of these kinds; without any, of every kind. */
    public InvoiceQuery ofKind(DocumentKind... wanted) {
        return new InvoiceQuery(client, Set.copyOf(List.of(wanted)), issued, supplied, opportunity, number, beginning);
    }

    public InvoiceQuery issued(Days wanted) {
        return new InvoiceQuery(client, kinds, wanted, supplied, opportunity, number, beginning);
    }

    /**
     * Those that were issued on this day or later.
     *
     * @throws IllegalArgumentException if it is a day that no storage keeps, as for each of the methods that take one
     */
    public InvoiceQuery issuedFrom(LocalDate day) {
        return issued(issued.from(day));
    }

    /** Those that were issued on this day or earlier. */
    public InvoiceQuery issuedTo(LocalDate day) {
        return issued(issued.to(day));
    }

    /** Those that were issued in a month. */
    public InvoiceQuery issuedIn(YearMonth month) {
        return issued(Days.of(month));
    }

    public InvoiceQuery supplied(Days wanted) {
        return new InvoiceQuery(client, kinds, issued, wanted, opportunity, number, beginning);
    }

    /** Those whose supply date is this day or a later one. */
    public InvoiceQuery suppliedFrom(LocalDate day) {
        return supplied(supplied.from(day));
    }

    /** Those whose supply date is this day or an earlier one. */
    public InvoiceQuery suppliedTo(LocalDate day) {
        return supplied(supplied.to(day));
    }

    /** Those whose supply date lies in a month: what a list of its VAT is made of. */
    public InvoiceQuery suppliedIn(YearMonth month) {
        return supplied(Days.of(month));
    }

    public InvoiceQuery ofOpportunity(OpportunityId wanted) {
        return new InvoiceQuery(client, kinds, issued, supplied, Optional.of(wanted), number, beginning);
    }

    /** The one of exactly this number. */
    public InvoiceQuery numbered(String wanted) {
        return new InvoiceQuery(client, kinds, issued, supplied, opportunity, Optional.of(wanted), beginning);
    }

    /** Those whose number begins so, such as those of one series: no sign stands for another. */
    public InvoiceQuery numberBeginning(String wanted) {
        return new InvoiceQuery(client, kinds, issued, supplied, opportunity, number, Optional.of(wanted));
    }

    /** Whether an invoice meets all conditions: the rule that every storage follows. */
    public boolean matches(IssuedInvoice invoice) {
        return client.map(invoice.content().client()::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(invoice.kind()))
                && issued.contains(invoice.issueDate())
                && supplied.contains(invoice.supplyDate())
                && (opportunity.isEmpty()
                        || opportunity.equals(invoice.content().opportunity()))
                && number.map(invoice.number()::equals).orElse(true)
                && beginning.map(invoice.number()::startsWith).orElse(true);
    }
}
