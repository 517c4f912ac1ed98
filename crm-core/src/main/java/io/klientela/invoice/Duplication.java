package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.error.TransientStorageException;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.money.Money;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.tax.PayableRounding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One duplication of one draft or issued invoice into a draft (TEAMLAB-40). */
final class Duplication {
    private final UnitOfWork<? extends InvoiceStores> unit;
    private final InvoiceId source;

    Duplication(UnitOfWork<? extends InvoiceStores> unit, InvoiceId source) {
        this.unit = unit;
        this.source = source;
    }

    DraftInvoice carryOut() {
        unit.viewer().require(Permissions.INVOICES_DRAFT);
        Optional<DraftInvoice> draft = find();
        if (draft.isPresent()) {
            requireWhole(draft.get());
            LocalDate begun = LocalDate.ofInstant(
                    draft.get().createdAt(), Projects.current(unit).zone());
            return begin(draft.get().content(), begun);
        }
        IssuedInvoice issued = issued();
        return begin(issued.whole(), issued.issueDate());
    }

    /**
     * A draft of what an invoice says, its corrections included, without what credit notes gave back since and without the advances that
     * it deducts.
     */
    DraftInvoice of(StandingInvoice standing) {
        unit.viewer().require(Permissions.INVOICES_DRAFT);
        IssuedInvoice issued = issued();
        return begin(standing.wholeAsWritten(), issued.issueDate());
    }

    private IssuedInvoice issued() {
        Viewer viewer = unit.viewer();
        IssuedInvoice issued = unit.stores()
                .invoices()
                .find(
                        unit.project(),
                        source,
                        viewer.filterAll(List.of(Permissions.INVOICES_DRAFT, Permissions.INVOICES_VIEW)))
                .orElseThrow(() -> viewer.refusal(Permissions.INVOICES_DRAFT, source.ref()));
        issued.requireOriginal();
        return issued;
    }

    private Optional<DraftInvoice> find() {
        return unit.stores().drafts().find(unit.project(), source, unit.viewer().filter(Permissions.INVOICES_DRAFT));
    }

    /**
     * A draft is read in several queries. Where its row still has the version in which it was read first, its parts between are of
     * that version; where not, it was saved, issued or deleted meanwhile, and the duplication runs again.
     */
    private void requireWhole(DraftInvoice read) {
        if (find().filter(again -> again.version() == read.version()).isEmpty()) {
            throw TransientStorageException.overtaken(source.ref(), read.version());
        }
    }

    /** What belongs to the one occasion is left out, and a due date becomes as many days after the issue. */
    private DraftInvoice begin(InvoiceContent content, LocalDate day) {
        Optional<OpportunityId> seen = content.opportunity().filter(of -> Drafting.isVisible(unit, of));
        InvoiceContent lasting = content.withOpportunity(seen)
                .withSupplyDate(Optional.empty())
                .withDeliveryPeriod(Optional.empty())
                .withProforma(Optional.empty())
                .withPaymentTerm(term(content.paymentTerm(), day))
                .withPricing(lasting(content.pricing()));
        return Drafting.beginDuplicate(unit, lasting, source);
    }

    /** Nothing is prepaid as yet, and a rounding that was found for one amount is not that of another. */
    private static Pricing lasting(Pricing pricing) {
        Money nothing = Money.zero(pricing.prepaid().currency());
        Pricing unpaid = pricing.withPrepaid(nothing);
        return unpaid.rounding() instanceof PayableRounding.Fixed
                ? unpaid.withRounding(new PayableRounding.Fixed(nothing))
                : unpaid;
    }

    private static PaymentTerm term(PaymentTerm term, LocalDate day) {
        if (!(term instanceof PaymentTerm.OnDate due)) {
            return term;
        }
        long days = ChronoUnit.DAYS.between(day, due.date());
        return PaymentTerm.inDays((int) Math.max(0, Math.min(days, PaymentTerm.InDays.MOST)));
    }
}
