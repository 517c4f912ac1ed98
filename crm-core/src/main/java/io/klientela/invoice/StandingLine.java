package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.tax.Levy;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of an issued invoice as its corrections and credit notes left it.
 *
 * @param number its number, from 1; a line that a correction adds has the next one, and none is given twice
 * @param written the line as it was written last: on the invoice, or by a correction
 * @param figures what it came to then
 * @param quantity how many of its units stand: those that were not given back as units
 * @param amount what stands of its amount, entered as on the invoice: without VAT, or with it; zero if it was taken away
 * @param levy what stands of a levy outside the VAT base
 * @param isTakenAway whether a correction took it away
 */
public record StandingLine(
        int number,
        InvoiceLine written,
        LineFigures figures,
        BigDecimal quantity,
        Money amount,
        Optional<Money> levy,
        boolean isTakenAway) {
    public StandingLine {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(levy, "levy");
    }

    /** One of which all stands. */
    static StandingLine of(int number, InvoiceLine written, LineFigures figures) {
        return new StandingLine(
                number, written, figures, written.quantity(), figures.amount(), outside(written, figures), false);
    }

    private static Optional<Money> outside(InvoiceLine line, LineFigures figures) {
        return line.levy()
                .filter(levy -> levy.place() == Levy.Place.OUTSIDE_VAT_BASE)
                .flatMap(levy -> figures.levy())
                .filter(amount -> !amount.isZero());
    }

    /**
     * The line as it would be written now, in the language of the invoice: what is between its units and what stands of its amount is an
     * allowance or a charge.
     */
    InvoiceLine line(Locale language) {
        boolean isWhole = quantity.compareTo(written.quantity()) == 0
                && amount.equals(figures.amount())
                && levy.equals(outside(written, figures));
        return isWhole ? written : new LinePart(written, quantity, amount, levy).inLanguage(language);
    }

    /** What takes all of it back that stands. */
    InvoiceLine back(Locale language) {
        return LinePart.back(written, quantity, amount, levy).inLanguage(language);
    }

    /** What a line of a credit note leaves of it. */
    StandingLine afterCredit(CorrectedLine credit, InvoiceLine line, LineFigures credited) {
        Optional<Money> levyLeft =
                levy.map(of -> outside(line, credited).map(of::plus).orElse(of)).filter(of -> !of.isZero());
        return new StandingLine(
                number,
                written,
                figures,
                quantity.subtract(credit.quantity()),
                amount.plus(credit.difference()),
                levyLeft,
                isTakenAway);
    }

    /** Nothing of it stands. */
    StandingLine takenAway() {
        return new StandingLine(
                number, written, figures, BigDecimal.ZERO, Money.zero(amount.currency()), Optional.empty(), true);
    }
}
