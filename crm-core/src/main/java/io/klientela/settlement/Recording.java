package io.klientela.settlement;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.money.Money;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Records payments and refunds. */
final class Recording {
    private static final int YEARS_AHEAD = 1;

    private final UnitOfWork<? extends SettlementStores> unit;
    private final Settling settling;

    private Recording(UnitOfWork<? extends SettlementStores> unit, Settling settling) {
        this.unit = unit;
        this.settling = settling;
    }

    /** The day it is in the project's zone. */
    static LocalDate today(UnitOfWork<? extends SettlementStores> unit) {
        return LocalDate.ofInstant(unit.now(), Projects.current(unit).zone());
    }

    /** Records a payment, or gives what was recorded under its key before. */
    static Settlement record(UnitOfWork<? extends SettlementStores> unit, InvoiceId id, NewPayment command) {
        return once(unit, InvoiceStep.RECORD_PAYMENT, id, command, command.amount());
    }

    /** Records a refund, or gives what was recorded under its key before. */
    static Settlement refund(UnitOfWork<? extends SettlementStores> unit, InvoiceId id, NewPayment command) {
        return once(unit, InvoiceStep.REFUND, id, command, command.amount().negated());
    }

    /** Records a payment of all that is open. */
    static Settlement markPaid(UnitOfWork<? extends SettlementStores> unit, InvoiceId id, LocalDate day) {
        Settling settling = Settling.begin(unit, InvoiceStep.MARK_PAID, id).allowed();
        Money open = settling.before().open();
        return new Recording(unit, settling).write(NewPayment.of(open).on(day), open);
    }

    private static Settlement once(
            UnitOfWork<? extends SettlementStores> unit,
            InvoiceStep step,
            InvoiceId id,
            NewPayment command,
            Money amount) {
        // Before the settlement is read: whoever is found here under the key stands in it then, however fast others
        // are.
        Optional<InvoiceId> known =
                command.key().flatMap(key -> unit.stores().settlements().findByKey(unit.project(), key));
        Settling settling = Settling.begin(unit, step, id);
        if (known.isPresent()) {
            requireSame(settling, command.key(), amount);
            return settling.before();
        }
        amount.requireCurrency(settling.before().due().currency());
        return new Recording(unit, settling.allowed()).write(command, amount);
    }

    private static void requireSame(Settling settling, Optional<String> key, Money amount) {
        boolean isSame = settling.before().payments().stream()
                .filter(payment -> payment.key().equals(key))
                .anyMatch(payment -> payment.amount().equals(amount));
        if (!isSame) {
            throw new PaymentKeyException(key.orElseThrow(), settling.invoice());
        }
    }

    private Settlement write(NewPayment command, Money amount) {
        LocalDate today = today(unit);
        LocalDate date = command.date().orElse(today);
        if (amount.isNegative()) {
            requireOverpaid(amount.negated());
            requirePossible(date, firstPayment().orElseGet(() -> issued(today)), today);
        } else {
            // Money may come before the invoice, but not so long before that it must be a slip of the year.
            requirePossible(date, issued(today).minusYears(YEARS_AHEAD), today);
        }
        Payment payment = new Payment(
                new PaymentId(unit.newId()),
                amount,
                date,
                command.method(),
                command.reference(),
                command.key(),
                unit.now(),
                unit.viewer().actor(),
                Optional.empty());
        String event = payment.isRefund() ? "invoice.refund-recorded" : "invoice.payment-recorded";
        return settling.write(settling.before().withPayment(payment), event, payment, Map.of());
    }

    private void requireOverpaid(Money amount) {
        Money overpaid = settling.before().overpaid();
        if (amount.compareTo(overpaid) > 0) {
            throw new RefundAmountException(settling.invoice(), amount, overpaid);
        }
    }

    /** When the first money came of what counts. */
    private Optional<LocalDate> firstPayment() {
        return settling.before().payments().stream()
                .filter(payment -> payment.isInForce() && !payment.isRefund())
                .map(Payment::date)
                .min(Comparator.naturalOrder());
    }

    private LocalDate issued(LocalDate today) {
        LocalDate issueDate = settling.invoice().issueDate();
        return issueDate.isBefore(today) ? issueDate : today;
    }

    private void requirePossible(LocalDate date, LocalDate earliest, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw new PaymentDateException(settling.invoice(), date, earliest, latest);
        }
    }
}
