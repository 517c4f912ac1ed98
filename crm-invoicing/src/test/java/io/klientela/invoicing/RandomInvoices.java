package io.klientela.invoicing;

import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.Pricing;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.party.BankAccount;
import io.klientela.project.LegalNote;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Invoices that say anything, in letters that the font has. */
final class RandomInvoices {
    private RandomInvoices() {}

    static Arbitrary<IssuedInvoice> all() {
        Arbitrary<Locale> languages = Arbitraries.of(Samples.LANGUAGES);
        Arbitrary<String> currencies = Arbitraries.of("PLN", "EUR", "JPY", "KWD");
        return Combinators.combine(languages, currencies, texts(1, 200), texts(0, 500))
                .flatAs((language, currency, name, notes) -> Combinators.combine(
                                lines(currency).list().ofMaxSize(12),
                                pricings(currency),
                                sellers(language),
                                texts(1, 60),
                                texts(0, 300))
                        .as((lines, pricing, seller, number, terms) -> PaymentSamples.numbered(
                                number,
                                Samples.issued(
                                        seller,
                                        Samples.content(language, currency, lines)
                                                .withPricing(pricing)
                                                .withBuyer(new Buyer(name, Optional.empty(), Optional.empty(), number))
                                                .withBuyerReference(number)
                                                .withTerms(terms)
                                                .withNotes(notes)))));
    }

    private static Arbitrary<OrganizationProfile> sellers(Locale language) {
        OrganizationProfile usual = Sellers.of(language);
        Arbitrary<OrganizationProfile> wordy = Combinators.combine(texts(1, 200), texts(0, 500), texts(0, 100))
                .as((name, text, bank) -> new OrganizationProfile(
                        name,
                        usual.address(),
                        List.of(),
                        usual.taxNumbers(),
                        text.length() % 3 == 0 ? VatStatus.NOT_REGISTERED : VatStatus.REGISTERED,
                        text,
                        text.isBlank() ? List.of() : List.of(new LegalNote(text, "")),
                        usual.email(),
                        bank,
                        text,
                        usual.bankAccounts().stream()
                                .map(account -> new BankAccount(account.number(), account.bic(), bank))
                                .toList(),
                        text.length() % 2 == 0 ? Optional.empty() : Optional.of(Sellers.logo())));
        return Arbitraries.oneOf(Arbitraries.just(usual), wordy);
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
        Arbitrary<String> more = Arbitraries.oneOf(Arbitraries.just(""), texts(0, 300));
        return Combinators.combine(
                        texts(1, 400),
                        more,
                        more,
                        quantities,
                        Arbitraries.of("C62", "HUR", "ZZ"),
                        prices,
                        charges(currency),
                        vats)
                .as((text, description, note, quantity, unit, price, charges, vat) -> {
                    PricedLine priced = PricedLine.of(quantity, new UnitPrice(price, CurrencyCode.of(currency)), vat)
                            .withCharges(charges)
                            .withBaseQuantity(charges.isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(12));
                    return new InvoiceLine(
                            text,
                            description,
                            text.length() % 3 == 0 ? "A-" + text.length() : "",
                            note,
                            unit,
                            charges.size() < 2
                                    ? priced
                                    : priced.withLevy(Levy.outsideVatBase("Levy", ChargeAmount.percent("1.5"))),
                            "");
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
        Arbitrary<TaxCurrency> second = Arbitraries.of("0.0123456789", "4.32", "12345.0123456789")
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
    static Arbitrary<String> texts(int least, int most) {
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
