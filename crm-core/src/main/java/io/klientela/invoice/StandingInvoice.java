package io.klientela.invoice;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.Uncredited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * An issued invoice with its corrections: what stands of it. Every amount is taken from the documents as they were issued.
 *
 * @param invoice the invoice as it was sent
 * @param corrections its corrections in the order of their issue
 * @param left what can still be credited
 */
public record StandingInvoice(IssuedInvoice invoice, List<IssuedInvoice> corrections, Uncredited left) {
    public StandingInvoice {
        Objects.requireNonNull(invoice, "invoice");
        corrections = List.copyOf(corrections);
        Objects.requireNonNull(left, "left");
    }

    static StandingInvoice of(IssuedInvoice invoice, List<IssuedInvoice> corrections) {
        Uncredited left = Uncredited.of(invoice.figures().toCalculation(invoice.content()));
        for (IssuedInvoice credit : corrections) {
            InvoiceFigures figures = credit.figures();
            left = left.afterCredit(
                    taken(left.lines(), credit, Correction::lines),
                    taken(left.charges(), credit, Correction::charges),
                    figures.totals(),
                    figures.levies());
        }
        return new StandingInvoice(invoice, corrections, left);
    }

    private static List<Money> taken(
            List<Money> left, IssuedInvoice credit, Function<Correction, List<? extends CorrectedAmount>> part) {
        List<Money> taken = new ArrayList<>(Collections.nCopies(left.size(), Money.zero(currency(credit))));
        for (CorrectedAmount amount : part.apply(credit.correction().orElseThrow())) {
            taken.set(amount.number() - 1, taken.get(amount.number() - 1).minus(amount.difference()));
        }
        return taken;
    }

    private static CurrencyCode currency(IssuedInvoice invoice) {
        return invoice.content().currency();
    }

    /** Whether nothing is left of it. */
    public boolean isCredited() {
        return left.isEmpty();
    }

    /** What the buyer owes for the invoice and its corrections together, before any payment that is not stated on it. */
    public Money due() {
        return Money.total(
                        corrections.stream()
                                .map(credit -> credit.figures().due())
                                .toList(),
                        currency(invoice))
                .plus(invoice.figures().due());
    }

    /** How many units of a line, counted from 1, were not given back as units. */
    public BigDecimal quantityLeft(int number) {
        BigDecimal given = corrections.stream()
                .flatMap(credit -> credit.correction().orElseThrow().lines().stream())
                .filter(line -> line.number() == number)
                .map(CorrectedLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoice.content().lines().get(number - 1).quantity().subtract(given);
    }

    /** What is left of the VAT in the second currency (BT-111). */
    Optional<Money> taxInTaxCurrencyLeft() {
        return invoice.figures()
                .taxInTaxCurrency()
                .map(tax -> corrections.stream()
                        .flatMap(credit -> credit.figures().taxInTaxCurrency().stream())
                        .reduce(tax, Money::plus));
    }
}
