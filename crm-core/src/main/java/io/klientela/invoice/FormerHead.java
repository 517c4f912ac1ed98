package io.klientela.invoice;

import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * What stood at the head of an invoice before a correction that changes it; what stands there from now on is in the correction itself.
 *
 * @param buyer to whom it was addressed
 * @param purchaseOrder the buyer's order number, or an empty string
 * @param buyerReference by which the buyer routes it inside the house, or an empty string
 */
public record FormerHead(Buyer buyer, String purchaseOrder, String buyerReference) {
    public FormerHead {
        Objects.requireNonNull(buyer, "buyer");
        StorableText.optional("An order number", purchaseOrder, InvoiceContent.MAX_PURCHASE_ORDER);
        StorableText.optional("A buyer's reference", buyerReference, InvoiceContent.MAX_BUYER_REFERENCE);
    }

    static FormerHead of(InvoiceContent content) {
        return new FormerHead(content.buyer(), content.purchaseOrder(), content.buyerReference());
    }
}
