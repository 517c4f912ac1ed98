package io.klientela.settlement;

import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.AdvanceFollower;
import io.klientela.invoice.CorrectionFollower;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.operation.Selection;
import io.klientela.operation.SelectionReport;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of issued invoices: payments, refunds, disputes, what is open and overdue (TEAMLAB-39, RAMISYS-16). As with invoices, a scope
 * of a permission is a scope over clients. Thread-safe unless its session is bound to a transaction.
 *
 * <p>A step names the invoice and not a version of its settlement: two payments at once are both recorded, one after the other.
 * Which step is allowed when, says the {@link LifeCycle}. A step that is refused leaves everything as it was. Besides what its method
 * tells, each is refused with
 * <ul>
 *   <li>{@link io.klientela.access.AccessDeniedException} if the actor may not settle invoices at all,
 *   <li>{@link NotFoundException} if there is no such issued invoice within reach,
 *   <li>{@link io.klientela.invoice.UncorrectableException} if it is a correction or a credit note, which is not settled but settles,
 *   <li>{@link io.klientela.invoice.ProformaException} if it is a proforma, which claims nothing,
 *   <li>{@link IllegalSettlementStepException} if it is not allowed in the state in which the invoice is,
 *   <li>{@link io.klientela.error.TransientStorageException} if others were faster several times: repeat it.
 * </ul>
 */
public final class Settlements {
    private final Session<? extends SettlementStores> session;

    public Settlements(Session<? extends SettlementStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** Takes what credit notes give back off what is open and puts what corrections add on it, within their transactions. */
    public static CorrectionFollower<SettlementStores> followingCorrections() {
        return new CorrectedSettlements();
    }

    /** Keeps advances from being deducted and credited at once: both write the settlement. */
    public static AdvanceFollower<SettlementStores> followingAdvances() {
        return new DeductedSettlements();
    }

    /**
     * Records money that came in, in whatever state the invoice is. Under a key it is safe to ask again when an answer was lost: it is
     * recorded once, and where the invoice stands is given again.
     *
     * @throws io.klientela.money.CurrencyMismatchException if it is in another currency than the invoice
     * @throws PaymentDateException if it lies in the future, or more than a year before the issue
     * @throws PaymentKeyException if under the key something else was recorded: for another invoice, of another amount, or a refund
     * @throws IllegalArgumentException if the payments would have more digits than {@link io.klientela.money.Money} holds
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public Settlement record(InvoiceId invoice, NewPayment command) {
        return session.write(unit -> {
            unit.viewer().require(InvoiceStep.RECORD_PAYMENT.permission());
            return Recording.record(unit, invoice, unit.validated(command, command.faults(unit)));
        });
    }

    /**
     * Records that all that is open came in on {@code day}.
     *
     * @throws PaymentDateException if the day lies in the future, or more than a year before the issue
     */
    public Settlement markPaid(InvoiceId invoice, LocalDate day) {
        return session.write(unit -> Recording.markPaid(unit, invoice, day));
    }

    /**
     * Records money that went back to the buyer, at most what they are owed at this moment: {@link Settlement#overpaid()}. It stands
     * among the payments, less than zero. What is owed in a dispute is paid back once that is resolved. A key works as that of a payment.
     *
     * @param command how much went back, more than zero
     * @throws RefundAmountException if it is more than the buyer is owed
     * @throws io.klientela.money.CurrencyMismatchException if it is in another currency than the invoice
     * @throws PaymentDateException if it lies in the future, or before the first payment that counts; before the issue if none does
     * @throws PaymentKeyException if under the key something else was recorded: for another invoice, of another amount, or a payment
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public Settlement refund(InvoiceId invoice, NewPayment command) {
        return session.write(unit -> {
            unit.viewer().require(InvoiceStep.REFUND.permission());
            return Recording.refund(unit, invoice, unit.validated(command, command.faults(unit)));
        });
    }

    /**
     * Takes a payment back that bounced, or a payment or refund that was recorded by mistake. It stays in the books with the reason.
     *
     * @throws NotFoundException if the invoice has no such payment or refund
     * @throws PaymentTakenBackException if it was taken back already
     * @throws jakarta.validation.ConstraintViolationException if the reason is missing or too long
     */
    public Settlement takeBack(InvoiceId invoice, PaymentId payment, String reason) {
        return session.write(unit -> {
            unit.viewer().require(InvoiceStep.TAKE_PAYMENT_BACK.permission());
            String why = unit.validated(new NewReason(reason)).reason();
            Settling settling = Settling.begin(unit, InvoiceStep.TAKE_PAYMENT_BACK, invoice);
            // Where a payment stands, the step is allowed in every state.
            Payment bounced = settling.inForce(payment);
            Reversal reversal = new Reversal(why, unit.now(), unit.viewer().actor());
            return settling.write(
                    settling.before().withTakenBack(payment, reversal),
                    bounced.isRefund() ? "invoice.refund-taken-back" : "invoice.payment-taken-back",
                    bounced,
                    Map.of(SettlementFields.REASON, why));
        });
    }

    /**
     * Writes down that the buyer rejects the invoice: the claim rests, it is not overdue meanwhile, tax and number stay.
     *
     * @throws jakarta.validation.ConstraintViolationException if the reason is missing or too long
     */
    public Settlement dispute(InvoiceId invoice, String reason) {
        return session.write(unit -> {
            unit.viewer().require(InvoiceStep.DISPUTE.permission());
            String why = unit.validated(new NewReason(reason)).reason();
            Settling settling =
                    Settling.begin(unit, InvoiceStep.DISPUTE, invoice).allowed();
            Dispute dispute = new Dispute(why, unit.now(), unit.viewer().actor());
            return settling.write(settling.before().withDispute(Optional.of(dispute)), "invoice.disputed", Map.of());
        });
    }

    /**
     * Writes down that the dispute is over: the claim stands again, as far as it is not paid. The history keeps how it ended.
     *
     * @param outcome how; may be empty
     * @throws jakarta.validation.ConstraintViolationException if it is too long
     */
    public Settlement resolveDispute(InvoiceId invoice, String outcome) {
        return session.write(unit -> {
            unit.viewer().require(InvoiceStep.RESOLVE_DISPUTE.permission());
            String how = unit.validated(new NewOutcome(outcome)).outcome();
            Settling settling =
                    Settling.begin(unit, InvoiceStep.RESOLVE_DISPUTE, invoice).allowed();
            return settling.write(
                    settling.before().withDispute(Optional.empty()),
                    "invoice.dispute-resolved",
                    Map.of(SettlementFields.OUTCOME, how));
        });
    }

    /**
     * As {@link #markPaid(InvoiceId, LocalDate)} for a selection, at most 1,000 invoices. Each is changed in a transaction of its own,
     * and the report tells what became of it.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not settle invoices at all
     * @throws IllegalArgumentException if there are more
     * @throws IllegalStateException inside a joined transaction
     */
    public SelectionReport<InvoiceId, Settlement> markPaid(Collection<InvoiceId> invoices, LocalDate day) {
        session.read(unit -> required(unit, InvoiceStep.MARK_PAID));
        return Selection.each(session, invoices, invoice -> invoice, invoice -> markPaid(invoice, day));
    }

    /**
     * As {@link #dispute(InvoiceId, String)} for a selection, at most 1,000 invoices. Each is changed in a transaction of its own, and
     * the report tells what became of it.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not settle invoices at all
     * @throws jakarta.validation.ConstraintViolationException if the reason is missing or too long
     * @throws IllegalArgumentException if there are more
     * @throws IllegalStateException inside a joined transaction
     */
    public SelectionReport<InvoiceId, Settlement> dispute(Collection<InvoiceId> invoices, String reason) {
        session.read(unit -> required(unit, InvoiceStep.DISPUTE).validated(new NewReason(reason)));
        return Selection.each(session, invoices, invoice -> invoice, invoice -> dispute(invoice, reason));
    }

    private static <U extends UnitOfWork<?>> U required(U unit, InvoiceStep step) {
        unit.viewer().require(step.permission());
        return unit;
    }

    /** The day it is in the project's zone, which decides what is overdue. */
    public LocalDate today() {
        return session.read(Recording::today);
    }

    /**
     * An issued invoice and where it stands.
     *
     * @throws NotFoundException if there is no such issued invoice within reach
     * @throws io.klientela.invoice.UncorrectableException if it is a correction or a credit note
     * @throws io.klientela.invoice.ProformaException if it is a proforma
     */
    public SettledInvoice get(InvoiceId id) {
        return session.read(unit -> {
            Viewer viewer = unit.viewer();
            AccessFilter reach = viewer.filter(Permissions.INVOICES_VIEW);
            IssuedInvoice invoice = unit.stores()
                    .invoices()
                    .find(unit.project(), id, reach)
                    .orElseThrow(() -> viewer.refusal(Permissions.INVOICES_VIEW, id.ref()));
            invoice.requireClaim();
            return Standing.of(unit, List.of(invoice), reach).of(invoice);
        });
    }

    /** The issued invoices that match, latest first. */
    public Page<SettledInvoice> list(SettlementQuery query, PageRequest page) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.INVOICES_VIEW);
            AccessFilter reach = unit.viewer().filter(Permissions.INVOICES_VIEW);
            List<IssuedInvoice> found =
                    unit.stores().settlements().invoices(unit.project(), query, reach, Slice.of(page));
            Standing standing = Standing.of(unit, found, reach);
            return Page.of(
                            found,
                            page.size(),
                            (IssuedInvoice invoice) -> Keyset.byId(invoice.id().value()))
                    .map(standing::of);
        });
    }

    /**
     * What a client owes today and is owed, by currency; what is settled adds nothing. Costs as much as the client has invoices that
     * are not settled.
     *
     * @throws NotFoundException if no draft and no invoice within reach is for that client
     */
    public List<Balance> balances(ContactId client) {
        return session.read(unit -> Balances.of(unit, client));
    }
}
