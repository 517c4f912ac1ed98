package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Issues credit notes.
 *
 * @param <S> the stores of the session
 */
final class Crediting<S extends InvoiceStores> {
    private static final List<Permission> CORRECT = List.of(Permissions.INVOICES_CORRECT, Permissions.INVOICES_VIEW);

    private final Session<S> session;
    private final CreditFollower<? super S> follower;

    Crediting(Session<S> session, CreditFollower<? super S> follower) {
        this.session = session;
        this.follower = Objects.requireNonNull(follower, "follower");
    }

    IssuedInvoice credit(InvoiceId invoice, CreditOrder order, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            CreditOrder valid = unit.validated(order);
            IssueOrder validIssue = unit.validated(issue);
            IssuedInvoice original = Corrections.find(unit, invoice, CORRECT);
            Optional<IssuedInvoice> before = IssueKeys.credited(unit, original, validIssue);
            return before.isPresent() ? before.get() : issue(unit, original, valid, validIssue);
        });
    }

    CancelledInvoice cancelAndRedraft(InvoiceId invoice, String reason) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            CreditOrder order = unit.validated(CreditOrder.because(reason));
            IssuedInvoice original = Corrections.find(unit, invoice, CORRECT);
            DraftInvoice draft = new Duplication(unit, invoice).carryOut();
            return new CancelledInvoice(issue(unit, original, order, IssueOrder.today()), draft);
        });
    }

    private IssuedInvoice issue(UnitOfWork<S> unit, IssuedInvoice original, CreditOrder order, IssueOrder issue) {
        StandingInvoice standing = Corrections.standing(unit, original, CORRECT);
        issue.date().filter(date -> date.isBefore(original.issueDate())).ifPresent(date -> {
            throw new CreditDateException(original, date);
        });
        if (standing.isCredited()) {
            throw new NothingToCreditException(original.id(), true);
        }
        CreditNote note = new CreditNote(standing, order);
        if (note.isEmpty()) {
            throw new NothingToCreditException(original.id(), false);
        }
        // The number is taken last, for it keeps its series locked.
        follower.credited(unit, original, note.figures().due().negated());
        return Issue.of(unit, note, issue);
    }
}
