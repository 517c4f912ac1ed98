package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.NothingToCreditException;
import io.klientela.invoice.QuantityExceedsException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Settlement;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    /** Ten units for 0.05 together: each takes what its share adds, so that none is left without money for the others. */
    @Test
    void givesBackUnitsOneByOneThatAreWorthLessThanACent() {
        IssuedInvoice invoice = issued(NewInvoice.to(company("ACME").id())
                .line(NewInvoiceLine.of("Screw", "10", UnitPrice.of("0.005", "PLN"), VAT)));

        for (int unit = 0; unit < 10; unit++) {
            desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1"));
        }

        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.corrections())
                .extracting(credit -> credit.totals().net())
                .containsExactly(
                        zloty("-0.01"),
                        zloty("0.00"),
                        zloty("-0.01"),
                        zloty("0.00"),
                        zloty("-0.01"),
                        zloty("0.00"),
                        zloty("-0.01"),
                        zloty("0.00"),
                        zloty("-0.01"),
                        zloty("0.00"));
        assertThat(standing.quantityLeft(1)).isEqualByComparingTo("0");
        assertThat(standing.isCredited()).isTrue();
        assertThat(standing.due()).isEqualTo(zloty("0.00"));
    }

    /** Units that come to nothing are told of all the same, or they could be given back again. */
    @Test
    void tellsOfUnitsThatComeToNothing() {
        IssuedInvoice invoice = issued(NewInvoice.to(company("ACME").id())
                .currency("JPY")
                .line(NewInvoiceLine.of("Pin", "5", UnitPrice.of("0.4", "JPY"), VAT))
                .line("Hammer", "1", Money.of("100", "JPY"), VAT));

        IssuedInvoice both = desk().corrections()
                .credit(invoice.id(), RETURNED.quantity(1, "1").line(2, Money.of("50", "JPY")));
        IssuedInvoice pin = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1"));

        assertThat(both.correction().orElseThrow().lines())
                .extracting(CorrectedLine::number)
                .containsExactly(1, 2);
        assertThat(both.totals().lineNets()).containsExactly(Money.of("0", "JPY"), Money.of("-50", "JPY"));
        assertThat(pin.totals().lineNets()).containsExactly(Money.of("-1", "JPY"));
        assertThat(desk().invoices().get(both.id())).isEqualTo(both);
        assertThat(desk().corrections().standing(invoice.id()).quantityLeft(1)).isEqualByComparingTo("3");
        desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "3"));
        assertRefused(
                QuantityExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1")));
    }

    /** What is left is converted, and each credit states by how much that falls: never the other way than its VAT. */
    @Test
    void givesBackVatInTheSecondCurrencyWithTheSignOfTheVat() {
        NewInvoice command = NewInvoice.to(company("ACME").id())
                .taxCurrency(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.5"), TODAY));
        for (int line = 1; line <= 5; line++) {
            command = command.line("Nail", "1", zloty("0.05"), VAT);
        }
        IssuedInvoice invoice = issued(command);

        for (int line = 1; line <= 5; line++) {
            desk().corrections().credit(invoice.id(), RETURNED.line(line, zloty("0.05")));
        }

        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.corrections())
                .extracting(credit -> credit.totals().tax())
                .containsExactly(zloty("-0.01"), zloty("-0.01"), zloty("-0.01"), zloty("-0.01"), zloty("-0.02"));
        // 0.06, 0.05, 0.04, 0.03, 0.02 and 0.00 PLN at 0.5.
        assertThat(standing.corrections())
                .extracting(credit -> credit.figures().taxInTaxCurrency().orElseThrow())
                .containsExactly(euro("0.00"), euro("-0.01"), euro("0.00"), euro("-0.01"), euro("-0.01"));
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Each line as a document wrote it last: credits are left out, whether a correction came after them or not. */
    @Test
    void writesAnewWhatWasWrittenLastWhateverWasCreditedBetween() {
        NewInvoice command = NewInvoice.to(company("ACME").id())
                .line("Crates", "10", zloty("10.00"), VAT)
                .line("Nails", "10", zloty("1.00"), VAT)
                .charge(DocumentCharge.allowance(ChargeAmount.percent("10"), VAT)
                        .because("Rebate"));
        IssuedInvoice creditedLast = issued(command);
        IssuedInvoice correctedLast = issued(command);
        CorrectionOrder otherOrder = CorrectionOrder.because("Wrong order").purchaseOrder("PO 8");
        CorrectionOrder dearer = CorrectionOrder.because("Wrong price").price(2, zloty("2.00"));
        desk().corrections().correct(creditedLast.id(), otherOrder);
        desk().corrections().correct(creditedLast.id(), dearer);
        desk().corrections().credit(creditedLast.id(), RETURNED.quantity(1, "3"));
        desk().corrections().credit(correctedLast.id(), RETURNED.quantity(1, "3"));
        desk().corrections().correct(correctedLast.id(), otherOrder);
        desk().corrections().correct(correctedLast.id(), dearer);

        DraftInvoice first = desk().corrections()
                .cancelAndRedraft(creditedLast.id(), "Wrong buyer")
                .draft();
        DraftInvoice second = desk().corrections()
                .cancelAndRedraft(correctedLast.id(), "Wrong buyer")
                .draft();

        assertThat(first.totals().sumOfLineNets()).isEqualTo(zloty("120.00"));
        assertThat(first.totals().net()).isEqualTo(zloty("108.00"));
        assertThat(second.content()).isEqualTo(first.content());
    }

    /** It claims nothing, and is wrong all the same. */
    @Test
    void cancelsAnInvoiceOfNothing() {
        IssuedInvoice invoice = issued(NewInvoice.to(company("ACME").id()).line("Sample", "2", zloty("0.00"), VAT));

        assertThat(desk().corrections().standing(invoice.id()).isCredited()).isFalse();
        CancelledInvoice cancelled = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer");

        assertThat(cancelled.creditNote().correction().orElseThrow().lines())
                .containsExactly(new CorrectedLine(1, new BigDecimal("2"), zloty("0.00"), zloty("0.00")));
        assertThat(cancelled.draft().content().lines())
                .isEqualTo(invoice.content().lines());
        assertThat(desk().corrections().standing(invoice.id()).isCredited()).isTrue();
        assertRefused(
                NothingToCreditException.class, () -> desk().corrections().cancelAndRedraft(invoice.id(), "Once more"));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }
}
