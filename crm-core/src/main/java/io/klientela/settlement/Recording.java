package io.klientela.settlement;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Records payments. */
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
        // Before the settlement is read: whoever is found here under the key stands in it then, however fast others
        // are.
        Optional<InvoiceId> known =
                command.key().flatMap(key -> unit.stores().settlements().findByKey(unit.project(), key));
        Settling settling = Settling.begin(unit, InvoiceStep.RECORD_PAYMENT, id);
        if (known.isPresent()) {
            requireSame(settling.before(), command);
            return settling.before();
        }
        command.amount().requireCurrency(settling.before().due().currency());
        return new Recording(unit, settling.allowed()).write(command);
    }

    /** Records a payment of all that is open. */
    static Settlement markPaid(UnitOfWork<? extends SettlementStores> unit, InvoiceId id, LocalDate day) {
        Settling settling = Settling.begin(unit, InvoiceStep.MARK_PAID, id).allowed();
        Money open = settling.before().open();
        return new Recording(unit, settling).write(NewPayment.of(open).on(day));
    }

    private static void requireSame(Settlement settlement, NewPayment command) {
        boolean isSame = settlement.payments().stream()
                .filter(payment -> payment.key().equals(command.key()))
                .anyMatch(payment -> payment.amount().equals(command.amount()));
        if (!isSame) {
            throw new PaymentKeyException(command.key().orElseThrow(), settlement.invoice());
        }
    }

    private Settlement write(NewPayment command) {
        LocalDate today = today(unit);
        Payment payment = new Payment(
                new PaymentId(unit.newId()),
                command.amount(),
                possible(command.date().orElse(today), today),
                command.method(),
                command.reference(),
                command.key(),
                unit.now(),
                unit.viewer().actor(),
                Optional.empty());
        return settling.write(
                settling.before().withPayment(payment),
                "invoice.payment-recorded",
                Map.of(
                        "number", settling.invoice().number(),
                        "payment", payment.id().toString(),
                        "amount", payment.amount().toString()));
    }

    /** Money may come before the invoice, but not so long before that it must be a slip of the year, and not from the future. */
    private LocalDate possible(LocalDate date, LocalDate today) {
        IssuedInvoice invoice = settling.invoice();
        LocalDate begin = invoice.issueDate().isBefore(today) ? invoice.issueDate() : today;
        LocalDate earliest = begin.minusYears(YEARS_AHEAD);
        if (date.isBefore(earliest) || date.isAfter(today)) {
            throw new PaymentDateException(invoice.id(), date, earliest, today);
        }
        return date;
    }
}
