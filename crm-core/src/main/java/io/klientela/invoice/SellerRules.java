package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.VatCategoryUse.Place;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.Finding;
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.List;

/** That a seller who is not registered for VAT states none: every rate above zero, of whatever category. */
final class SellerRules {
    private SellerRules() {}

    /**
     * Refuses a document of such a seller with a rate. A credit note says what its invoice said, and a correction is asked by
     * {@link #requireNoneAdded}: for both the seller counts as it was.
     *
     * @throws UnregisteredSellerException naming each line, allowance and charge
     */
    static void requireNone(InvoiceId draft, NewDocument document, OrganizationProfile seller) {
        List<Finding> stated = document.correction().isPresent() ? List.of() : findings(seller, document.content());
        if (!stated.isEmpty()) {
            throw UnregisteredSellerException.of(draft, stated);
        }
    }

    /**
     * Refuses a correction that adds VAT to an invoice of such a seller. One that takes VAT away mends it.
     *
     * @throws UnregisteredSellerException naming each tax group that grows
     */
    static void requireNoneAdded(IssuedInvoice original, List<TaxGroup> differences) {
        if (original.seller().vatStatus() == VatStatus.REGISTERED) {
            return;
        }
        List<Finding> added = differences.stream()
                .filter(group -> group.tax().isPositive())
                .map(group -> stated(
                        Place.LINE.rule(group.category()),
                        group.category().code() + " " + group.rate().toPlainString(),
                        group.tax().amount()))
                .toList();
        if (!added.isEmpty()) {
            throw UnregisteredSellerException.ofCorrection(original.id(), added);
        }
    }

    static List<Finding> findings(OrganizationProfile seller, InvoiceContent content) {
        if (seller.vatStatus() == VatStatus.REGISTERED) {
            return List.of();
        }
        return VatCategoryUse.of(content).stream()
                .filter(use -> use.vat().rate().signum() > 0)
                .map(use -> stated(use.rule(), use.subject(), use.vat().rate()))
                .toList();
    }

    private static Finding stated(String rule, String subject, BigDecimal stated) {
        return new Finding(rule, subject, BigDecimal.ZERO, stated, Severity.BLOCKS);
    }
}
