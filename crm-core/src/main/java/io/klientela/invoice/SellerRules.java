package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.VatCategoryUse.Place;
import io.klientela.numbering.DocumentKind;
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
     * {@link #requireNoneAdded}: for both the seller counts as it was. A final invoice is asked for what it leaves beside its advances.
     *
     * @throws UnregisteredSellerException naming each line, allowance and charge
     */
    static void requireNone(InvoiceId draft, NewDocument document, OrganizationProfile seller) {
        List<Finding> stated = document.correction().isPresent()
                ? List.of()
                : document.kind() == DocumentKind.FINAL
                        ? ofRest(seller, document.figures().totals().groups())
                        : findings(seller, document.content());
        if (!stated.isEmpty()) {
            throw UnregisteredSellerException.of(draft, stated);
        }
    }

    /**
     * Refuses a correction that adds VAT to an invoice of such a seller. One that takes VAT away mends it, also where some moves from one
     * rate to another.
     *
     * @throws UnregisteredSellerException naming each tax group that grows
     */
    static void requireNoneAdded(IssuedInvoice original, List<TaxGroup> differences) {
        List<TaxGroup> growing =
                differences.stream().filter(group -> group.tax().isPositive()).toList();
        List<Finding> added = ofRest(original.seller(), growing);
        BigDecimal sum =
                differences.stream().map(group -> group.tax().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!added.isEmpty() && sum.signum() > 0) {
            throw UnregisteredSellerException.ofCorrection(original, added);
        }
    }

    private static List<Finding> ofRest(OrganizationProfile seller, List<TaxGroup> groups) {
        if (seller.vatStatus() == VatStatus.REGISTERED) {
            return List.of();
        }
        return groups.stream()
                .filter(group -> !group.tax().isZero())
                .map(group -> stated(
                        Place.LINE.rule(group.category()),
                        group.category().code() + " " + group.rate().toPlainString(),
                        group.tax().amount()))
                .toList();
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
