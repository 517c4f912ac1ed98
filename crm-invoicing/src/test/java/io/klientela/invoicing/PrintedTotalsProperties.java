package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.invoice.Pricing;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an invoice says, the stored totals are on the paper, and no text lies on another. */
class PrintedTotalsProperties {
    private static final float INSET_OF_TABLES = 5;

    @Property
    void printsEachStoredTotal(@ForAll("invoices") IssuedInvoice invoice) {
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Words words = Words.of(invoice.content().language());
        Locale locale = Figures.conventions(invoice.content().language());
        assertThat(printed(pdf, words.of(Label.TOTAL_NET), locale))
                .contains(invoice.totals().net());
        assertThat(printed(pdf, words.of(Label.TOTAL_TAX), locale))
                .contains(invoice.totals().tax());
        assertThat(printed(pdf, words.of(Label.TOTAL_GROSS), locale))
                .contains(invoice.totals().gross());
        assertThat(printed(pdf, words.of(Label.PAYABLE), locale))
                .contains(invoice.figures().due());
        Set<String> texts = new HashSet<>(pdf.texts());
        Figures figures = new Figures(invoice.content().language(), words.moneyPattern());
        for (LineFigures line : invoice.figures().lines()) {
            assertThat(texts).contains(PrintedPdf.plain(figures.amount(line.amount())));
        }
    }

    @Property
    void printsWhatEachAllowanceTakesOffAndEachChargeAdds(@ForAll("invoices") IssuedInvoice invoice) {
        Words words = Words.of(invoice.content().language());
        Figures figures = new Figures(invoice.content().language(), words.moneyPattern());
        List<DocumentCharge> charges = invoice.content().pricing().charges();
        Stream<Money> lines = invoice.figures().lines().stream().map(LineFigures::amount);
        Stream<Money> signed = IntStream.range(0, charges.size()).mapToObj(place -> {
            Money entered = invoice.figures().charges().get(place).entered();
            return charges.get(place).kind() == ChargeKind.ALLOWANCE ? entered.negated() : entered;
        });

        assertThat(lastColumns(PrintedPdf.of(invoice)))
                .containsSequence(Stream.concat(lines, signed)
                        .map(amount -> PrintedPdf.plain(figures.amount(amount)))
                        .toList());
    }

    /** The figures at the right end of the tables from top to bottom: those of the lines, then those of the charges. */
    private static List<String> lastColumns(PrintedPdf pdf) {
        return pdf.cells().stream()
                .filter(cell -> Math.abs(Paper.RIGHT - INSET_OF_TABLES - cell.right()) < 0.3f)
                .map(cell -> PrintedPdf.plain(cell.text()))
                .filter(text -> text.codePoints().noneMatch(Character::isLetter))
                .toList();
    }

    @Property
    void letsNoTextLieOnAnother(@ForAll("invoices") IssuedInvoice invoice) {
        List<Cell> cells = PrintedPdf.of(invoice).cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            assertThat(cell.right()).isLessThanOrEqualTo(Paper.RIGHT + 0.2f);
            assertThat(cell.baseline()).isLessThanOrEqualTo(Paper.BOTTOM);
            for (Cell other : cells.subList(i + 1, cells.size())) {
                assertThat(cell.overlaps(other)).as("%s on %s", cell, other).isFalse();
            }
        }
    }

    /** What stands at the end of the lines that begin with the label: a description may look like one. */
    private static Set<Money> printed(PrintedPdf pdf, String label, Locale locale) {
        return pdf.find(label).stream()
                .filter(cell -> cell.left() > Paper.MIDDLE)
                .map(cell -> pdf.rowOf(cell))
                .map(row -> row.get(row.size() - 1).text())
                .map(text -> money(text, locale))
                .collect(Collectors.toSet());
    }

    private static Money money(String text, Locale locale) {
        String code = text.replaceAll("[^A-Z]", "");
        return Money.of(ReadBack.money(text, code, locale), CurrencyCode.of(code));
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        Arbitrary<Locale> languages = Arbitraries.of(Samples.LANGUAGES);
        Arbitrary<String> currencies = Arbitraries.of("PLN", "EUR", "JPY", "KWD");
        return Combinators.combine(languages, currencies, texts(1, 200), texts(0, 500))
                .flatAs((language, currency, name, notes) -> Combinators.combine(
                                lines(currency).list().ofMaxSize(12), pricings(currency))
                        .as((lines, pricing) -> Samples.issued(
                                Sellers.of(language),
                                Samples.content(language, currency, lines)
                                        .withPricing(pricing)
                                        .withBuyer(new Buyer(name, Optional.empty(), Optional.empty()))
                                        .withNotes(notes))));
    }

    private static Arbitrary<InvoiceLine> lines(String currency) {
        Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10_000), BigDecimal.valueOf(1_000_000))
                .ofScale(3);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(4);
        Arbitrary<Vat> vats =
                Arbitraries.of(Vat.standard("23"), Vat.standard("5.5"), Vat.zero(), Vat.exempt("Art. 135"));
        return Combinators.combine(
                        texts(1, 400), quantities, Arbitraries.of("C62", "HUR", "ZZ"), prices, charges(currency), vats)
                .as((text, quantity, unit, price, charges, vat) -> {
                    PricedLine priced = PricedLine.of(quantity, new UnitPrice(price, CurrencyCode.of(currency)), vat)
                            .withCharges(charges)
                            .withBaseQuantity(charges.isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(12));
                    return new InvoiceLine(
                            text,
                            "",
                            "",
                            unit,
                            charges.size() < 2
                                    ? priced
                                    : priced.withLevy(Levy.outsideVatBase("Levy", ChargeAmount.percent("1.5"))));
                });
    }

    private static Arbitrary<List<LineCharge>> charges(String currency) {
        Arbitrary<LineCharge> charge = Combinators.combine(amounts(currency), texts(0, 100))
                .as((amount, why) -> why.length() % 2 == 0
                        ? LineCharge.charge(amount).because(why)
                        : LineCharge.allowance(amount).because(why));
        return charge.list().ofMaxSize(2);
    }

    private static Arbitrary<Pricing> pricings(String currency) {
        Arbitrary<DocumentCharge> charge = Combinators.combine(amounts(currency), texts(0, 100))
                .as((amount, why) -> why.length() % 2 == 0
                        ? DocumentCharge.charge(amount, Vat.standard("23")).because(why)
                        : DocumentCharge.allowance(amount, Vat.standard("23")).because(why));
        Arbitrary<TaxCurrency> second = Arbitraries.of("0.0123456789", "4.32")
                .map(rate -> new TaxCurrency(CurrencyCode.of("RON"), new BigDecimal(rate), LocalDate.of(2026, 11, 20)));
        return Combinators.combine(
                        Arbitraries.of(TotalsPolicy.values()), charge.list().ofMaxSize(3), second.optional())
                .as((policy, charges, taxCurrency) -> Pricing.of(CurrencyCode.of(currency))
                        .withPolicy(policy)
                        .withCharges(charges)
                        .withTaxCurrency(taxCurrency));
    }

    private static Arbitrary<ChargeAmount> amounts(String currency) {
        return Arbitraries.of(
                ChargeAmount.percent("2.5"),
                ChargeAmount.percent("12.3456", Money.of("999", currency)),
                ChargeAmount.of(Money.of("77", currency)));
    }

    /** Latin letters of all kinds, with accents of their own and combined. */
    private static Arbitrary<String> texts(int least, int most) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\u024f')
                .withCharRange('\u1e00', '\u1e9b')
                .withCharRange('\u1ea0', '\u1ef9')
                .withCharRange('\u0300', '\u0304')
                .withChars(' ', ' ', ' ', '\n', '\t', '\u20ac', '\u201e', '\u0219', '\u021b')
                .ofMinLength(least)
                .ofMaxLength(most)
                .filter(text -> least == 0 || !text.isBlank());
    }
}
