package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TaxableLine;
import io.klientela.tax.Uncredited;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines, allowances and charges of an invoice on the way through its corrections and credit notes. A correction tells of a line
 * that stands by first taking it back; where it then writes the line anew, it names its number once more. A number that does not stand
 * is a line that it adds. So it is with allowances and charges.
 *
 * @param lines by number, those that were taken away among them
 * @param charges by number, likewise
 * @param left what can be credited
 */
record StandingParts(List<StandingLine> lines, List<StandingCharge> charges, Uncredited left) {
    static StandingParts of(IssuedInvoice invoice) {
        InvoiceContent content = invoice.content();
        InvoiceFigures figures = invoice.figures();
        List<StandingLine> lines = IntStream.range(0, content.lines().size())
                .mapToObj(place -> StandingLine.of(
                        place + 1, content.lines().get(place), figures.lines().get(place)))
                .toList();
        List<StandingCharge> charges = IntStream.range(
                        0, content.pricing().charges().size())
                .mapToObj(place -> StandingCharge.of(
                        place + 1,
                        content.pricing().charges().get(place),
                        figures.charges().get(place)))
                .toList();
        return new StandingParts(lines, charges, Uncredited.of(figures.toCalculation(content)));
    }

    StandingParts after(IssuedInvoice document) {
        return document.kind() == DocumentKind.CORRECTION ? corrected(document) : credited(document);
    }

    private StandingParts credited(IssuedInvoice credit) {
        Correction correction = credit.correction().orElseThrow();
        List<StandingLine> linesLeft = new ArrayList<>(lines);
        for (int place = 0; place < correction.lines().size(); place++) {
            CorrectedLine line = correction.lines().get(place);
            linesLeft.set(
                    line.number() - 1,
                    linesLeft
                            .get(line.number() - 1)
                            .afterCredit(
                                    line,
                                    credit.content().lines().get(place),
                                    credit.figures().lines().get(place)));
        }
        List<StandingCharge> chargesLeft = new ArrayList<>(charges);
        chargesLeft.replaceAll(charge -> charge.afterCredit(charge.amount()));
        for (CorrectedCharge charge : correction.charges()) {
            StandingCharge before = chargesLeft.get(charge.number() - 1);
            chargesLeft.set(
                    charge.number() - 1, before.afterCredit(before.amount().plus(charge.difference())));
        }
        Uncredited rest = left.afterCredit(
                IntStream.range(0, lines.size())
                        .mapToObj(place -> lines.get(place)
                                .amount()
                                .minus(linesLeft.get(place).amount()))
                        .toList(),
                IntStream.range(0, charges.size())
                        .mapToObj(place -> charges.get(place)
                                .amount()
                                .minus(chargesLeft.get(place).amount()))
                        .toList(),
                credit.totals(),
                credit.figures().levies());
        return new StandingParts(linesLeft, chargesLeft, rest);
    }

    private StandingParts corrected(IssuedInvoice document) {
        List<StandingLine> newLines = new ArrayList<>(lines);
        List<StandingCharge> newCharges = new ArrayList<>(charges);
        putLines(document, newLines);
        putCharges(document, newCharges);
        Uncredited rest = left.afterCorrection(
                taxable(document.content(), newLines, newCharges),
                newLines.stream().map(StandingLine::amount).toList(),
                newCharges.stream().map(StandingCharge::amount).toList(),
                document.totals(),
                document.figures().levies());
        return new StandingParts(newLines, newCharges, rest);
    }

    private static void putLines(IssuedInvoice document, List<StandingLine> lines) {
        List<CorrectedLine> corrected = document.correction().orElseThrow().lines();
        for (int place = 0; place < corrected.size(); place++) {
            int number = corrected.get(place).number();
            boolean stands = number <= lines.size() && !lines.get(number - 1).isTakenAway();
            if (stands) {
                lines.set(number - 1, lines.get(number - 1).takenAway());
            } else {
                put(
                        lines,
                        number,
                        StandingLine.of(
                                number,
                                document.content().lines().get(place),
                                document.figures().lines().get(place)));
            }
        }
    }

    private static void putCharges(IssuedInvoice document, List<StandingCharge> charges) {
        List<CorrectedCharge> corrected = document.correction().orElseThrow().charges();
        for (int place = 0; place < corrected.size(); place++) {
            int number = corrected.get(place).number();
            boolean stands =
                    number <= charges.size() && !charges.get(number - 1).isTakenAway();
            if (stands) {
                charges.set(number - 1, charges.get(number - 1).takenAway());
            } else {
                put(
                        charges,
                        number,
                        StandingCharge.of(
                                number,
                                document.content().pricing().charges().get(place),
                                document.figures().charges().get(place)));
            }
        }
    }

    private static <T> void put(List<T> parts, int number, T part) {
        if (number > parts.size()) {
            parts.add(part);
        } else {
            parts.set(number - 1, part);
        }
    }

    private static TaxableDocument taxable(
            InvoiceContent content, List<StandingLine> lines, List<StandingCharge> charges) {
        Pricing pricing = content.pricing();
        return new TaxableDocument(
                pricing.policy(),
                content.currency(),
                lines.stream().<TaxableLine>map(line -> line.written().priced()).toList(),
                charges.stream().map(StandingCharge::charge).toList(),
                Money.zero(content.currency()),
                pricing.rounding(),
                pricing.taxCurrency());
    }
}
