package io.klientela.settlement;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happened to an issued invoice since its issue. All amounts are in its currency, and nothing rounds:
 * {@code due = credited + paid + open − overpaid}.
 *
 * @param invoice the invoice, which has one settlement
 * @param project the project
 * @param due what the buyer owed at the issue: {@link io.klientela.invoice.InvoiceFigures#due()}; negative if the seller owes
 * @param dueDate the day by which it is to be paid (BT-9)
 * @param credited what credit notes gave back and corrections took off, less what corrections put on; negative if that is more
 * @param payments every payment and refund in the order in which they were recorded, those that were taken back among them
 * @param dispute if the buyer rejects the invoice at present
 * @param version 0 as long as nothing happened
 */
public record Settlement(
        InvoiceId invoice,
        ProjectId project,
        Money due,
        LocalDate dueDate,
        Money credited,
        List<Payment> payments,
        Optional<Dispute> dispute,
        long version) {
    /**
     * Checks that the amounts add up.
     *
     * @throws io.klientela.money.CurrencyMismatchException if a payment or the credit is in another currency than the invoice
     * @throws IllegalArgumentException if a sum would have more digits than {@link Money} holds
     */
    public Settlement {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(dueDate, "dueDate");
        payments = List.copyOf(payments);
        Objects.requireNonNull(dispute, "dispute");
        balance(due, credited, paid(due, payments));
    }

    /** That of an invoice to which nothing happened yet. */
    public static Settlement of(IssuedInvoice invoice) {
        Money due = invoice.figures().due();
        return new Settlement(
                invoice.id(),
                invoice.project(),
                due,
                invoice.dueDate(),
                Money.zero(due.currency()),
                List.of(),
                Optional.empty(),
                0);
    }

    /** What came in less what was paid back, of all that was not taken back; negative if more was paid back. */
    public Money paid() {
        return paid(due, payments);
    }

    /** What the buyer still has to pay, disputed or not; zero if nothing. */
    public Money open() {
        Money balance = balance();
        return balance.isPositive() ? balance : Money.zero(due.currency());
    }

    /** What the buyer is owed; zero if nothing. */
    public Money overpaid() {
        Money balance = balance();
        return balance.isNegative() ? balance.negated() : Money.zero(due.currency());
    }

    public InvoiceState state() {
        Money balance = balance();
        if (dispute.isPresent()) {
            return InvoiceState.DISPUTED;
        }
        if (balance.isNegative()) {
            return InvoiceState.OVERPAID;
        }
        Money paid = paid();
        if (balance.isPositive()) {
            return paid.isPositive() ? InvoiceState.PARTLY_PAID : InvoiceState.BILLED;
        }
        return credited.isZero() || !paid.isZero() ? InvoiceState.PAID : InvoiceState.CREDITED;
    }

    /**
     * Whether on {@code day} it should have been paid: the day is after the due date, something is open, and the buyer does not
     * dispute it.
     */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(dueDate) && InvoiceState.CLAIMED.contains(state());
    }

    /** What may be done next, by whoever may: the steps of the {@link LifeCycle}, without taking back where there is no payment to take. */
    public Set<InvoiceStep> steps() {
        Set<InvoiceStep> steps = LifeCycle.stepsIn(state());
        if (payments.stream().anyMatch(Payment::isInForce)) {
            return steps;
        }
        EnumSet<InvoiceStep> withoutTakingBack = EnumSet.copyOf(steps);
        withoutTakingBack.remove(InvoiceStep.TAKE_PAYMENT_BACK);
        return Collections.unmodifiableSet(withoutTakingBack);
    }

    public Optional<Payment> find(PaymentId payment) {
        return payments.stream().filter(each -> each.id().equals(payment)).findFirst();
    }

    /** With what credit notes and corrections took off. */
    public Settlement withCredited(Money amount) {
        return new Settlement(invoice, project, due, dueDate, amount, payments, dispute, version);
    }

    Settlement withPayment(Payment payment) {
        List<Payment> all = Stream.concat(payments.stream(), Stream.of(payment)).toList();
        return new Settlement(invoice, project, due, dueDate, credited, all, dispute, version);
    }

    Settlement withTakenBack(PaymentId payment, Reversal reversal) {
        List<Payment> all = payments.stream()
                .map(each -> each.id().equals(payment) ? each.takenBack(reversal) : each)
                .toList();
        return new Settlement(invoice, project, due, dueDate, credited, all, dispute, version);
    }

    Settlement withDispute(Optional<Dispute> changed) {
        return new Settlement(invoice, project, due, dueDate, credited, payments, changed, version);
    }

    Settlement withVersion(long next) {
        return new Settlement(invoice, project, due, dueDate, credited, payments, dispute, next);
    }

    private Money balance() {
        return balance(due, credited, paid());
    }

    private static Money balance(Money due, Money credited, Money paid) {
        return due.minus(credited).minus(paid);
    }

    private static Money paid(Money due, List<Payment> payments) {
        return Money.total(
                payments.stream()
                        .filter(Payment::isInForce)
                        .map(Payment::amount)
                        .toList(),
                due.currency());
    }
}
