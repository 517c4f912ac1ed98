package io.klientela.invoice;

import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * What stood at the head of an invoice before a correction that changes some of it; what stands there from now on is in the correction
 * itself.
 *
 * @param buyer to whom it was addressed
 * @param purchaseOrder the buyer's order number, or an empty string
 * @param buyerReference by which the buyer routes it inside the house, or an empty string
 * @param consignee to whom the goods went; empty for the client at the buyer's address
 * @param deliveryPeriod over which days they were supplied, if it said so
 * @param notes what the notes said, or an empty string, where the correction changes them; empty where it does not, since a correction
 *     says only notes that it changes
 */
public record FormerHead(
        Buyer buyer,
        String purchaseOrder,
        String buyerReference,
        Optional<Consignee> consignee,
        Optional<DeliveryPeriod> deliveryPeriod,
        Optional<String> notes) {
    public FormerHead {
        Objects.requireNonNull(buyer, "buyer");
        StorableText.optional("An order number", purchaseOrder, InvoiceContent.MAX_PURCHASE_ORDER);
        StorableText.optional("A buyer's reference", buyerReference, InvoiceContent.MAX_BUYER_REFERENCE);
        Objects.requireNonNull(consignee, "consignee");
        Objects.requireNonNull(deliveryPeriod, "deliveryPeriod");
        notes.ifPresent(text -> StorableText.optional("A note", text, InvoiceContent.MAX_NOTES));
    }

    /** What stood there, if anything of it changes. */
    static Optional<FormerHead> of(InvoiceContent before, InvoiceContent after) {
        boolean isOfNotes = !before.notes().equals(after.notes());
        FormerHead former = of(before, isOfNotes);
        return Optional.of(former).filter(head -> isOfNotes || !head.equals(of(after, false)));
    }

    private static FormerHead of(InvoiceContent content, boolean isOfNotes) {
        return new FormerHead(
                content.buyer(),
                content.purchaseOrder(),
                content.buyerReference(),
                content.consignee(),
                content.deliveryPeriod(),
                isOfNotes ? Optional.of(content.notes()) : Optional.empty());
    }
}
