package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.tax.TaxCurrency;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Advances that a command names, looked at within it. */
final class ChosenAdvances {
    /** That of their issue, whatever the order in which they are named. */
    private static final Comparator<IssuedInvoice> ORDER = Comparator.comparing(IssuedInvoice::issueDate)
            .thenComparing(IssuedInvoice::issuedAt)
            .thenComparing(invoice -> invoice.id().value());

    private final UnitOfWork<? extends InvoiceStores> unit;
    private final List<Permission> permissions;

    /** @param permissions over the client, the first of which the command asks for */
    ChosenAdvances(UnitOfWork<? extends InvoiceStores> unit, List<Permission> permissions) {
        this.unit = unit;
        this.permissions = List.copyOf(permissions);
    }

    /**
     * The advances of these ids, each once.
     *
     * @param whole what they are to be advances of
     * @throws io.klientela.error.NotFoundException if one of them is not within reach
     * @throws OtherKindException if one of them is no advance
     * @throws OtherAdvanceException if one is for another client, in another currency, or in another second currency
     */
    List<IssuedInvoice> find(Collection<InvoiceId> ids, InvoiceContent whole) {
        List<IssuedInvoice> advances =
                ids.stream().distinct().map(this::find).sorted(ORDER).toList();
        advances.forEach(advance -> requireFitting(advance, whole));
        return advances;
    }

    private IssuedInvoice find(InvoiceId id) {
        Viewer viewer = unit.viewer();
        IssuedInvoice advance = unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filterAll(permissions))
                .orElseThrow(() -> viewer.refusal(permissions.get(0), id.ref()));
        if (advance.kind() != DocumentKind.ADVANCE) {
            throw new OtherKindException(advance, DocumentKind.ADVANCE);
        }
        return advance;
    }

    private static void requireFitting(IssuedInvoice advance, InvoiceContent whole) {
        InvoiceContent paid = advance.content();
        requireSame(advance, "client", whole.client(), paid.client());
        requireSame(advance, "currency", whole.currency(), paid.currency());
        requireSame(advance, "taxCurrency", taxCurrency(whole), taxCurrency(paid));
    }

    private static String taxCurrency(InvoiceContent content) {
        return content.pricing()
                .taxCurrency()
                .map(TaxCurrency::currency)
                .map(Objects::toString)
                .orElse("");
    }

    private static void requireSame(IssuedInvoice advance, String field, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw new OtherAdvanceException(advance, field, wanted.toString(), found.toString());
        }
    }

    /**
     * What stands of an advance.
     *
     * @throws AdvanceDeductedException if a final invoice deducts it
     * @throws AdvanceCreditedException if nothing stands of it
     */
    DeductedAdvance standing(IssuedInvoice advance) {
        requireFree(advance);
        StandingInvoice standing = Corrections.standing(unit, advance, permissions);
        if (DeductedAdvance.standing(standing).isEmpty()) {
            throw new AdvanceCreditedException(advance);
        }
        return DeductedAdvance.of(standing);
    }

    /**
     * Says no to an advance that a final invoice deducts, unless that is credited in full. Who sees the one sees the other: both are for
     * the same client.
     *
     * @throws AdvanceDeductedException if one does
     */
    void requireFree(IssuedInvoice advance) {
        unit
                .stores()
                .invoices()
                .deductionsOf(unit.project(), advance.id(), unit.viewer().filterAll(permissions))
                .stream()
                .filter(each -> !Corrections.standing(unit, each, permissions).isCredited())
                .findFirst()
                .ifPresent(each -> {
                    throw new AdvanceDeductedException(advance, each);
                });
    }
}
