package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Uncredited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An issued invoice with its corrections and credit notes: what stands of it. Every amount is taken from the documents as they were
 * issued.
 *
 * @param invoice the invoice as it was sent
 * @param corrections its corrections and credit notes in the order of their issue
 * @param lines its lines by number, those that were taken away among them
 * @param charges its allowances and charges by number, likewise
 * @param left what can still be credited
 */
public record StandingInvoice(
        IssuedInvoice invoice,
        List<IssuedInvoice> corrections,
        List<StandingLine> lines,
        List<StandingCharge> charges,
        Uncredited left) {
    public StandingInvoice {
        Objects.requireNonNull(invoice, "invoice");
        corrections = List.copyOf(corrections);
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        Objects.requireNonNull(left, "left");
    }

    static StandingInvoice of(IssuedInvoice invoice, List<IssuedInvoice> corrections) {
        StandingParts parts = StandingParts.of(invoice);
        for (IssuedInvoice correction : corrections) {
            parts = parts.after(correction);
        }
        return new StandingInvoice(invoice, corrections, parts.lines(), parts.charges(), parts.left());
    }

    /** Whether nothing is left of it, a credit note being the reason: an invoice of nothing is not credited by being one. */
    public boolean isCredited() {
        return left.isEmpty() && corrections.stream().anyMatch(document -> document.kind() == DocumentKind.CREDIT_NOTE);
    }

    /** What the buyer owes for the invoice and its corrections together, before any payment that is not stated on it. */
    public Money due() {
        return sum(document -> Optional.of(document.figures().due())).orElseThrow();
    }

    /**
     * How many units of a line, counted from 1, stand: those that were not given back as units.
     *
     * @throws UnknownPartException if there is no such line
     */
    public BigDecimal quantityLeft(int number) {
        if (number < 1 || number > lines.size()) {
            throw new UnknownPartException(invoice, "line", number, lines.size());
        }
        return lines.get(number - 1).quantity();
    }

    /**
     * The invoice as it would be written now: with the lines, allowances and charges that stand, and the parties, references, delivery
     * period and notes as the last correction has them.
     */
    public InvoiceContent content() {
        return content(charge -> true);
    }

    /** What it would say of the whole supply now: for a final invoice, {@link #content()} without the advances that it deducts. */
    public InvoiceContent whole() {
        return content(charge -> !isDeduction(charge.number()));
    }

    /** Whether the allowance of that number deducts an advance: those of the final invoice stand there, whatever was added since. */
    boolean isDeduction(int number) {
        int last = invoice.content().pricing().charges().size();
        return number <= last && number > invoice.whole().pricing().charges().size();
    }

    /** Whether a credit note gave back of what it deducts, so that its advances do not stand in it any more as they stated it. */
    boolean isDeductionCredited() {
        return charges.stream()
                .filter(charge -> isDeduction(charge.number()))
                .anyMatch(charge -> !charge.amount()
                        .equals(invoice.figures()
                                .charges()
                                .get(charge.number() - 1)
                                .entered()));
    }

    private InvoiceContent content(Predicate<StandingCharge> chosen) {
        InvoiceContent original = invoice.content();
        return latest().withSupplyDate(original.supplyDate())
                .withPaymentTerm(original.paymentTerm())
                .withProforma(original.proforma())
                .withTerms(original.terms())
                .withNotes(notes())
                .withPricing(original.pricing()
                        .withCharges(charges.stream()
                                .filter(charge -> !charge.isTakenAway())
                                .filter(chosen)
                                .map(StandingCharge::charge)
                                .toList()))
                .withLines(lines.stream()
                        .filter(line -> !line.isTakenAway())
                        .map(line -> line.line(original.language()))
                        .toList());
    }

    /**
     * As {@link #whole()}, each line, allowance and charge as the invoice or a correction wrote it last: what is to be written anew.
     * What credit notes gave back is in it again, unless a correction wrote that line anew after them, with what stood of it.
     */
    InvoiceContent wholeAsWritten() {
        return of(
                        invoice,
                        corrections.stream()
                                .filter(document -> document.kind() == DocumentKind.CORRECTION)
                                .toList())
                .whole();
    }

    /** What the last correction says, or the invoice, where there is none. */
    private InvoiceContent latest() {
        return corrections.stream()
                .filter(document -> document.kind() == DocumentKind.CORRECTION)
                .reduce((earlier, later) -> later)
                .orElse(invoice)
                .content();
    }

    /** Those that the last correction to change them says, or those of the invoice. */
    private String notes() {
        return corrections.stream()
                .filter(document -> document.correction()
                        .flatMap(Correction::former)
                        .flatMap(FormerHead::notes)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(invoice)
                .content()
                .notes();
    }

    /** What is left of the VAT in the second currency (BT-111). */
    Optional<Money> taxInTaxCurrencyLeft() {
        return sum(document -> document.figures().taxInTaxCurrency());
    }

    /** The rounding of the amount due (BT-114), as corrections changed it; zero once all is credited. */
    Money rounding() {
        return sum(document -> Optional.of(document.totals().rounding())).orElseThrow();
    }

    private Optional<Money> sum(Function<IssuedInvoice, Optional<Money>> amount) {
        List<IssuedInvoice> documents = new ArrayList<>(corrections);
        documents.add(invoice);
        return documents.stream().flatMap(each -> amount.apply(each).stream()).reduce(Money::plus);
    }
}
