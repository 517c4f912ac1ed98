package io.klientela.examples.benchmark;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.money.Monetary;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Invoices of twenty lines, the same for everyone and in the form that each wants: quantities of up to two decimals, prices
 * of up to four, a discount of a few percent on every second line, three rates, an allowance on the document, something
 * paid already.
 */
@State(Scope.Thread)
public class TwentyLines {
    static final int LINES = 20;

    /** A power of two: enough invoices that none can be folded into a constant. */
    private static final int INVOICES = 64;

    private static final int SEED = 20260101;
    private static final String[] RATES = {"23", "8", "5"};

    final Facts[] facts = new Facts[INVOICES];

    private int next;

    /** One invoice. */
    static final class Facts {
        final BigDecimal[] quantities = new BigDecimal[LINES];
        final BigDecimal[] prices = new BigDecimal[LINES];
        final BigDecimal[] discounts = new BigDecimal[LINES];
        final BigDecimal[] rates = new BigDecimal[LINES];
        final BigMoney[] jodaPrices = new BigMoney[LINES];
        final org.javamoney.moneta.Money[] monetaPrices = new org.javamoney.moneta.Money[LINES];
        final BigDecimal allowance = new BigDecimal("12.50");
        final BigDecimal prepaid = new BigDecimal("100.00");
        final TaxableDocument document;
        final TaxableDocument gross;

        Facts(Random random) {
            List<PricedLine> lines = new ArrayList<>();
            CurrencyCode zloty = CurrencyCode.of("PLN");
            for (int i = 0; i < LINES; i++) {
                quantities[i] = BigDecimal.valueOf(100L + random.nextInt(5_000), 2);
                prices[i] = BigDecimal.valueOf(10_000L + random.nextInt(5_000_000), 4);
                discounts[i] = i % 2 == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(1L + random.nextInt(20));
                rates[i] = new BigDecimal(RATES[i % RATES.length]);
                jodaPrices[i] = BigMoney.of(CurrencyUnit.of("PLN"), prices[i]);
                monetaPrices[i] = org.javamoney.moneta.Money.of(prices[i], Monetary.getCurrency("PLN"));
                lines.add(line(i, zloty));
            }
            document = document(TotalsPolicy.NET_PER_DOCUMENT, zloty, lines);
            gross = document(TotalsPolicy.GROSS_PER_DOCUMENT, zloty, lines);
        }

        private PricedLine line(int i, CurrencyCode currency) {
            PricedLine line = PricedLine.of(
                    quantities[i], new UnitPrice(prices[i], currency), Vat.standard(rates[i].toPlainString()));
            return discounts[i].signum() == 0
                    ? line
                    : line.withCharges(
                            List.of(LineCharge.allowance(ChargeAmount.percent(discounts[i].toPlainString()))));
        }

        private TaxableDocument document(TotalsPolicy policy, CurrencyCode currency, List<PricedLine> lines) {
            return TaxableDocument.of(policy, currency, lines)
                    .withCharges(List.of(DocumentCharge.allowance(
                            Money.of(allowance, currency), Vat.standard(rates[0].toPlainString()))))
                    .withPrepaid(Money.of(prepaid, currency));
        }
    }

    /** Made by JMH. */
    public TwentyLines() {
        Random random = new Random(SEED);
        for (int i = 0; i < INVOICES; i++) {
            facts[i] = new Facts(random);
        }
    }

    Facts step() {
        return facts[next++ & (INVOICES - 1)];
    }
}
