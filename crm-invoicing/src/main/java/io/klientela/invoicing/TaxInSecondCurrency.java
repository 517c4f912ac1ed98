package io.klientela.invoicing;

import io.klientela.invoice.PrintableInvoice;
import io.klientela.money.Money;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What each VAT group has of the VAT in the second currency (BT-111).
 *
 * <p>BT-111 is one total, rounded once and stored; amounts that were converted and rounded by group would often miss it by a cent. So
 * it is shared out: by largest remainder ({@link Money#allocate}), in proportion to the groups' VAT (BT-117). The amounts add up to
 * BT-111 exactly, and each is less than one smallest unit from its exact share. Where some groups owe VAT and others give it back,
 * the VAT owed, converted and rounded to the nearest unit, a half away from zero, is shared out among the ones, and what BT-111 then
 * lacks among the others.
 */
final class TaxInSecondCurrency {
    private TaxInSecondCurrency() {}

    /** One amount for each group, in their order; empty where there is no second currency. */
    static List<Money> byGroup(PrintableInvoice invoice) {
        List<BigDecimal> taxes = invoice.totals().groups().stream()
                .map(TaxGroup::tax)
                .map(Money::amount)
                .toList();
        return invoice.figures()
                .taxInTaxCurrency()
                .flatMap(total ->
                        invoice.content().pricing().taxCurrency().map(currency -> shares(total, currency, taxes)))
                .orElse(List.of());
    }

    private static List<Money> shares(Money total, TaxCurrency second, List<BigDecimal> taxes) {
        Predicate<BigDecimal> owed = tax -> tax.signum() > 0;
        Predicate<BigDecimal> returned = tax -> tax.signum() < 0;
        Money allOwed = total;
        if (taxes.stream().anyMatch(returned)) {
            BigDecimal sum = taxes.stream().filter(owed).reduce(BigDecimal.ZERO, BigDecimal::add);
            allOwed = Money.rounded(sum.multiply(second.rate()), total.currency());
        }
        List<Money> ofOwed = shares(allOwed, taxes, owed);
        List<Money> ofReturned = shares(total.minus(allOwed), taxes, returned);
        return IntStream.range(0, taxes.size())
                .mapToObj(i -> ofOwed.get(i).plus(ofReturned.get(i)))
                .toList();
    }

    /** The total among those that have a part in it; nothing for the others, and for all where there is none. */
    private static List<Money> shares(Money total, List<BigDecimal> taxes, Predicate<BigDecimal> part) {
        List<BigDecimal> weights = taxes.stream()
                .map(tax -> part.test(tax) ? tax.abs() : BigDecimal.ZERO)
                .toList();
        return taxes.stream().anyMatch(part)
                ? total.allocate(weights)
                : taxes.stream().map(tax -> Money.zero(total.currency())).toList();
    }
}
