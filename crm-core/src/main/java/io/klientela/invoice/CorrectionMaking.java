package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.contact.ContactReferences;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.CorrectionPart.ChangedConsignee;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes credit notes and corrections of what stands of an invoice, and says no to what none can say: the same for their issue and for a
 * look at them. It locks nothing and writes nothing.
 */
final class CorrectionMaking {
    private final UnitOfWork<? extends InvoiceStores> unit;
    private final List<Permission> reach;
    private final IssueOrder issue;

    /**
     * @param reach permissions over the client, the first of which the command asks for
     * @param issue how it is issued, or would be
     */
    CorrectionMaking(UnitOfWork<? extends InvoiceStores> unit, List<Permission> reach, IssueOrder issue) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.reach = List.copyOf(reach);
        this.issue = Objects.requireNonNull(issue, "issue");
    }

    IssueOrder issue() {
        return issue;
    }

    StandingInvoice standing(InvoiceId invoice) {
        return Corrections.standing(unit, Corrections.find(unit, invoice, reach), reach);
    }

    CreditNote credit(StandingInvoice standing, CreditOrder order) {
        IssuedInvoice original = standing.invoice();
        requireDate(original);
        if (standing.isCredited() && !order.isOfUnits()) {
            throw new NothingToCreditException(original, true);
        }
        CreditNote note = new CreditNote(standing, order);
        if (note.isEmpty()) {
            throw new NothingToCreditException(original, standing.isCredited());
        }
        return note;
    }

    CorrectionNote correction(StandingInvoice standing, CorrectionOrder order) {
        IssuedInvoice original = standing.invoice();
        requireDate(original);
        if (standing.isDeductionCredited()) {
            throw new FinalCorrectionException(original);
        }
        requireReach(standing, order);
        CorrectionNote note = new CorrectionNote(standing, order).issuable();
        Money levies = note.figures().levies();
        if (original.kind() == DocumentKind.ADVANCE && !levies.isZero()) {
            throw new LevyInAdvanceException(original.id(), levies);
        }
        return note;
    }

    /**
     * Says no to an advance that a final invoice deducts. The issue asks after its follower, which no final invoice passes at once with
     * this.
     */
    void requireFree(IssuedInvoice original) {
        if (original.kind() == DocumentKind.ADVANCE) {
            new ChosenAdvances(unit, reach).requireFree(original);
        }
    }

    /** What would be issued, all but its number; refused where the issue would refuse what it says. */
    InvoicePreview preview(CorrectingDocument document) {
        requireFree(document.original());
        NewDocument made = NewDocument.of(document);
        IssueRules.require(document.original().id(), made);
        return InvoicePreview.of(unit, document, made, issue);
    }

    private void requireDate(IssuedInvoice original) {
        LocalDate day = issue.day(unit);
        if (day.isBefore(original.issueDate())) {
            throw new CreditDateException(original, day);
        }
    }

    /** Goods go to contacts that the actor reaches, or stay where they went. */
    private void requireReach(StandingInvoice standing, CorrectionOrder order) {
        Optional<ContactId> before = standing.content().consignee().map(Consignee::contact);
        order.parts().stream()
                .filter(ChangedConsignee.class::isInstance)
                .map(ChangedConsignee.class::cast)
                .flatMap(change -> change.consignee().map(Consignee::contact).stream())
                .filter(contact -> !before.equals(Optional.of(contact)))
                .forEach(contact -> ContactReferences.require(unit, contact, reach.subList(0, 1)));
    }
}
