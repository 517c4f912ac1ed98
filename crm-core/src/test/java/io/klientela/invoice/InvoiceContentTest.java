package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceContentTest {
    private static final CurrencyCode PLN = CurrencyCode.of("PLN");
    private static final Vat VAT = Vat.standard("23");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "on:foo", "on:2026-02-30", "in-days:", "in-days:x", "in-days:-1", "later:1"})
    void saysThatATextIsNoPaymentTerm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentTerm.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("payment term");
    }

    @ParameterizedTest
    @EnumSource
    void isComputedByItsPolicy(TotalsPolicy policy) {
        InvoiceContent content = content(Pricing.of(PLN).withPolicy(policy));

        assertThat(content.totals().policy()).isEqualTo(policy);
        assertThat(content.totals().gross()).isEqualTo(policy.isGrossEntry() ? zloty("1000.00") : zloty("1230.00"));
    }

    @Test
    void comesToFiguresOfEachLineAndCharge() {
        PricedLine priced = PricedLine.of(new BigDecimal("250"), UnitPrice.of("3.20", "PLN"), VAT)
                .withBaseQuantity(new BigDecimal("100"))
                .withCharges(List.of(
                        LineCharge.allowance(ChargeAmount.percent("10")).because("Loyalty"),
                        LineCharge.charge(zloty("0.50")).because("Cutting")))
                .withLevy(Levy.outsideVatBase("Eco fee", ChargeAmount.of(zloty("1.11"))));
        Pricing pricing = Pricing.of(PLN)
                .plusCharge(DocumentCharge.allowance(ChargeAmount.percent("50"), VAT)
                        .because("Opening"))
                .withPrepaid(zloty("1.00"))
                .withRounding(new PayableRounding.ToCashStep(zloty("1.00")))
                .withTaxCurrency(Optional.of(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.25"), DAY)));

        InvoiceFigures figures = InvoiceFigures.of(content(pricing)
                .withLines(List.of(InvoiceLine.of("Leaflets", BigDecimal.ONE, UnitPrice.of("1", "PLN"), VAT)
                        .withPriced(priced))));

        // 250 × 3.20 ÷ 100 = 8.00, less 0.80, plus 0.50 = 7.70; less 3.85 = 3.85; VAT 0.89; gross 4.74.
        assertThat(figures.lines())
                .containsExactly(new LineFigures(
                        zloty("7.70"), List.of(zloty("0.80"), zloty("0.50")), Optional.of(zloty("1.11"))));
        assertThat(figures.charges()).containsExactly(new ChargeFigures(zloty("3.85"), zloty("3.85")));
        assertThat(figures.totals().gross()).isEqualTo(zloty("4.74"));
        assertThat(figures.levies()).isEqualTo(zloty("1.11"));
        // 4.74 − 1.00 + 1.11 = 4.85 becomes 5.00.
        assertThat(figures.totals().rounding()).isEqualTo(zloty("0.15"));
        assertThat(figures.due()).isEqualTo(zloty("5.00"));
        assertThat(figures.taxInTaxCurrency()).contains(Money.of("0.22", "EUR"));
    }

    @Test
    void keepsWhatWasEnteredWithVatBesideItsNet() {
        Pricing pricing = Pricing.of(PLN)
                .withPolicy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .plusCharge(DocumentCharge.charge(zloty("12.30"), VAT).because("Freight"));

        InvoiceFigures figures = InvoiceFigures.of(content(pricing));

        assertThat(figures.lines().get(0).amount()).isEqualTo(zloty("1000.00"));
        assertThat(figures.charges()).containsExactly(new ChargeFigures(zloty("12.30"), zloty("10.00")));
        assertThat(figures.totals().gross()).isEqualTo(zloty("1012.30"));
    }

    @Test
    void refusesAmountsInOtherCurrencies() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> content(Pricing.of(CurrencyCode.of("EUR"))));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Pricing.of(PLN).plusCharge(DocumentCharge.charge(Money.of("1", "EUR"), VAT)));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(
                        () -> Pricing.of(PLN).withRounding(new PayableRounding.ToCashStep(Money.of("0.05", "CHF"))));
        assertThatExceptionOfType(TaxCurrencyException.class)
                .isThrownBy(
                        () -> Pricing.of(PLN).withTaxCurrency(Optional.of(new TaxCurrency(PLN, BigDecimal.ONE, DAY))))
                .withMessageContaining("PLN");
    }

    @Test
    void refusesALanguageThatItsTagDoesNotTell() {
        List<Locale> unfit = List.of(
                new Locale("a"),
                new Locale("no", "NO", "NY"),
                new Locale.Builder()
                        .setLanguage("en")
                        .setExtension('x', "abcdefgh-".repeat(12) + "a")
                        .build());

        assertThat(unfit)
                .allSatisfy(language -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> content(Pricing.of(PLN), language))
                        .withMessageContaining("BCP 47"));
        for (Locale fit : List.of(Locale.ROOT, Locale.forLanguageTag("sr-Latn-RS"), new Locale("iw"))) {
            assertThat(content(Pricing.of(PLN), fit).language()).isEqualTo(fit);
        }
    }

    @Test
    void refusesDaysThatNoStorageKeeps() {
        LocalDate early = LocalDate.of(999, 12, 31);
        LocalDate late = LocalDate.of(9999, 12, 31);
        InvoiceContent content = content(Pricing.of(PLN));
        InvoiceFigures figures = InvoiceFigures.of(content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pricing.of(PLN)
                        .withTaxCurrency(Optional.of(new TaxCurrency(CurrencyCode.of("EUR"), BigDecimal.ONE, early))))
                .withMessageContaining("999");
        for (List<LocalDate> days : List.of(
                List.of(early, DAY, DAY),
                List.of(DAY, early, DAY),
                List.of(DAY, DAY, PaymentTerm.inDays(1).dueDate(late)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> issued(content, figures, days))
                    .withMessageContaining("is not one of 1000 to 9999");
        }
        assertThat(issued(content, figures, List.of(late, late, late)).dueDate())
                .isEqualTo(late);
    }

    @Test
    void takesNoFiguresOfAnotherInvoice() {
        InvoiceContent content = content(Pricing.of(PLN));
        InvoiceFigures figures = InvoiceFigures.of(content);
        InvoiceLine line = content.lines().get(0);
        List<InvoiceContent> others = List.of(
                content.withLines(List.of(line, line)),
                content.withLines(
                        List.of(line.withPriced(line.priced().withCharges(List.of(LineCharge.charge(zloty("1.00"))))))),
                content.withLines(List.of(line.withPriced(
                        line.priced().withLevy(Levy.outsideVatBase("levy", ChargeAmount.of(zloty("1.00"))))))),
                content.withPricing(Pricing.of(PLN).withPrepaid(zloty("1.00"))),
                content.withPricing(Pricing.of(PLN).withPolicy(TotalsPolicy.NET_PER_LINE)),
                content.withPricing(Pricing.of(PLN).plusCharge(DocumentCharge.charge(zloty("1.00"), VAT))),
                content.withPricing(Pricing.of(PLN)
                        .withTaxCurrency(Optional.of(new TaxCurrency(CurrencyCode.of("EUR"), BigDecimal.ONE, DAY)))));

        assertThat(issued(content, figures).totals()).isEqualTo(content.totals());
        assertThat(others)
                .allSatisfy(other -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> issued(other, figures))
                        .withMessageContaining("another invoice"));
    }

    private static IssuedInvoice issued(InvoiceContent content, InvoiceFigures figures) {
        return issued(content, figures, List.of(DAY, DAY, DAY));
    }

    private static IssuedInvoice issued(InvoiceContent content, InvoiceFigures figures, List<LocalDate> days) {
        return new IssuedInvoice(
                new InvoiceId(new UUID(7, 8)),
                new ProjectId(new UUID(7, 9)),
                DocumentKind.INVOICE,
                "1",
                Optional.empty(),
                days.get(0),
                days.get(1),
                days.get(2),
                OrganizationProfile.named("Seller"),
                content,
                figures,
                Instant.EPOCH,
                Actor.system("test"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThat(new DeliveryPeriod(DAY, DAY)).hasToString("2026-11-22/2026-11-22");
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryPeriod(DAY, DAY.minusDays(1)));
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private static InvoiceContent content(Pricing pricing) {
        return content(pricing, Locale.ENGLISH);
    }

    private static InvoiceContent content(Pricing pricing, Locale language) {
        return new InvoiceContent(
                new ContactId(new UUID(7, 7)),
                Optional.empty(),
                new Buyer("ACME", Optional.empty(), Optional.empty(), ""),
                Optional.empty(),
                PLN,
                language,
                Optional.empty(),
                Optional.empty(),
                PaymentTerm.inDays(14),
                "",
                "",
                "",
                "",
                pricing,
                List.of(InvoiceLine.of("Consulting", BigDecimal.TEN, UnitPrice.of("100.00", "PLN"), VAT)),
                Optional.empty());
    }
}
