package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.contact.Company;
import io.klientela.invoice.AdvanceCreditedException;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.OtherAdvanceException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.InvoiceState;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What final invoices come to: they deduct advances per category and rate (REQUIREMENTS decision 15). */
public abstract class FinalInvoiceContract extends AdvancedOrder {
    private static final TaxCurrency EURO = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY);

    /** For the tests of adapters. */
    protected FinalInvoiceContract() {}

    @Test
    void deductsAnAdvancePerCategoryAndRate() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        heard();

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThat(finalInvoice.kind()).isEqualTo(DocumentKind.FINAL);
        assertThat(finalInvoice.number()).isEqualTo("FIN0000001");
        assertThat(finalInvoice.whole()).isEqualTo(order.content());
        assertThat(finalInvoice.totals().sumOfLineNets()).isEqualTo(zloty("10000.00"));
        assertGroup(finalInvoice.totals().groups().get(0), "23", "7333.33", "1686.67");
        assertGroup(finalInvoice.totals().groups().get(1), "8", "1833.33", "146.67");
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11000.00"));
        DeductedAdvance deducted = finalInvoice.advances().get(0);
        assertThat(finalInvoice.advances()).hasSize(1);
        assertThat(deducted.advance()).isEqualTo(advance.id());
        assertThat(deducted.number()).isEqualTo("ADV0000001");
        assertThat(deducted.issueDate()).isEqualTo(TODAY);
        assertThat(deducted.groups()).isEqualTo(advance.totals().groups());
        assertThat(deducted.gross()).isEqualTo(zloty("1000.00"));
        assertThat(finalInvoice.content().pricing().charges())
                .extracting(charge -> charge.reason().text())
                .containsOnly("Zaliczka ADV0000001");
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        assertThat(desk().invoices().get(advance.id())).isEqualTo(advance);
        assertThat(heard()).containsExactly("invoice.issued");
        assertThat(desk().settlements().get(finalInvoice.id()).settlement().open())
                .isEqualTo(zloty("11000.00"));
        assertThat(desk().settlements().balances(acme.id()))
                .singleElement()
                .satisfies(balance -> assertThat(balance.open()).isEqualTo(zloty("12000.00")));
        assertThat(history(finalInvoice.id().ref()).get(0).fields())
                .anyMatch(field -> field.field().equals("advances")
                        && field.after().equals(Optional.of("ADV0000001: 833.34 PLN and VAT of 166.66 PLN")));
        assertThat(history(advance.id().ref())).hasSize(2);
    }

    @Test
    void comesToNothingWhenAllWasPaidInAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice first = advance(order, "4000.00");
        IssuedInvoice second =
                desk().advances().issue(desk().advances().draft(order.id(), zloty("8000.00"), List.of(first.id())));

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(second.id(), first.id(), second.id()));

        assertThat(finalInvoice.advances())
                .extracting(DeductedAdvance::number)
                .containsExactly("ADV0000001", "ADV0000002");
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("0.00"));
        assertThat(finalInvoice.totals().groups()).hasSize(2);
        assertThat(desk().settlements().get(finalInvoice.id()).state()).isEqualTo(InvoiceState.PAID);
        desk().corrections().credit(finalInvoice.id(), RETURNED);
        assertThat(desk().corrections().standing(finalInvoice.id()).isCredited())
                .isTrue();
    }

    /** The tax of the last cents is what is left of the whole, not what their net would bear. */
    @Test
    void losesNoCentOfTax() {
        DraftInvoice order =
                desk().invoices().draft(NewInvoice.to(company("ACME").id()).line("Box", "1", zloty("0.99"), VAT));
        // 1.22 with VAT, 0.23 of it tax; each 0.61 holds 0.11 of tax.
        IssuedInvoice first = advance(order, "0.61");
        IssuedInvoice second = advance(order, "0.61");

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(first.id(), second.id()));

        assertGroup(finalInvoice.totals().groups().get(0), "23", "-0.01", "0.01");
        assertThat(finalInvoice.figures().due()).isEqualTo(zloty("0.00"));
        List.of(first, second, finalInvoice).forEach(Explained::assertAsStated);
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
    }

    @Test
    void deductsInEveryPolicyWithChargesPrepaymentAndCashStep() {
        Company acme = company("ACME");
        for (TotalsPolicy policy : TotalsPolicy.values()) {
            DraftInvoice order = desk().invoices()
                    .draft(kitchen(acme)
                            .policy(policy)
                            .line(NewInvoiceLine.of("Screws", "3", UnitPrice.of("0.333", "PLN"), VAT))
                            .charge(DocumentCharge.charge(zloty("99.99"), VAT).because("Freight"))
                            .charge(DocumentCharge.allowance(zloty("10.01"), REDUCED)
                                    .because("Rebate"))
                            .prepaid(zloty("7.00"))
                            .cashStep(zloty("0.05")));
            IssuedInvoice advance = advance(order, "333.33");

            IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

            assertThat(finalInvoice.totals().gross().plus(zloty("333.33")))
                    .isEqualTo(order.totals().gross());
            assertThat(finalInvoice.totals().tax().plus(advance.totals().tax()))
                    .isEqualTo(order.totals().tax());
            assertThat(finalInvoice.totals().prepaid()).isEqualTo(zloty("7.00"));
            assertThat(finalInvoice.figures().due().amount().remainder(new BigDecimal("0.05")))
                    .isEqualByComparingTo("0");
            assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        }
    }

    /**
     * Each document states its own VAT at its own rate. VAT of an advance is due when the payment is received and converted at the rate
     * of that day (Directive 2006/112/EC, Articles 65 and 91(2)), so that a later rate changes nothing of it: of 2,000.00 less 166.66 a
     * quarter is left, 458.335, and not 500.00 less what the advance stated.
     */
    @Test
    void convertsTheVatThatIsLeftAtItsOwnRate() {
        Company acme = company("ACME");
        DraftInvoice order = desk().invoices().draft(kitchen(acme).taxCurrency(EURO));
        IssuedInvoice advance = advance(order, "1000.00");
        TaxCurrency later = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.25"), TODAY);
        DraftInvoice dearer = desk().invoices()
                .save(order.withContent(
                        order.content().withPricing(order.content().pricing().withTaxCurrency(Optional.of(later)))));

        IssuedInvoice finalInvoice = desk().advances().issueFinal(dearer, List.of(advance.id()));

        Money stated = Money.of("38.58", "EUR");
        assertThat(advance.figures().taxInTaxCurrency()).contains(stated);
        assertThat(finalInvoice.totals().tax()).isEqualTo(zloty("1833.34"));
        assertThat(finalInvoice.figures().taxInTaxCurrency()).contains(Money.of("458.34", "EUR"));
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        DraftInvoice without = order(acme);
        List<Object> before = everything();
        assertThatExceptionOfType(OtherAdvanceException.class)
                .isThrownBy(() -> desk().advances().issueFinal(without, List.of(advance.id())))
                .withMessageContaining("has the taxCurrency EUR, the final invoice no taxCurrency");
        assertThat(everything()).isEqualTo(before);
    }

    /** Where all VAT was stated by the advance, none is left in any currency, whatever the rate is now. */
    @Test
    void statesNoVatInTheSecondCurrencyWhereNoneIsLeft() {
        Company acme = company("ACME");
        DraftInvoice order = desk().invoices().draft(kitchen(acme).taxCurrency(EURO));
        IssuedInvoice advance = advance(order, "12000.00");
        TaxCurrency later = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.25"), TODAY);
        DraftInvoice dearer = desk().invoices()
                .save(order.withContent(
                        order.content().withPricing(order.content().pricing().withTaxCurrency(Optional.of(later)))));

        IssuedInvoice finalInvoice = desk().advances().issueFinal(dearer, List.of(advance.id()));

        assertThat(finalInvoice.totals().tax()).isEqualTo(zloty("0.00"));
        assertThat(finalInvoice.figures().taxInTaxCurrency()).contains(Money.of("0.00", "EUR"));
    }

    @Test
    void deductsWhatStandsOfACreditedAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice gone = advance(order, "50.00");
        desk().corrections().credit(advance.id(), RETURNED.amount(zloty("400.00")));
        desk().corrections().credit(gone.id(), RETURNED);

        assertThatExceptionOfType(AdvanceCreditedException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(advance.id(), gone.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.advance-credited");
                    assertThat(refused.advance()).isEqualTo(gone.id());
                    assertThat(refused.number()).isEqualTo("ADV0000002");
                });
        assertRefused(
                AdvanceCreditedException.class,
                () -> desk().advances().issueFinal(order, List.of(advance.id(), gone.id())));
        StandingInvoice standing = desk().corrections().standing(advance.id());
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));
        assertThat(finalInvoice.advances().get(0).gross()).isEqualTo(zloty("600.00"));
        assertThat(finalInvoice.advances().get(0).groups())
                .isEqualTo(standing.left().groups());
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11400.00"));
    }

    @Test
    void deductsWhatStandsOfACorrectedAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        CorrectionOrder lower = CorrectionOrder.because("Agreed anew").price(1, UnitPrice.of("410.00", "PLN"));
        desk().corrections().correct(advance.id(), lower);

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThat(finalInvoice.advances().get(0).gross()).isEqualTo(zloty("590.00"));
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11410.00"));
        CorrectionOrder lowest = CorrectionOrder.because("Agreed anew").price(1, UnitPrice.of("1.00", "PLN"));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().correct(advance.id(), lowest));
    }

    @Test
    void isDuplicatedAsTheWhole() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice finalInvoice = desk().advances()
                .issueFinal(order, List.of(advance(order, "1000.00").id()));

        DraftInvoice duplicate = desk().invoices().duplicate(finalInvoice.id());

        assertThat(duplicate.content().pricing().charges()).isEmpty();
        assertThat(duplicate.totals()).isEqualTo(order.totals());
    }
}
