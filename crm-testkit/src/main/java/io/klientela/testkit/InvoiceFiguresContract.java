package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.history.FieldChange;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.ChargeFigures;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.TaxCurrencyException;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invoice carries all that its amounts follow from, and keeps each of them as it was when it was issued. */
public abstract class InvoiceFiguresContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** For the tests of adapters. */
    protected InvoiceFiguresContract() {}

    @Test
    @Tag("TEAMLAB-37")
    void keepsEachAmountThatItIsMadeOf() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));

        IssuedInvoice issued = desk().invoices().issue(draft);

        IssuedInvoice read = desk().invoices().get(issued.id());
        assertThat(read).isEqualTo(issued);
        InvoiceFigures figures = read.figures();
        // 250 × 3.20 ÷ 100 = 8.00, less 0.80, plus 0.50 = 7.70.
        assertThat(figures.lines().get(0))
                .isEqualTo(new LineFigures(
                        zloty("7.70"), List.of(zloty("0.80"), zloty("0.50")), Optional.of(zloty("1.11"))));
        // 100.00 and the levy of 2 % on it.
        assertThat(figures.lines().get(1))
                .isEqualTo(new LineFigures(zloty("102.00"), List.of(), Optional.of(zloty("2.00"))));
        // 5 % of 109.70 is 5.485.
        assertThat(figures.charges())
                .containsExactly(
                        new ChargeFigures(zloty("5.49"), zloty("5.49")),
                        new ChargeFigures(zloty("12.00"), zloty("12.00")));
        // 109.70 − 5.49 + 12.00 = 116.21, of which 23 % is 26.7283.
        assertThat(read.totals().net()).isEqualTo(zloty("116.21"));
        assertThat(read.totals().tax()).isEqualTo(zloty("26.73"));
        assertThat(figures.taxInTaxCurrency()).contains(Money.of("6.19", "EUR"));
        // 142.94 − 10.00 + 1.11 = 134.05, which becomes 134.00.
        assertThat(figures.levies()).isEqualTo(zloty("1.11"));
        assertThat(read.totals().rounding()).isEqualTo(zloty("-0.05"));
        assertThat(figures.due()).isEqualTo(zloty("134.00"));
    }

    @Test
    void tellsItsHistoryWhatTheAmountsFollowFrom() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));

        assertThat(history(draft.id().ref()).get(0).fields())
                .extracting(FieldChange::field, change -> change.after().orElse(""))
                .contains(
                        tuple(
                                "lines",
                                "250 H87 Leaflets at 3.20 PLN for 100, S 23 %, less 10 % for 95, plus 0.50 PLN for Cutting,"
                                        + " levy 1.11 PLN for Paper without VAT, described as A5, noting Urgent\n"
                                        + "1 C62 Phone at 100.00 PLN, S 23 %, levy 2 % for Eco fee with VAT"),
                        tuple("charges", "less 5 % for Spring, S 23 %\nplus 12.00 PLN for FC, S 23 %"),
                        tuple("prepaid", "10.00 PLN"),
                        tuple("rounding", "to 1.00 PLN"),
                        tuple("taxCurrency", "EUR at 0.2315 of 2026-11-20"),
                        tuple("deliveryPeriod", "2026-11-20/2026-11-21"),
                        tuple("buyerReference", "Dept. 7"));
    }

    @Test
    void issuesPricesWithVatByTheirPolicy() {
        NewInvoice till = NewInvoice.to(company("ACME").id())
                .policy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .line("First", "1", zloty("500.00"), VAT)
                .line("Second", "1", zloty("500.00"), VAT);

        IssuedInvoice issued = desk().invoices().issue(desk().invoices().draft(till));

        IssuedInvoice read = desk().invoices().get(issued.id());
        assertThat(read.figures().lines())
                .extracting(LineFigures::amount)
                .containsExactly(zloty("500.00"), zloty("500.00"));
        assertThat(read.totals().lineNets()).containsExactlyInAnyOrder(zloty("406.51"), zloty("406.50"));
        assertThat(read.totals().gross()).isEqualTo(zloty("1000.00"));
    }

    @Test
    void changesWhatTheAmountsOfADraftFollowFrom() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        InvoiceLine phone = draft.content().lines().get(1);
        PricedLine dearer = PricedLine.of(new BigDecimal("2"), UnitPrice.of("150", "PLN"), VAT)
                .withCharges(List.of(LineCharge.allowance(zloty("1.00")).because("Scratch")));

        DraftInvoice saved = desk().invoices()
                .save(draft.withContent(draft.content()
                        .withLines(List.of(phone.withPriced(dearer)))
                        .withPricing(draft.content()
                                .pricing()
                                .withCharges(List.of())
                                .withPolicy(TotalsPolicy.NET_PER_LINE)
                                .withTaxCurrency(Optional.empty()))));

        DraftInvoice read = desk().invoices().getDraft(draft.id());
        assertThat(read).isEqualTo(saved);
        assertThat(read.figures().totals().net()).isEqualTo(zloty("299.00"));
    }

    @Test
    void refusesToIssueAnAllowanceOrChargeWithoutAReason() {
        NewInvoice bare = NewInvoice.to(company("ACME").id())
                .line(NewInvoiceLine.of("Work", "1", UnitPrice.of("100", "PLN"), VAT)
                        .charge(LineCharge.allowance(zloty("1.00")))
                        .charge(LineCharge.charge(zloty("2.00"))))
                .charge(DocumentCharge.allowance(zloty("1.00"), VAT))
                .charge(DocumentCharge.charge(zloty("2.00"), VAT));
        DraftInvoice draft = desk().invoices().draft(bare);
        List<Object> before = everything();

        assertThatExceptionOfType(BrokenRulesException.class)
                .isThrownBy(() -> desk().invoices().issue(draft))
                .satisfies(refusal -> assertThat(refusal.rules()).containsExactly("BR-33", "BR-38", "BR-42", "BR-44"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesFiguresThatCannotBe() {
        Company acme = company("ACME");
        NewInvoiceLine line = NewInvoiceLine.of("Work", "1", UnitPrice.of("100", "PLN"), VAT);
        NewInvoice euro = NewInvoice.to(acme.id()).line(line).prepaid(Money.of("1", "EUR"));
        NewInvoice euroLine = NewInvoice.to(acme.id())
                .line(line)
                .line(NewInvoiceLine.of("More work", "1", UnitPrice.of("100", "EUR"), VAT));
        List<Object> before = everything();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> desk().invoices()
                        .draft(NewInvoice.to(acme.id())
                                .line(line.baseQuantity("0").discountPercent("100.1"))))
                .satisfies(refusal -> assertThat(refusal.getConstraintViolations())
                        .extracting(fault -> fault.getPropertyPath().toString())
                        .containsExactlyInAnyOrder("lines[0].baseQuantity", "lines[0].discountPercent"));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> desk().invoices().draft(euro))
                .returns("", CurrencyMismatchException::subject);
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> desk().invoices().draft(euroLine))
                .returns("line 2", CurrencyMismatchException::subject)
                .withMessage("The amount of line 2 is in EUR, the document in PLN; convert it first");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsOrIsNoTimeOfOurs() {
        Company acme = company("ACME");
        List<Object> before = everything();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> desk().invoices()
                        .draft(NewInvoice.to(acme.id()).purchaseOrder("\0").deliveryPeriod(DAY, DAY.minusDays(1))))
                .satisfies(refusal -> assertThat(refusal.getConstraintViolations())
                        .extracting(fault -> fault.getPropertyPath().toString(), ConstraintViolation::getMessage)
                        .containsExactlyInAnyOrder(
                                tuple("purchaseOrder", "zawiera znaki, których nie można zapisać"),
                                tuple("deliveryPeriod", "nie może kończyć się, zanim się zacznie")));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(
                        () -> desk().invoices().draft(NewInvoice.to(acme.id()).deliveryPeriod(DAY.withYear(999), DAY)))
                .satisfies(refusal -> assertThat(refusal.getConstraintViolations())
                        .extracting(fault -> fault.getPropertyPath().toString())
                        .containsExactly("deliveryPeriod.from"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesToStateTheVatInTheCurrencyOfTheInvoiceTwice() {
        Company euro = desk().contacts().add(NewCompany.named("Euro").currency("EUR"));
        TaxCurrency second = new TaxCurrency(CurrencyCode.of("EUR"), BigDecimal.ONE, DAY);
        List<Object> before = everything();

        assertThatExceptionOfType(TaxCurrencyException.class)
                .isThrownBy(
                        () -> desk().invoices().draft(NewInvoice.to(euro.id()).taxCurrency(second)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invoice.tax-currency");
                    assertThat(refusal.currency()).isEqualTo(second.currency());
                });
        assertThat(everything()).isEqualTo(before);
    }

    private static NewInvoice full(Company client) {
        return NewInvoice.to(client.id())
                .buyerReference("Dept. 7")
                .deliveryPeriod(DAY, DAY.plusDays(1))
                .line(NewInvoiceLine.of("Leaflets", "250", UnitPrice.of("3.20", "PLN"), VAT)
                        .description("A5")
                        .note("Urgent")
                        .unit("H87")
                        .baseQuantity("100")
                        .discountPercent("10")
                        .charge(LineCharge.charge(zloty("0.50")).because("Cutting"))
                        .levy(Levy.outsideVatBase("Paper", ChargeAmount.of(zloty("1.11")))))
                .line(NewInvoiceLine.of("Phone", "1", UnitPrice.of("100", "PLN"), VAT)
                        .levy(Levy.insideVatBase("Eco fee", ChargeAmount.percent("2"))))
                .charge(DocumentCharge.allowance(ChargeAmount.percent("5"), VAT).because("Spring"))
                .charge(DocumentCharge.charge(zloty("12.00"), VAT).because(ChargeReason.ofCode("FC")))
                .prepaid(zloty("10.00"))
                .cashStep(zloty("1.00"))
                .taxCurrency(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), DAY));
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }
}
