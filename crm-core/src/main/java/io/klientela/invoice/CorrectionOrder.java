package io.klientela.invoice;

import io.klientela.invoice.CorrectionPart.ChangedConsignee;
import io.klientela.invoice.CorrectionPart.ChangedDeliveryPeriod;
import io.klientela.invoice.CorrectionPart.ChangedLine;
import io.klientela.invoice.CorrectionPart.ChangedNotes;
import io.klientela.invoice.CorrectionPart.RemovedCharge;
import io.klientela.invoice.CorrectionPart.RemovedLine;
import io.klientela.invoice.CorrectionPart.WrittenCharge;
import io.klientela.invoice.CorrectionPart.WrittenLine;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import io.klientela.validation.Faults;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import io.klientela.validation.WellFormed.Missing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an issued invoice should have been written, and why it was not (REQUIREMENTS decision 13). Raw input: it is validated as a whole
 * when it is carried out. Immutable; each method returns an order for more. Parts are carried out in their order; lines, allowances and
 * charges are numbered from 1, as {@link StandingInvoice} counts them.
 *
 * @param reason why, at most 500 characters
 * @param parts what is other on its lines, allowances and charges, in its delivery and notes
 * @param buyer to whom it should have been addressed; empty if that was right
 * @param purchaseOrder the buyer's order number; empty if that was right
 * @param buyerReference by which the buyer routes it inside the house; empty if that was right
 * @param supplyDate the tax point of the correction; empty for the day of its issue
 */
public record CorrectionOrder(
        @Size(max = Correction.MAX_REASON) @WellFormed(Form.NAME)
        String reason,

        @Size(max = MAX_PARTS) List<@Valid CorrectionPart> parts,
        Optional<Buyer> buyer,
        Optional<
                        @Size(max = InvoiceContent.MAX_PURCHASE_ORDER)
                        @WellFormed(value = Form.TEXT, missing = Missing.PASSES) String>
                purchaseOrder,
        Optional<
                        @Size(max = InvoiceContent.MAX_BUYER_REFERENCE)
                        @WellFormed(value = Form.TEXT, missing = Missing.PASSES) String>
                buyerReference,
        Optional<@StorableDay LocalDate> supplyDate) {
    static final int MAX_PARTS = 1000;

    public CorrectionOrder {
        Objects.requireNonNull(reason, "reason");
        parts = List.copyOf(parts);
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(purchaseOrder, "purchaseOrder");
        Objects.requireNonNull(buyerReference, "buyerReference");
        Objects.requireNonNull(supplyDate, "supplyDate");
    }

    /** A correction of nothing as yet. */
    public static CorrectionOrder because(String reason) {
        return new CorrectionOrder(
                reason, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Another price of a line, in whole units of the currency's scale. */
    public CorrectionOrder price(int number, Money price) {
        return price(number, UnitPrice.of(price));
    }

    /** Another price of a line; with VAT where the invoice has gross entry. */
    public CorrectionOrder price(int number, UnitPrice price) {
        return plus(new ChangedLine(number, Optional.empty(), Optional.empty(), Optional.of(price), Optional.empty()));
    }

    /** Another quantity of a line, such as {@code 2.5}: so many units are to stand. */
    public CorrectionOrder quantity(int number, String quantity) {
        return plus(
                new ChangedLine(number, Optional.empty(), Optional.of(quantity), Optional.empty(), Optional.empty()));
    }

    /** Another category or rate of a line: the tax of the old one is taken back, that of the new one put on. */
    public CorrectionOrder vat(int number, Vat vat) {
        return plus(new ChangedLine(number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(vat)));
    }

    /** Another name of what a line sells. */
    public CorrectionOrder name(int number, String name) {
        return plus(new ChangedLine(number, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A line in the place of another one. */
    public CorrectionOrder line(int number, NewInvoiceLine line) {
        return plus(new WrittenLine(Optional.of(number), line));
    }

    /** One line more. */
    public CorrectionOrder line(NewInvoiceLine line) {
        return plus(new WrittenLine(Optional.empty(), line));
    }

    /** A line less. */
    public CorrectionOrder withoutLine(int number) {
        return plus(new RemovedLine(number));
    }

    /** An allowance or a charge of the whole invoice in the place of another one. */
    public CorrectionOrder charge(int number, DocumentCharge charge) {
        return plus(new WrittenCharge(Optional.of(number), charge));
    }

    /** One allowance or charge of the whole invoice more. */
    public CorrectionOrder charge(DocumentCharge charge) {
        return plus(new WrittenCharge(Optional.empty(), charge));
    }

    /** An allowance or a charge of the whole invoice less. */
    public CorrectionOrder withoutCharge(int number) {
        return plus(new RemovedCharge(number));
    }

    /** Another buyer as printed: a wrong name, address, tax number or registration. The client stays. */
    public CorrectionOrder buyer(Buyer right) {
        return new CorrectionOrder(reason, parts, Optional.of(right), purchaseOrder, buyerReference, supplyDate);
    }

    /** Another order number of the buyer (BT-13). */
    public CorrectionOrder purchaseOrder(String number) {
        return new CorrectionOrder(reason, parts, buyer, Optional.of(number), buyerReference, supplyDate);
    }

    /** Another reference by which the buyer routes it inside the house (BT-10). */
    public CorrectionOrder buyerReference(String reference) {
        return new CorrectionOrder(reason, parts, buyer, purchaseOrder, Optional.of(reference), supplyDate);
    }

    /** Another consignee as printed: a wrong contact, name or address (BG-13, BG-15). */
    public CorrectionOrder consignee(Consignee right) {
        return plus(new ChangedConsignee(Optional.of(right)));
    }

    /** No consignee: the goods went to the buyer's address. */
    public CorrectionOrder withoutConsignee() {
        return plus(new ChangedConsignee(Optional.empty()));
    }

    /** Another delivery period (BG-14), both days being part of it. */
    public CorrectionOrder deliveryPeriod(LocalDate from, LocalDate to) {
        return plus(new ChangedDeliveryPeriod(Optional.of(new NewDeliveryPeriod(from, to))));
    }

    /** No delivery period. */
    public CorrectionOrder withoutDeliveryPeriod() {
        return plus(new ChangedDeliveryPeriod(Optional.empty()));
    }

    /** Other notes (BT-22); an empty string for none. */
    public CorrectionOrder notes(String text) {
        return plus(new ChangedNotes(text));
    }

    /** The tax point of the correction (BT-7), where the law puts it on another day than that of its issue. */
    public CorrectionOrder supplyDate(LocalDate day) {
        return new CorrectionOrder(reason, parts, buyer, purchaseOrder, buyerReference, Optional.of(day));
    }

    private CorrectionOrder plus(CorrectionPart part) {
        List<CorrectionPart> longer = new ArrayList<>(parts);
        longer.add(part);
        return new CorrectionOrder(reason, longer, buyer, purchaseOrder, buyerReference, supplyDate);
    }

    /** What annotations cannot tell. */
    Faults faults(UnitOfWork<?> unit) {
        return new Faults(
                Stream.concat(NewDeliveryPeriod.faults(unit, this).stream(), AmountFaults.of(unit, this).stream())
                        .toList());
    }
}
