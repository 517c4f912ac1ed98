package io.klientela.settlement;

import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.id.RecordRef;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.outbox.EventLog;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One step of one settlement: looks whether the life cycle has it, takes it, and writes down what it came to. */
final class Settling {
    /** In these, all that was due has come. */
    private static final Set<InvoiceState> SETTLED = Set.of(InvoiceState.PAID, InvoiceState.OVERPAID);

    /** From these, nothing can come in that was still due. */
    private static final Set<InvoiceState> NOTHING_OPEN =
            Set.of(InvoiceState.PAID, InvoiceState.OVERPAID, InvoiceState.CREDITED);

    private final UnitOfWork<? extends SettlementStores> unit;
    private final InvoiceStep step;
    private final IssuedInvoice invoice;
    private final Settlement before;

    private Settling(
            UnitOfWork<? extends SettlementStores> unit, InvoiceStep step, IssuedInvoice invoice, Settlement before) {
        this.unit = unit;
        this.step = step;
        this.invoice = invoice;
        this.before = before;
    }

    /**
     * Begins a step.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not settle
     * @throws NotFoundException if there is no such issued invoice within reach
     * @throws io.klientela.invoice.UncorrectableException if it is a credit note
     * @throws io.klientela.invoice.ProformaException if it is a proforma
     */
    static Settling begin(UnitOfWork<? extends SettlementStores> unit, InvoiceStep step, InvoiceId id) {
        Viewer viewer = unit.viewer();
        viewer.require(step.permission());
        IssuedInvoice invoice = unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filter(step.permission()))
                .orElseThrow(() -> viewer.refusal(step.permission(), id.ref()));
        invoice.requireClaim();
        return begin(unit, step, invoice);
    }

    /** Begins a step of an invoice that the caller has read. */
    static Settling begin(UnitOfWork<? extends SettlementStores> unit, InvoiceStep step, IssuedInvoice invoice) {
        AccessFilter reach = unit.viewer().filter(step.permission());
        Settlement before = unit.stores().settlements().find(unit.project(), Set.of(invoice.id()), reach).stream()
                .findFirst()
                .orElseGet(() -> Settlement.of(invoice));
        return new Settling(unit, step, invoice, before);
    }

    /**
     * Counts the version of a settlement on, and changes nothing else: another command that writes it at once is run again, and then
     * sees what this one did.
     */
    static void hold(UnitOfWork<? extends SettlementStores> unit, InvoiceStep step, IssuedInvoice invoice) {
        Settling settling = begin(unit, step, invoice);
        settling.save(settling.before.withVersion(settling.before.version() + 1));
    }

    /** Takes an amount off what is open. */
    Settlement credit(Money amount) {
        return write(before.withCredited(before.credited().plus(amount)), Map.of());
    }

    IssuedInvoice invoice() {
        return invoice;
    }

    /** Where the invoice stands as yet. */
    Settlement before() {
        return before;
    }

    /**
     * Goes on if the step is allowed.
     *
     * @throws IllegalSettlementStepException if not
     */
    Settling allowed() {
        if (!before.steps().contains(step)) {
            throw new IllegalSettlementStepException(invoice, before, step);
        }
        return this;
    }

    /**
     * The payment of that id, which counts.
     *
     * @throws NotFoundException if the invoice has none
     * @throws PaymentTakenBackException if it was taken back
     */
    Payment inForce(PaymentId id) {
        Payment payment = before.find(id).orElseThrow(() -> new NotFoundException(id.ref()));
        payment.reversal().ifPresent(reversal -> {
            throw new PaymentTakenBackException(invoice, id, reversal);
        });
        return payment;
    }

    /** Writes what a payment or refund has made of the invoice, with its history and its event. */
    Settlement write(Settlement changed, String event, Payment payment, Map<String, String> told) {
        String amount = payment.amount().toString();
        Map<String, String> more = FieldChanges.fields();
        more.put(SettlementFields.AMOUNT, amount);
        more.putAll(told);
        return write(changed, event, Map.of("payment", payment.id().toString(), "amount", amount), more);
    }

    /** Writes what a dispute has made of the invoice, with its history and its event. */
    Settlement write(Settlement changed, String event, Map<String, String> told) {
        return write(changed, event, Map.of(), told);
    }

    /**
     * Writes what the invoice has come to.
     *
     * @param data what the event tells besides the number
     * @param told what the history tells besides the step and the settlement
     */
    private Settlement write(Settlement changed, String event, Map<String, String> data, Map<String, String> told) {
        Map<String, String> history = FieldChanges.fields();
        history.put(SettlementFields.STEP, step.code());
        history.putAll(told);
        Settlement next = write(changed, history);
        RecordRef record = invoice.id().ref();
        Map<String, String> number = Map.of("number", invoice.number());
        Map<String, String> facts = new HashMap<>(number);
        facts.putAll(data);
        EventLog.publish(unit, event, record, facts);
        if (SETTLED.contains(next.state()) && !NOTHING_OPEN.contains(before.state())) {
            EventLog.publish(unit, "invoice.paid", record, number);
        }
        return next;
    }

    private Settlement write(Settlement changed, Map<String, String> told) {
        Settlement next = changed.withVersion(before.version() + 1);
        if (!LifeCycle.leads(before.state(), step, next.state())) {
            throw new IllegalStateException("The life cycle has no way from " + before.state() + " by " + step + " to "
                    + next.state() + "; the table and the states contradict each other");
        }
        save(next);
        Map<String, String> after = SettlementFields.of(next);
        after.putAll(told);
        ChangeLog.changed(
                unit, invoice.id().ref(), invoice.content().client().ref(), SettlementFields.of(before), after);
        return next;
    }

    private void save(Settlement next) {
        SettlementStore store = unit.stores().settlements();
        if (before.version() == 0) {
            store.insert(next);
        } else if (!store.update(next)) {
            // A step is a pure intention: it means the same after whatever came in between.
            throw TransientStorageException.overtaken(invoice.id().ref(), before.version());
        }
    }
}
