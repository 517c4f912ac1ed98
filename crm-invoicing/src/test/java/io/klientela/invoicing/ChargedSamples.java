package io.klientela.invoicing;

import io.klientela.id.ContactId;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.DeliveryPeriod;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.Pricing;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Invoices with all that an amount can follow from. */
final class ChargedSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private ChargedSamples() {}

    /** Net prices, a second currency, a period, a reference. */
    static IssuedInvoice net(Locale language) {
        String currency = Samples.currency(language);
        Pricing pricing = pricing(language)
                .withRounding(new PayableRounding.Fixed(Money.of("0.02", currency)))
                .withTaxCurrency(
                        Optional.of(new TaxCurrency(CurrencyCode.of("USD"), new BigDecimal("1.0861234567"), DAY)));
        return issued(language, pricing, lines(language));
    }

    /** Prices with VAT, rounded to the smallest coin. */
    static IssuedInvoice gross(Locale language) {
        Pricing pricing = pricing(language)
                .withPolicy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .withRounding(new PayableRounding.ToCashStep(Money.of("1", Samples.currency(language))));
        return issued(language, pricing, lines(language));
    }

    static IssuedInvoice many() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.addAll(lines(Samples.POLISH));
        }
        return issued(Samples.POLISH, pricing(Samples.POLISH), lines);
    }

    private static IssuedInvoice issued(Locale language, Pricing pricing, List<InvoiceLine> lines) {
        InvoiceContent content = Samples.content(language, Samples.currency(language), lines)
                .withPricing(pricing)
                .withConsignee(Optional.of(new Consignee(
                        new ContactId(new UUID(7, 8)),
                        "Sklad 5, " + Samples.text(language),
                        Samples.buyer().address())))
                .withBuyerReference("04011000-1234512345-06 / " + Samples.text(language))
                .withDeliveryPeriod(Optional.of(new DeliveryPeriod(DAY.minusDays(20), DAY)));
        return Samples.issued(Sellers.of(language), content);
    }

    private static Pricing pricing(Locale language) {
        String currency = Samples.currency(language);
        return Pricing.of(CurrencyCode.of(currency))
                .withPrepaid(Money.of("1000.00", currency))
                .plusCharge(DocumentCharge.allowance(ChargeAmount.percent("2.5"), Vat.standard("23"))
                        .because(Samples.text(language)))
                .plusCharge(DocumentCharge.allowance(
                                ChargeAmount.percent("10", Money.of("1234.56", currency)), Vat.standard("5"))
                        .because(ChargeReason.DISCOUNT))
                .plusCharge(DocumentCharge.charge(Money.of("25.50", currency), Vat.standard("23"))
                        .because(ChargeReason.ofCode("FC")));
    }

    private static List<InvoiceLine> lines(Locale language) {
        String currency = Samples.currency(language);
        String text = Samples.text(language);
        InvoiceLine leaflets = Samples.line("A5, 135 g", "12500", "H87", "3.20", currency, "0", Vat.standard("5"));
        InvoiceLine night = Samples.line(text, "3", "DAY", "1249.90", currency, "10", Vat.standard("23"));
        InvoiceLine phone = Samples.line("Phone X", "2", "C62", "3999.00", currency, "0", Vat.standard("23"));
        List<LineCharge> charges = new ArrayList<>(night.charges());
        charges.add(LineCharge.charge(Money.of("12.34", currency)).because(text + " – " + text));
        charges.add(LineCharge.allowance(ChargeAmount.percent("33.3333", Money.of("99.99", currency)))
                .because(ChargeReason.ofCode("100")));
        return List.of(
                leaflets.withPriced(leaflets.priced().withBaseQuantity(new BigDecimal("1000")))
                        .withDescription(text),
                night.withPriced(night.priced()
                                .withCharges(charges)
                                .withLevy(Levy.outsideVatBase(text, ChargeAmount.of(Money.of("7.53", currency)))))
                        .withNote("→ 2026-11-17".replace("→ ", "")),
                phone.withPriced(phone.priced().withLevy(Levy.insideVatBase("KGO", ChargeAmount.percent("0.5")))));
    }
}
