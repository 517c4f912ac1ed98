package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents with everything that the engine knows, in currencies of no, two and three decimals. */
public final class RandomDocuments {
    private RandomDocuments() {}

    public static Arbitrary<TaxableDocument> documents() {
        return Combinators.combine(currencies(), Arbitraries.of(TotalsPolicy.class))
                .flatAs(RandomDocuments::documents);
    }

    static Arbitrary<TaxableDocument> documents(CurrencyCode currency, TotalsPolicy policy) {
        Arbitrary<DocumentCharge> charge = Combinators.combine(kinds(), chargeAmounts(currency), vats())
                .as((kind, amount, vat) -> new DocumentCharge(kind, amount, vat, ChargeReason.NONE));
        Arbitrary<PayableRounding> rounding = Arbitraries.oneOf(
                amounts(currency).map(PayableRounding.Fixed::new),
                Arbitraries.of(1, 5, 10, 100)
                        .map(units -> new PayableRounding.ToCashStep(units(currency, BigDecimal.valueOf(units, 0)))));
        return Combinators.combine(
                        lines(currency, policy).list().ofMaxSize(12),
                        charge.list().ofMaxSize(3),
                        amounts(currency),
                        rounding,
                        taxCurrencies().optional())
                .as((lines, charges, prepaid, round, second) ->
                        new TaxableDocument(policy, currency, lines, charges, prepaid, round, second));
    }

    static Arbitrary<TaxableLine> lines(CurrencyCode currency, TotalsPolicy policy) {
        Arbitrary<TaxableLine> plain = Combinators.combine(amounts(currency), vats())
                .as((amount, vat) ->
                        policy.isGrossEntry() ? TaxableLine.ofGross(amount, vat) : TaxableLine.ofNet(amount, vat));
        return Arbitraries.frequencyOf(Tuple.of(4, pricedLines(currency)), Tuple.of(1, plain));
    }

    static Arbitrary<PricedLine> pricedLines(CurrencyCode currency) {
        Arbitrary<LineCharge> charge = Combinators.combine(kinds(), chargeAmounts(currency))
                .as((kind, amount) -> new LineCharge(kind, amount, ChargeReason.NONE));
        Arbitrary<Levy> levy = Combinators.combine(chargeAmounts(currency), Arbitraries.of(Levy.Place.class))
                .as((amount, place) -> new Levy("levy", amount, place));
        return Combinators.combine(
                        numbers(-1000, 1000, 3),
                        numbers(0, 500, 4),
                        Arbitraries.of("1", "1", "3", "100", "0.7"),
                        charge.list().ofMaxSize(2),
                        levy.optional(0.2),
                        vats())
                .as((quantity, price, base, charges, fee, vat) -> new PricedLine(
                        quantity, new UnitPrice(price, currency), new BigDecimal(base), charges, fee, vat));
    }

    static Arbitrary<CurrencyCode> currencies() {
        return Arbitraries.of("PLN", "EUR", "JPY", "KWD").map(CurrencyCode::of);
    }

    private static Arbitrary<ChargeAmount> chargeAmounts(CurrencyCode currency) {
        return Arbitraries.oneOf(
                amounts(currency).map(FixedAmount::new),
                Combinators.combine(numbers(0, 30, 2), amounts(currency).optional(0.3))
                        .as(Percentage::new));
    }

    private static Arbitrary<ChargeKind> kinds() {
        return Arbitraries.of(ChargeKind.class);
    }

    static Arbitrary<Money> amounts(CurrencyCode currency) {
        return numbers(0, 50, currency.scale()).map(amount -> Money.of(amount, currency));
    }

    private static Money units(CurrencyCode currency, BigDecimal units) {
        return Money.of(units.movePointLeft(currency.scale()), currency);
    }

    private static Arbitrary<TaxCurrency> taxCurrencies() {
        return Combinators.combine(currencies(), numbers(1, 200, 6))
                .as((currency, rate) -> new TaxCurrency(currency, rate, LocalDate.of(2026, 1, 2)));
    }

    private static Arbitrary<BigDecimal> numbers(int from, int to, int scale) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(scale);
    }

    private static Arbitrary<Vat> vats() {
        return Arbitraries.of(
                Vat.standard("23"),
                Vat.standard("8"),
                Vat.standard("5.5"),
                Vat.zero(),
                Vat.exempt("a"),
                Vat.exempt("b"),
                Vat.reverseCharge("c"));
    }

    /** The same document, everything in it taken back. */
    static TaxableDocument negated(TaxableDocument document) {
        return new TaxableDocument(
                document.policy(),
                document.currency(),
                document.lines().stream().map(RandomDocuments::negated).toList(),
                document.charges().stream()
                        .map(charge -> new DocumentCharge(
                                charge.kind(), negated(charge.amount()), charge.vat(), charge.reason()))
                        .toList(),
                document.prepaid().negated(),
                document.rounding() instanceof PayableRounding.Fixed fixed
                        ? new PayableRounding.Fixed(fixed.amount().negated())
                        : document.rounding(),
                document.taxCurrency());
    }

    private static TaxableLine negated(TaxableLine line) {
        if (line instanceof NetLine net) {
            return new NetLine(net.net().negated(), net.vat());
        }
        if (line instanceof GrossLine gross) {
            return new GrossLine(gross.gross().negated(), gross.vat());
        }
        PricedLine priced = (PricedLine) line;
        Optional<Levy> levy = priced.levy().map(fee -> new Levy(fee.name(), negated(fee.amount()), fee.place()));
        List<LineCharge> charges = priced.charges().stream()
                .map(charge -> new LineCharge(charge.kind(), negated(charge.amount()), charge.reason()))
                .toList();
        return new PricedLine(
                priced.quantity().negate(), priced.price(), priced.baseQuantity(), charges, levy, priced.vat());
    }

    private static ChargeAmount negated(ChargeAmount amount) {
        return amount instanceof FixedAmount fixed
                ? new FixedAmount(fixed.amount().negated())
                : new Percentage(
                        ((Percentage) amount).percent(),
                        ((Percentage) amount).base().map(Money::negated));
    }
}
