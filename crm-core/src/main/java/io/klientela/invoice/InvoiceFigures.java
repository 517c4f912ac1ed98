package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.tax.Calculation;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every amount of an invoice that was computed: stored at issue, printed and sent as they are.
 *
 * @param totals the totals (BG-22, BG-23)
 * @param lines what each line came to, in the order of the lines
 * @param charges what each allowance and charge of the whole invoice came to, in their order
 * @param levies the sum of the levies outside the VAT base, due with the invoice
 * @param taxInTaxCurrency the VAT in the second currency (BT-111)
 */
public record InvoiceFigures(
        Totals totals,
        List<LineFigures> lines,
        List<ChargeFigures> charges,
        Money levies,
        Optional<Money> taxInTaxCurrency) {
    public InvoiceFigures {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        levies.requireCurrency(totals.currency());
        Objects.requireNonNull(taxInTaxCurrency, "taxInTaxCurrency");
    }

    /**
     * What that content comes to.
     *
     * @throws IllegalArgumentException if an amount has more digits than {@link Money} holds
     */
    public static InvoiceFigures of(InvoiceContent content) {
        Calculation calculation = TotalsEngine.calculate(content.toDocument());
        List<LineFigures> lines = IntStream.range(0, content.lines().size())
                .mapToObj(place -> LineFigures.of(
                        content.lines().get(place).priced(),
                        calculation.lineAmounts().get(place)))
                .toList();
        List<ChargeFigures> charges = IntStream.range(
                        0, calculation.chargeAmounts().size())
                .mapToObj(place -> new ChargeFigures(
                        calculation.enteredCharges().get(place),
                        calculation.chargeAmounts().get(place)))
                .toList();
        return new InvoiceFigures(
                calculation.totals(), lines, charges, calculation.levies(), calculation.taxInTaxCurrency());
    }

    /** The same in the form of the totals engine; nothing is computed. */
    Calculation toCalculation(InvoiceContent content) {
        return new Calculation(
                content.toDocument(),
                lines.stream().map(LineFigures::amount).toList(),
                charges.stream().map(ChargeFigures::entered).toList(),
                charges.stream().map(ChargeFigures::net).toList(),
                levies,
                totals);
    }

    /** What the buyer owes: BT-115, and the levies outside the VAT base beside it. */
    public Money due() {
        return totals.payable().plus(levies);
    }

    /**
     * Says no unless these can be figures of that content. Compared are how many lines there are, and on each of them how many
     * allowances and charges and whether a levy; how many allowances and charges of the whole; the policy; what was prepaid, and
     * with it the currency of the totals; and whether there is a tax currency. No amount is computed again: an issued invoice
     * keeps those of its day, whatever a later release would compute.
     */
    void requireOf(InvoiceContent content) {
        Pricing pricing = content.pricing();
        boolean same = lines.size() == content.lines().size()
                && totals.lineNets().size() == lines.size()
                && charges.size() == pricing.charges().size()
                && totals.policy() == pricing.policy()
                && totals.prepaid().equals(pricing.prepaid())
                && taxInTaxCurrency.isPresent() == pricing.taxCurrency().isPresent()
                && IntStream.range(0, lines.size())
                        .allMatch(place -> isOf(content.lines().get(place), lines.get(place)));
        if (!same) {
            throw new IllegalArgumentException(
                    "These figures are those of another invoice; let InvoiceFigures.of compute them");
        }
    }

    private static boolean isOf(InvoiceLine line, LineFigures figures) {
        return figures.charges().size() == line.charges().size()
                && figures.levy().isPresent() == line.levy().isPresent();
    }
}
