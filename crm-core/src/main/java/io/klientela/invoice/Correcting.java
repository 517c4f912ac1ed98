package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Issues credit notes and corrections, and shows them beforehand. What stands of the invoice is read before its key is looked up: if the
 * same order is carried out at once, then either it is found under the key, or what stands is from before it, and the store refuses to
 * write a second.
 *
 * @param <S> the stores of the session
 */
final class Correcting<S extends InvoiceStores> {
    private static final List<Permission> CORRECT = List.of(Permissions.INVOICES_CORRECT, Permissions.INVOICES_VIEW);
    private static final List<Permission> VIEW = List.of(Permissions.INVOICES_VIEW);

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
            CorrectionMaking making = new CorrectionMaking(unit, CORRECT, unit.validated(issue));
            StandingInvoice standing = making.standing(invoice);
            return IssueKeys.corrected(
                            unit, standing.invoice(), making.issue(), before -> new CreditNote(before, valid))
                    .orElseGet(() -> credit(unit, making, standing, valid, Map.of()));
        });
    }

    IssuedInvoice correct(InvoiceId invoice, CorrectionOrder order, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            CorrectionOrder valid = unit.validated(order, order.faults(unit));
            CorrectionMaking making = new CorrectionMaking(unit, CORRECT, unit.validated(issue));
            StandingInvoice standing = making.standing(invoice);
            return IssueKeys.corrected(
                            unit, standing.invoice(), making.issue(), before -> new CorrectionNote(before, valid))
                    .orElseGet(() -> correct(unit, making, standing, valid));
        });
    }

    CancelledInvoice cancelAndRedraft(InvoiceId invoice, String reason, IssueOrder issue) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_CORRECT);
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            CreditOrder order = unit.validated(CreditOrder.because(reason));
            CorrectionMaking making = new CorrectionMaking(unit, CORRECT, unit.validated(issue));
            StandingInvoice standing = making.standing(invoice);
            return IssueKeys.corrected(
                            unit, standing.invoice(), making.issue(), before -> new CreditNote(before, order))
                    .map(note -> new CancelledInvoice(note, Redrafts.find(unit, note, invoice)))
                    .orElseGet(() -> cancel(unit, making, standing, order));
        });
    }

    InvoicePreview preview(InvoiceId invoice, CreditOrder order, IssueOrder issue) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.INVOICES_VIEW);
            CreditOrder valid = unit.validated(order);
            return preview(unit, invoice, issue, (making, standing) -> making.credit(standing, valid));
        });
    }

    InvoicePreview preview(InvoiceId invoice, CorrectionOrder order, IssueOrder issue) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.INVOICES_VIEW);
            CorrectionOrder valid = unit.validated(order, order.faults(unit));
            return preview(unit, invoice, issue, (making, standing) -> making.correction(standing, valid));
        });
    }

    private static InvoicePreview preview(
            UnitOfWork<? extends InvoiceStores> unit,
            InvoiceId invoice,
            IssueOrder issue,
            BiFunction<CorrectionMaking, StandingInvoice, CorrectingDocument> document) {
        CorrectionMaking making = new CorrectionMaking(unit, VIEW, unit.validated(issue));
        return making.preview(document.apply(making, making.standing(invoice)));
    }

    private CancelledInvoice cancel(
            UnitOfWork<S> unit, CorrectionMaking making, StandingInvoice standing, CreditOrder order) {
        DraftInvoice draft = new Duplication(unit, standing.invoice().id()).of(standing);
        return new CancelledInvoice(credit(unit, making, standing, order, Redrafts.field(draft)), draft);
    }

    private IssuedInvoice credit(
            UnitOfWork<S> unit,
            CorrectionMaking making,
            StandingInvoice standing,
            CreditOrder order,
            Map<String, String> more) {
        CreditNote note = making.credit(standing, order);
        // The number is taken last, for it keeps its series locked.
        follower.credited(unit, standing.invoice(), note.figures().due().negated());
        making.requireFree(standing.invoice());
        return Issue.of(unit, note, making.issue(), more);
    }

    private IssuedInvoice correct(
            UnitOfWork<S> unit, CorrectionMaking making, StandingInvoice standing, CorrectionOrder order) {
        CorrectionNote note = making.correction(standing, order);
        follower.corrected(unit, standing.invoice(), note.figures().due());
        making.requireFree(standing.invoice());
        return Issue.of(unit, note, making.issue(), Map.of());
    }
}
