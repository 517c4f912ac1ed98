package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.contact.Company;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditDateException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.DueDateException;
import io.klientela.invoice.FinalDateException;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.Pricing;
import io.klientela.invoice.RateDateException;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which amounts and dates a document may have, and which are refused before there is one. */
public abstract class InvoiceAmountContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");

    /** For the tests of adapters. */
    protected InvoiceAmountContract() {}

    private <T extends Throwable> T assertRefused(Class<T> type, ThrowingCallable command) {
        List<Object> before = everything();
        T refused = catchThrowableOfType(type, command);
        assertThat(refused).isNotNull();
        assertThat(everything()).isEqualTo(before);
        return refused;
    }

    /** 1655 JPY at 10 % hold 150 of tax; 10 % of the net are 150.5, which is less than a yen away (EN 16931, BR-CO-17). */
    @Test
    void issuesPricesWithVatInACurrencyWithoutDecimals() {
        NewInvoice command = NewInvoice.to(company("ACME").id())
                .currency("JPY")
                .policy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .line("Tea", "1", Money.of("1655", "JPY"), Vat.standard("10"));

        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(command));

        assertThat(invoice.totals().net()).isEqualTo(Money.of("1505", "JPY"));
        assertThat(invoice.totals().tax()).isEqualTo(Money.of("150", "JPY"));
        DraftInvoice order = desk().invoices().draft(command);
        IssuedInvoice advance = desk().advances().issue(desk().advances().draft(order.id(), Money.of("1655", "JPY")));
        assertThat(advance.totals().gross()).isEqualTo(Money.of("1655", "JPY"));
    }

    @Test
    void datesNoCorrectionBeforeAnInvoiceOfTheFuture() {
        IssuedInvoice later = desk().invoices()
                .issue(draft(company("ACME")), IssueOrder.today().on(TODAY.plusDays(32), "for Christmas"));
        CreditOrder returned = CreditOrder.because("Returned");

        assertThat(assertRefused(
                                CreditDateException.class,
                                () -> desk().corrections().credit(later.id(), returned))
                        .asked())
                .isEqualTo(TODAY);
        assertRefused(
                CreditDateException.class, () -> desk().corrections().cancelAndRedraft(later.id(), "Wrong buyer"));
        IssuedInvoice credit = desk().corrections()
                .credit(later.id(), returned, IssueOrder.today().on(TODAY.plusDays(32), "with it"));
        assertThat(credit.issueDate()).isEqualTo(later.issueDate());
    }

    @Test
    void datesNoFinalInvoiceBeforeAnAdvanceOfTheFuture() {
        DraftInvoice order = draft(company("ACME"));
        IssuedInvoice advance = desk().advances()
                .issue(
                        desk().advances().draft(order.id(), Money.of("100.00", "PLN")),
                        IssueOrder.today().on(TODAY.plusDays(1), "paid tomorrow"));

        assertThat(assertRefused(
                                FinalDateException.class,
                                () -> desk().advances().issueFinal(order, List.of(advance.id())))
                        .asked())
                .isEqualTo(TODAY);
    }

    /** It would be overdue on the day on which the buyer first hears of it. */
    @Test
    void refusesADueDateBeforeTheIssue() {
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line("Tea", "1", zloty("10.00"), VAT)
                        .paymentTerm(PaymentTerm.on(TODAY.minusDays(1))));

        DueDateException refused =
                assertRefused(DueDateException.class, () -> desk().invoices().issue(draft));

        assertThat(refused.code()).isEqualTo("invoice.due-date");
        assertThat(refused.draft()).isEqualTo(draft.id());
        assertThat(refused.dueDate()).isEqualTo(TODAY.minusDays(1));
        assertThat(refused.issueDate()).isEqualTo(TODAY);
        assertRefused(DueDateException.class, () -> desk().proformas().issue(draft));
        IssuedInvoice earlier =
                desk().invoices().issue(draft, IssueOrder.today().on(TODAY.minusDays(1), "It was sent yesterday"));
        assertThat(earlier.dueDate()).isEqualTo(earlier.issueDate());
    }

    /** No one knew on that day what the rate of a later one would be. */
    @Test
    void refusesARateOfADayAfterTheIssue() {
        TaxCurrency tomorrow = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY.plusDays(1));
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line("Tea", "1", zloty("10.00"), VAT)
                        .taxCurrency(tomorrow));

        RateDateException refused =
                assertRefused(RateDateException.class, () -> desk().invoices().issue(draft));

        assertThat(refused.code()).isEqualTo("invoice.rate-date");
        assertThat(refused.draft()).isEqualTo(draft.id());
        assertThat(refused.rateDate()).isEqualTo(tomorrow.date());
        assertThat(refused.issueDate()).isEqualTo(TODAY);
        assertRefused(RateDateException.class, () -> desk().proformas().issue(draft));
        assertRefused(RateDateException.class, () -> desk().advances().issue(draft));
        IssuedInvoice onTheDay =
                desk().invoices().issue(draft, IssueOrder.today().on(tomorrow.date(), "It goes out tomorrow"));
        assertThat(onTheDay.figures().taxInTaxCurrency()).contains(Money.of("0.53", "EUR"));
    }

    /** An allowance of less than nothing is a charge, and what was prepaid of less than nothing a claim: by the wrong name. */
    @Test
    void refusesAmountsBelowZeroAndNamesTheField() {
        Company acme = company("ACME");
        NewInvoice plain = NewInvoice.to(acme.id()).line("Tea", "1", zloty("100.00"), VAT);
        NewInvoiceLine line = NewInvoiceLine.of("Cups", "2", UnitPrice.of("5.00", "PLN"), VAT);
        Levy levy = Levy.outsideVatBase("Levy", ChargeAmount.of(zloty("-1.00")));

        assertNames("prepaid", plain.prepaid(zloty("-1000.00")));
        assertNames("charges[0]", plain.charge(DocumentCharge.allowance(zloty("-50.00"), VAT)));
        assertNames(
                "charges[1]",
                plain.charge(DocumentCharge.charge(zloty("1.00"), VAT))
                        .charge(DocumentCharge.charge(ChargeAmount.percent("5", zloty("-1.00")), VAT)));
        assertNames("lines[1].charges[0]", plain.line(line.charge(LineCharge.allowance(zloty("-0.01")))));
        assertNames("lines[1].levy", plain.line(line.levy(levy)));
        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(plain));
        CorrectionOrder order = CorrectionOrder.because("Forgotten")
                .name(1, "Green tea")
                .charge(DocumentCharge.allowance(zloty("-50.00"), VAT).because("Rebate"));
        assertThat(paths(assertRefused(
                        ConstraintViolationException.class,
                        () -> desk().corrections().correct(invoice.id(), order))))
                .containsExactly("parts[1]");
        CorrectionOrder ofLine =
                CorrectionOrder.because("Forgotten").line(line.charge(LineCharge.charge(zloty("-0.01"))));
        assertThat(paths(assertRefused(
                        ConstraintViolationException.class,
                        () -> desk().corrections().correct(invoice.id(), ofLine))))
                .containsExactly("parts[0].charges[0]");
    }

    @Test
    void savesNoDraftWithAmountsBelowZero() {
        DraftInvoice draft = draft(company("ACME"));
        Pricing pricing = draft.content().pricing();
        InvoiceContent content = draft.content()
                .withPricing(
                        pricing.withPrepaid(zloty("-1.00")).plusCharge(DocumentCharge.allowance(zloty("-50.00"), VAT)));

        assertThat(paths(assertRefused(
                        ConstraintViolationException.class,
                        () -> desk().invoices().save(draft.withContent(content)))))
                .containsExactly("charges[0]", "prepaid");
    }

    /** What goes back on a line goes back with its allowances, charges and levy. */
    @Test
    void takesAmountsBelowZeroOnALineThatGoesBack() {
        NewInvoiceLine back = NewInvoiceLine.of("Bottles", "-10", UnitPrice.of("0.50", "PLN"), VAT)
                .charge(LineCharge.allowance(zloty("-1.00")).because("Rebate"))
                .levy(Levy.outsideVatBase("Levy", ChargeAmount.of(zloty("-0.20"))));
        NewInvoice command = NewInvoice.to(company("ACME").id())
                .line("Tea", "1", zloty("100.00"), VAT)
                .line(back);

        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(command));

        assertThat(invoice.totals().net()).isEqualTo(zloty("96.00"));
        assertThat(invoice.figures().levies()).isEqualTo(zloty("-0.20"));
    }

    private void assertNames(String path, NewInvoice command) {
        ConstraintViolationException refused = assertRefused(
                ConstraintViolationException.class, () -> desk().invoices().draft(command));
        assertThat(paths(refused)).containsExactly(path);
        assertThat(refused.getConstraintViolations())
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("nie może być mniejsze od zera");
    }

    private static List<String> paths(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }
}
