package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Settlement;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import org.junit.jupiter.api.Test;

/** What credit notes come to where something was rounded: no cent is left open, and none is given back twice (decision 13). */
public abstract class CreditAmountContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");

    /** For the tests of adapters. */
    protected CreditAmountContract() {}

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private IssuedInvoice issued(NewInvoice command) {
        return desk().invoices().issue(desk().invoices().draft(command));
    }

    private IssuedInvoice rounded(String gross) {
        return issued(NewInvoice.to(company("ACME").id())
                .policy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .cashStep(zloty("0.05"))
                .line("Chair", "1", zloty(gross), VAT)
                .line("Nail", "1", zloty("0.00"), VAT));
    }

    private Settlement settlement(IssuedInvoice invoice) {
        return desk().settlements().get(invoice.id()).settlement();
    }

    /** BT-114 belongs to what was owed; were it left, a buyer who gave everything back would owe a cent, or be owed one. */
    @Test
    void takesTheCashRoundingBackWithTheLastOfIt() {
        for (String gross : new String[] {"199.99", "200.01"}) {
            IssuedInvoice invoice = rounded(gross);

            IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED);

            assertThat(invoice.figures().due()).isEqualTo(zloty("200.00"));
            assertThat(credit.totals().gross()).isEqualTo(zloty(gross).negated());
            assertThat(credit.totals().rounding())
                    .isEqualTo(invoice.totals().rounding().negated());
            assertThat(credit.figures().due()).isEqualTo(zloty("-200.00"));
            assertThat(desk().invoices().get(credit.id())).isEqualTo(credit);
            assertThat(desk().corrections().standing(invoice.id()).due()).isEqualTo(zloty("0.00"));
            assertThat(settlement(invoice).state()).isEqualTo(InvoiceState.CREDITED);
            assertThat(settlement(invoice).open()).isEqualTo(zloty("0.00"));
        }
    }

    @Test
    void leavesTheCashRoundingAloneUntilThen() {
        IssuedInvoice invoice = rounded("199.99");
        desk().settlements().record(invoice.id(), NewPayment.of(zloty("200.00")));

        IssuedInvoice some = desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("99.99")));
        IssuedInvoice last = desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("100.00")));

        assertThat(some.figures().due()).isEqualTo(zloty("-99.99"));
        assertThat(last.figures().due()).isEqualTo(zloty("-100.01"));
        assertThat(settlement(invoice).overpaid()).isEqualTo(zloty("200.00"));
    }
}
