package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.contact.ContactReferences;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.CorrectionPart.ChangedConsignee;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Issues credit notes and corrections. What stands of the invoice is read before its key is looked up: if the same order is carried out
 * at once, then either it is found under the key, or what stands is from before it, and the store refuses to write a second.
 *
 * @param <S> the stores of the session
 */
final class Correcting<S extends InvoiceStores> {
    private static final List<Permission> CORRECT = List.of(Permissions.INVOICES_CORRECT, Permissions.INVOICES_VIEW);

    private final Session<S> session;
    private final CorrectionFollower<? super S> follower;

    Correcting(Session<S> session, CorrectionFollower<? super S> follower) {
        this.session = session;
        this.follower = Objects.requireNonNull(follower, "follower");
    }

    IssuedInvoice credit(InvoiceId invoice, CreditOrder order, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            CreditOrder valid = unit.validated(order);
            IssueOrder validIssue = unit.validated(issue);
            IssuedInvoice original = Corrections.find(unit, invoice, CORRECT);
            StandingInvoice standing = Corrections.standing(unit, original, CORRECT);
            return IssueKeys.corrected(unit, original, validIssue, before -> new CreditNote(before, valid))
                    .orElseGet(() -> credit(unit, standing, valid, validIssue, Map.of()));
        });
    }

    IssuedInvoice correct(InvoiceId invoice, CorrectionOrder order, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            CorrectionOrder valid = unit.validated(order, order.faults(unit));
            IssueOrder validIssue = unit.validated(issue);
            IssuedInvoice original = Corrections.find(unit, invoice, CORRECT);
            StandingInvoice standing = Corrections.standing(unit, original, CORRECT);
            return IssueKeys.corrected(unit, original, validIssue, before -> new CorrectionNote(before, valid))
                    .orElseGet(() -> correct(unit, standing, valid, validIssue));
        });
    }

    CancelledInvoice cancelAndRedraft(InvoiceId invoice, String reason, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            CreditOrder order = unit.validated(CreditOrder.because(reason));
            IssueOrder validIssue = unit.validated(issue);
            IssuedInvoice original = Corrections.find(unit, invoice, CORRECT);
            StandingInvoice standing = Corrections.standing(unit, original, CORRECT);
            return IssueKeys.corrected(unit, original, validIssue, before -> new CreditNote(before, order))
                    .map(note -> new CancelledInvoice(note, Redrafts.find(unit, note, invoice)))
                    .orElseGet(() -> cancel(unit, standing, order, validIssue));
        });
    }

    private CancelledInvoice cancel(UnitOfWork<S> unit, StandingInvoice standing, CreditOrder order, IssueOrder issue) {
        DraftInvoice draft = new Duplication(unit, standing.invoice().id()).of(standing);
        return new CancelledInvoice(credit(unit, standing, order, issue, Redrafts.field(draft)), draft);
    }

    private IssuedInvoice credit(
            UnitOfWork<S> unit,
            StandingInvoice standing,
            CreditOrder order,
            IssueOrder issue,
            Map<String, String> more) {
        IssuedInvoice original = standing.invoice();
        requireDate(unit, original, issue);
        if (standing.isCredited() && !order.isOfUnits()) {
            throw new NothingToCreditException(original.id(), true);
        }
        CreditNote note = new CreditNote(standing, order);
        if (note.isEmpty()) {
            throw new NothingToCreditException(original.id(), standing.isCredited());
        }
        // The number is taken last, for it keeps its series locked.
        follower.credited(unit, original, note.figures().due().negated());
        requireFree(unit, original);
        return Issue.of(unit, note, issue, more);
    }

    private IssuedInvoice correct(
            UnitOfWork<S> unit, StandingInvoice standing, CorrectionOrder order, IssueOrder issue) {
        IssuedInvoice original = standing.invoice();
        requireDate(unit, original, issue);
        if (standing.isDeductionCredited()) {
            throw new FinalCorrectionException(original);
        }
        requireReach(unit, standing, order);
        CorrectionNote note = new CorrectionNote(standing, order).issuable();
        Money levies = note.figures().levies();
        if (original.kind() == DocumentKind.ADVANCE && !levies.isZero()) {
            throw new LevyInAdvanceException(original.id(), levies);
        }
        follower.corrected(unit, original, note.figures().due());
        requireFree(unit, original);
        return Issue.of(unit, note, issue, Map.of());
    }

    /** Goods go to contacts that the actor reaches, or stay where they went. */
    private static void requireReach(
            UnitOfWork<? extends InvoiceStores> unit, StandingInvoice standing, CorrectionOrder order) {
        Optional<ContactId> before = standing.content().consignee().map(Consignee::contact);
        order.parts().stream()
                .filter(ChangedConsignee.class::isInstance)
                .map(ChangedConsignee.class::cast)
                .flatMap(change -> change.consignee().map(Consignee::contact).stream())
                .filter(contact -> !before.equals(Optional.of(contact)))
                .forEach(contact -> ContactReferences.require(unit, contact, List.of(Permissions.INVOICES_CORRECT)));
    }

    private static void requireDate(
            UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice original, IssueOrder issue) {
        LocalDate day = issue.day(unit);
        if (day.isBefore(original.issueDate())) {
            throw new CreditDateException(original, day);
        }
    }

    /** Comes after the follower, which no final invoice passes at once with this. */
    private static void requireFree(UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice original) {
        if (original.kind() == DocumentKind.ADVANCE) {
            new ChosenAdvances(unit, CORRECT).requireFree(original);
        }
    }
}
