package io.klientela.settlement;

import static io.klientela.settlement.InvoiceState.BILLED;
import static io.klientela.settlement.InvoiceState.CREDITED;
import static io.klientela.settlement.InvoiceState.DISPUTED;
import static io.klientela.settlement.InvoiceState.DRAFT;
import static io.klientela.settlement.InvoiceState.OVERPAID;
import static io.klientela.settlement.InvoiceState.PAID;
import static io.klientela.settlement.InvoiceState.PARTLY_PAID;
import static io.klientela.settlement.InvoiceStep.CORRECT;
import static io.klientela.settlement.InvoiceStep.CREDIT;
import static io.klientela.settlement.InvoiceStep.DELETE_DRAFT;
import static io.klientela.settlement.InvoiceStep.DISPUTE;
import static io.klientela.settlement.InvoiceStep.ISSUE;
import static io.klientela.settlement.InvoiceStep.MARK_PAID;
import static io.klientela.settlement.InvoiceStep.RECORD_PAYMENT;
import static io.klientela.settlement.InvoiceStep.REFUND;
import static io.klientela.settlement.InvoiceStep.RESOLVE_DISPUTE;
import static io.klientela.settlement.InvoiceStep.SAVE_DRAFT;
import static io.klientela.settlement.InvoiceStep.TAKE_PAYMENT_BACK;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of invoices as a table: which step is allowed in which state, and where it may lead (REQUIREMENTS decision 12). What is
 * not in it is refused. Where a step has several rows, the amounts decide.
 *
 * <p>Payments are taken in every state, since money that came in is a fact, and so are credit notes, as long as something is left to
 * credit: by one of a negative line, more is open than before. So are corrections: by one that raises a paid invoice, something of it is
 * open again. Only what is claimed can be disputed, and only
 * what is overpaid paid back; what is owed in a dispute is paid back once that is resolved. A payment that was paid back and then
 * bounced, or a refund that never happened, may be taken back in every state that they may have led to. An issued invoice has no way back to a draft and none out of the books.
 */
public final class LifeCycle {
    private static final List<Transition> TRANSITIONS = Stream.of(
                    rows(DRAFT, SAVE_DRAFT, DRAFT),
                    Stream.of(new Transition(DRAFT, DELETE_DRAFT, Optional.empty())),
                    rows(DRAFT, ISSUE, BILLED, PAID, OVERPAID),
                    rows(BILLED, RECORD_PAYMENT, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(BILLED, MARK_PAID, PAID, CREDITED),
                    rows(BILLED, TAKE_PAYMENT_BACK, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(BILLED, DISPUTE, DISPUTED),
                    rows(BILLED, CREDIT, BILLED, PAID, OVERPAID, CREDITED),
                    rows(BILLED, CORRECT, BILLED, PAID, OVERPAID, CREDITED),
                    rows(PARTLY_PAID, RECORD_PAYMENT, PARTLY_PAID, PAID, OVERPAID),
                    rows(PARTLY_PAID, MARK_PAID, PAID),
                    rows(PARTLY_PAID, TAKE_PAYMENT_BACK, BILLED, PARTLY_PAID, PAID, OVERPAID),
                    rows(PARTLY_PAID, DISPUTE, DISPUTED),
                    rows(PARTLY_PAID, CREDIT, PARTLY_PAID, PAID, OVERPAID),
                    rows(PARTLY_PAID, CORRECT, PARTLY_PAID, PAID, OVERPAID),
                    rows(PAID, RECORD_PAYMENT, OVERPAID),
                    rows(PAID, TAKE_PAYMENT_BACK, BILLED, PARTLY_PAID, OVERPAID),
                    rows(PAID, CREDIT, BILLED, PARTLY_PAID, PAID, OVERPAID),
                    rows(PAID, CORRECT, BILLED, PARTLY_PAID, PAID, OVERPAID),
                    rows(OVERPAID, RECORD_PAYMENT, OVERPAID),
                    rows(OVERPAID, TAKE_PAYMENT_BACK, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(OVERPAID, REFUND, PAID, OVERPAID, CREDITED),
                    rows(OVERPAID, CREDIT, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(OVERPAID, CORRECT, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(DISPUTED, RECORD_PAYMENT, DISPUTED),
                    rows(DISPUTED, TAKE_PAYMENT_BACK, DISPUTED),
                    rows(DISPUTED, RESOLVE_DISPUTE, BILLED, PARTLY_PAID, PAID, OVERPAID, CREDITED),
                    rows(DISPUTED, CREDIT, DISPUTED),
                    rows(DISPUTED, CORRECT, DISPUTED),
                    rows(CREDITED, RECORD_PAYMENT, OVERPAID),
                    rows(CREDITED, TAKE_PAYMENT_BACK, BILLED, OVERPAID),
                    rows(CREDITED, CREDIT, BILLED, OVERPAID, CREDITED),
                    rows(CREDITED, CORRECT, BILLED, OVERPAID, CREDITED))
            .flatMap(rows -> rows)
            .toList();

    private LifeCycle() {}

    private static Stream<Transition> rows(InvoiceState from, InvoiceStep step, InvoiceState... to) {
        return Stream.of(to).map(next -> new Transition(from, step, Optional.of(next)));
    }

    /** Every row, from the draft on. */
    public static List<Transition> transitions() {
        return TRANSITIONS;
    }

    /** What may be done in {@code state}, in the order of the steps. */
    public static Set<InvoiceStep> stepsIn(InvoiceState state) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == state)
                .map(Transition::step)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(InvoiceStep.class)),
                        Collections::unmodifiableSet));
    }

    /** The rows as a table of Markdown. */
    public static String toMarkdown() {
        return "| State | Step | Next state | Permission |\n|---|---|---|---|\n"
                + TRANSITIONS.stream().map(LifeCycle::row).collect(Collectors.joining());
    }

    private static String row(Transition row) {
        return "| %s | %s | %s | `%s` |\n"
                .formatted(
                        row.from().code(),
                        row.step().code(),
                        row.to().map(InvoiceState::code).orElse("gone"),
                        row.permission().code());
    }

    /** Whether a row leads from the one state to the other. */
    static boolean leads(InvoiceState from, InvoiceStep step, InvoiceState to) {
        return TRANSITIONS.contains(new Transition(from, step, Optional.of(to)));
    }
}
