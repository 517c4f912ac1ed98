package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.invoice.CreditDateException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FinalDateException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which amounts and dates a document may have, and which are refused before there is one. */
public abstract class InvoiceAmountContract extends CrmContract {
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
}
